import type { DrawnLink, LinkWay } from "./linkWays.ts";

/** A pointer this near to a line means it, px. */
const REACH = 6;

/** The link whose line is nearest to the point (x, y) of the screen, the strongest of a bundle; null for none. */
export function linkUnder(ways: readonly LinkWay[], x: number, y: number): DrawnLink | null {
  let nearest: DrawnLink | null = null;
  let shortest = REACH;
  for (const { link, points } of ways) {
    for (let i = 2; i < points.length; i += 2) {
      const away = distanceTo(points, i, x, y);
      const isStronger = away === shortest && link.strength > (nearest?.strength ?? 0);
      if (away > shortest || (away === shortest && !isStronger)) continue;
      shortest = away;
      nearest = link;
    }
  }
  return nearest;
}

/** From a point to the level or upright piece that ends at the i-th, px. */
function distanceTo(points: readonly number[], i: number, x: number, y: number): number {
  const outside = (at: number, one = 0, other = 0): number =>
    Math.max(Math.min(one, other) - at, 0, at - Math.max(one, other));
  return Math.hypot(outside(x, points[i - 2], points[i]), outside(y, points[i - 1], points[i + 1]));
}
