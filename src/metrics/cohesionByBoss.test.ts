import { expect, test } from "vitest";
import { cohesionByBoss } from "./cohesionByBoss.ts";

const cohesion = (pairs: readonly number[], linked: readonly number[]) => ({
  bosses: Int32Array.from(pairs.keys()),
  pairs: Int32Array.from(pairs),
  linked: Int32Array.from(linked),
  allPairs: 0,
  allLinked: 0,
});

test("bosses of few managers are told in sum, and never one of them alone (M22, M33)", () => {
  const { rows, hidden, managers } = cohesionByBoss(cohesion([21, 3, 10, 15], [7, 2, 1, 5]));
  expect(rows).toEqual([
    { boss: 0, managers: 7, pairs: 21, linked: 7 },
    { boss: 3, managers: 6, pairs: 15, linked: 5 },
  ]);
  expect(hidden).toEqual({ bosses: 2, managers: 8, pairs: 13, linked: 3 });
  expect(managers).toBe(21);
});

test("nothing is hidden where every boss has enough managers", () => {
  expect(cohesionByBoss(cohesion([10, 10], [0, 4])).hidden).toBeNull();
});
