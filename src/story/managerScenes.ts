import { say } from "../language/say.ts";
import type { View } from "../layout/view.ts";
import { calledOf } from "../org/called.ts";
import { isManager, type Org } from "../org/org.ts";
import { FIRST_LOOK, lookKey } from "./look.ts";
import { FIRST_SCENE, type StoryScene } from "./story.ts";

/** One scene for each manager, in chart order: their part of the organisation, with their span in the title. */
export function managerScenes(org: Org, view: View, lensId: string): readonly StoryScene[] {
  const scenes: StoryScene[] = [];
  for (let i = 0; i < org.count; i++) {
    if (!isManager(org, i)) continue;
    const span = org.span[i] ?? 0;
    const total = org.totalSpan[i] ?? 0;
    scenes.push({
      ...FIRST_SCENE,
      id: String(scenes.length + 1),
      title: titleOf(calledOf(org, i), view, span, total),
      look: { ...FIRST_LOOK, view, lensId, focus: lookKey(org, i) },
    });
  }
  return scenes;
}

function titleOf(manager: string, view: View, span: number, total: number): string {
  const values = { manager, span, total };
  if (view === "upside-down") {
    return total > span
      ? say("{manager} supports {span}, {total} in all", values)
      : say("{manager} supports {span}", { manager, span });
  }
  return total > span
    ? say("{manager} leads {span}, {total} in all", values)
    : say("{manager} leads {span}", { manager, span });
}
