import { expect, test } from "vitest";
import { linkUnder } from "./linkHit.ts";
import type { LinkWay } from "./linkWays.ts";

const way = (a: number, b: number, strength: number, points: readonly number[]): LinkWay => ({
  link: { a, b, weight: 1, count: 1, source: 0, strength },
  points,
});
/** Two links that share a lane from x = 50 to 100 and part there. */
const ways = [
  way(1, 2, 0.4, [0, 40, 0, 10, 100, 10, 100, 40]),
  way(3, 4, 0.9, [50, 40, 50, 10, 200, 10, 200, 40]),
];

test("a pointer within 6 px of a line means its link", () => {
  expect(linkUnder(ways, 5, 30)?.a).toBe(1);
  expect(linkUnder(ways, 205, 30)?.a).toBe(3);
  expect(linkUnder(ways, 150, 16)?.a).toBe(3);
  expect(linkUnder(ways, 150, 17)).toBe(null);
});

test("where links run together it means the strongest", () => {
  expect(linkUnder(ways, 75, 12)?.a).toBe(3);
  expect(linkUnder(ways.toReversed(), 75, 12)?.a).toBe(3);
});
