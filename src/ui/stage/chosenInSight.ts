import { type BitSet, eachNumber } from "../../base/bitSet.ts";
import { slotOf } from "../../layout/layout.ts";
import type { SceneInput } from "../../scene/sceneInput.ts";
import { stageView } from "../../scene/stageView.ts";

/** Whether more of these people stand outside the frame than in it; those who are not drawn count for neither. */
export function areMostOutside(input: SceneInput, people: BitSet): boolean {
  const view = stageView({ ...input, flip: input.isUpsideDown ? 1 : 0 });
  const { left, top, width, height } = input.frame;
  let inside = 0;
  let outside = 0;
  eachNumber(people, (node) => {
    if (Number.isNaN(slotOf(input.layout, node))) return;
    const x = view.personX(node) - left;
    const y = view.personY(node) - top;
    if (x >= 0 && x <= width && y >= 0 && y <= height) inside++;
    else outside++;
  });
  return outside > inside;
}
