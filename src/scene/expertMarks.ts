import { colorOf } from "./emphasis.ts";
import type { SymbolMark } from "./marks.ts";
import type { SceneInput } from "./sceneInput.ts";

/** A smaller diamond would be a speck, a larger one a badge: px. */
const SMALLEST = 3;
const LARGEST = 4.5;
/** What keeps the diamond apart from whatever colour lies below, px. */
const RIM = 1.5;

/** A diamond on the upper right corner of a box for whoever leads without reports; nothing for the others. */
export function expertMarks(
  input: SceneInput,
  node: number,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): readonly SymbolMark[] {
  if (input.experts?.[node] !== 1) return [];
  const { palette } = input;
  const { alpha } = colorOf(input, node, palette.person);
  const radius = Math.min(LARGEST, Math.max(SMALLEST, width * 0.14));
  const diamond: SymbolMark = {
    type: "symbol",
    shape: "diamond",
    x: x + width - radius * 0.4,
    y: y + radius * 0.3,
    radius,
    fill: palette.muted,
    ground: palette.paper,
    alpha,
  };
  return [{ ...diamond, radius: radius + RIM, fill: palette.paper, alpha: 1 }, diamond];
}
