import type { LinkGround, LinkObstacle } from "./linkWays.ts";

/** The parts of a straight line, level or upright, that lie on nothing: from and to along it, px. */
export type LinkCutter = (
  x1: number,
  x2: number,
  y1: number,
  y2: number,
) => readonly (readonly [number, number])[];

/** Lines keep so far from what they end beside, px. */
const CLEAR = 1;
/** Less than this is nothing anybody sees, px. */
const HAIR = 0.005;

/**
 * Takes out of a straight line what lies on something: where there is no way around, a line goes on
 * beyond, as a road does beyond a tunnel.
 */
export function linkCutter({ obstacles }: LinkGround): LinkCutter {
  const byTop = [...obstacles].sort((a, b) => a.top - b.top);
  const tallest = byTop.reduce((most, { top, bottom }) => Math.max(most, bottom - top), 0);
  const firstFrom = (top: number): number => {
    let low = 0;
    let high = byTop.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((byTop[middle]?.top ?? 0) < top) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (x1, x2, y1, y2) => {
    const isLevel = y1 === y2;
    const hit: LinkObstacle[] = [];
    for (let i = firstFrom(y1 - CLEAR - tallest); i < byTop.length; i++) {
      const box = byTop[i];
      if (!box || box.top - CLEAR >= y2) break;
      const isHit = box.bottom + CLEAR > y1 && box.left - CLEAR < x2 && box.right + CLEAR > x1;
      if (isHit && !endsAt(box, isLevel, x1, x2, y1, y2)) hit.push(box);
    }
    let free: (readonly [number, number])[] = [isLevel ? [x1, x2] : [y1, y2]];
    for (const box of hit) {
      const from = (isLevel ? box.left : box.top) - CLEAR;
      const to = (isLevel ? box.right : box.bottom) + CLEAR;
      free = free.flatMap(([start, end]) => {
        if (to <= start || from >= end) return [[start, end] as const];
        const rests: (readonly [number, number])[] = [];
        if (from > start) rests.push([start, from]);
        if (to < end) rests.push([to, end]);
        return rests;
      });
    }
    return free;
  };
}

/** Whether a line only comes up to a box: it begins or ends at its edge. */
function endsAt(
  box: LinkObstacle,
  isLevel: boolean,
  x1: number,
  x2: number,
  y1: number,
  y2: number,
): boolean {
  if (isLevel) return x2 <= box.left + HAIR || x1 >= box.right - HAIR;
  return y2 <= box.top + HAIR || y1 >= box.bottom - HAIR;
}
