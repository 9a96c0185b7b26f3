import type { Box } from "./box.ts";
import { boxOf, type Stroke } from "./outline.ts";

/** Less than this is nothing anybody sees, px. */
const HAIR = 0.02;

/**
 * Boxes in as few layers as keep those apart that lie on each other: where two lines of one path enclose
 * the same, PowerPoint leaves a hole.
 */
export function layered(strokes: readonly Stroke[]): readonly (readonly Stroke[])[] {
  const boxes = strokes.map((stroke) => ({ stroke, box: boxOf([stroke]) }));
  boxes.sort((a, b) => a.box.left - b.box.left);
  const layers: { strokes: Stroke[]; open: Box[] }[] = [];
  for (const { stroke, box } of boxes) {
    // Boxes come from left to right: what ends before this one begins is behind us.
    for (const layer of layers)
      layer.open = layer.open.filter(({ right }) => right > box.left + HAIR);
    const free = layers.find(({ open }) => open.every((other) => isAboveOrBelow(other, box)));
    if (free) {
      free.strokes.push(stroke);
      free.open.push(box);
    } else layers.push({ strokes: [stroke], open: [box] });
  }
  return layers.map((layer) => layer.strokes);
}

function isAboveOrBelow(one: Box, other: Box): boolean {
  return one.bottom < other.top + HAIR || other.bottom < one.top + HAIR;
}
