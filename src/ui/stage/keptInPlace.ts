import type { PlacedUnit } from "../../scene/placement.ts";
import type { SceneInput } from "../../scene/sceneInput.ts";
import { stageView } from "../../scene/stageView.ts";

/**
 * How far the camera must move down for the person one looks at to stay where they are through a flip:
 * the selected one if they are seen, else the manager nearest to the middle of the frame. Px.
 */
export function shiftToKeepInPlace(
  input: SceneInput,
  placed: readonly PlacedUnit[],
  goal: number,
): number {
  const kept = personLookedAt(input, placed);
  if (kept < 0) return 0;
  return stageView(input).personY(kept) - stageView({ ...input, flip: goal }).personY(kept);
}

function personLookedAt(input: SceneInput, placed: readonly PlacedUnit[]): number {
  const { selected, width, height, frame } = input;
  if (selected >= 0) {
    const view = stageView(input);
    const x = view.personX(selected);
    const y = view.personY(selected);
    if (x >= 0 && x <= width && y >= 0 && y <= height) return selected;
  }
  let nearest = -1;
  let shortest = Number.POSITIVE_INFINITY;
  for (const { unit } of placed) {
    const dx = unit.x - frame.left - frame.width / 2;
    const dy = unit.y - frame.top - frame.height / 2;
    const away = Math.hypot(dx, dy);
    if (away < shortest) {
      shortest = away;
      nearest = unit.node;
    }
  }
  return nearest;
}
