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
    const verb = view === "upside-down" ? "supports" : "leads";
    const others = total > span ? `, ${total} in all` : "";
    scenes.push({
      ...FIRST_SCENE,
      id: String(scenes.length + 1),
      title: `${calledOf(org, i)} ${verb} ${span}${others}`,
      look: { ...FIRST_LOOK, view, lensId, focus: lookKey(org, i) },
    });
  }
  return scenes;
}
