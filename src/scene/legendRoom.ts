import { formatNumber } from "../language/numbers.ts";
import type { LensGroup } from "./lens.ts";
import { textWidth } from "./measure.ts";

/** What a group takes in the legend besides its words: sign, spaces and edges, px. */
const AROUND = 55;
const WIDEST_LABEL = 180;
/** The button that leads to the rest, px. */
const MORE = 96;
const SIZE = 14;
/** So few groups all stay in sight, in two rows if need be. */
const SHORT_LIST = 5;

/** How many groups of a lens stand in a legend that is this wide, px; the rest is behind "more". */
export function groupsThatFit(groups: readonly LensGroup[], room: number): number {
  const widths = groups.map(({ label, count }) => {
    const words = Math.min(WIDEST_LABEL, textWidth(label, SIZE, 400));
    return AROUND + words + textWidth(formatNumber(count), SIZE, 600);
  });
  const all = widths.reduce((sum, width) => sum + width, 0);
  if (groups.length <= SHORT_LIST || all <= room) return groups.length;
  let used = MORE;
  let fit = 0;
  for (const width of widths) {
    used += width;
    if (used > room) break;
    fit++;
  }
  return Math.max(1, fit);
}
