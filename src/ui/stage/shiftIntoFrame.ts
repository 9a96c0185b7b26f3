import type { PlacedUnit } from "../../scene/placement.ts";
import type { SceneInput } from "../../scene/sceneInput.ts";
import { stageView } from "../../scene/stageView.ts";
import { cellWidth } from "../../scene/wallCells.ts";

/** Free room beside whoever was moved into the frame, px. */
const BESIDE = 12;

/** How far the camera must move for the selected one to stand in a frame that has become smaller, px. */
export function shiftIntoFrame(
  input: SceneInput,
  placed: readonly PlacedUnit[],
): { readonly dx: number; readonly dy: number } {
  const { selected, width, height, frame, camera } = input;
  const none = { dx: 0, dy: 0 };
  if (selected < 0) return none;
  const view = stageView(input);
  const x = view.personX(selected);
  const y = view.personY(selected);
  const isSeen = x >= 0 && x <= width && y >= 0 && y <= height;
  if (!isSeen) return none;
  const card = placed.find(({ unit }) => unit.node === selected);
  const wide = (card ? card.right - card.left : cellWidth(camera)) / 2 + BESIDE;
  const high = (card ? card.height : camera.ky) / 2 + BESIDE;
  return {
    dx: into(x - wide, x + wide, frame.left, frame.left + frame.width),
    dy: into(y - high, y + high, frame.top, frame.top + frame.height),
  };
}

/** How far [start, end] must move to lie in [from, to]; 0 when it does. */
function into(start: number, end: number, from: number, to: number): number {
  if (start < from) return from - start;
  return Math.min(0, to - end);
}
