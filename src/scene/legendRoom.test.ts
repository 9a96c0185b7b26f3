import { expect, test } from "vitest";
import { groupsThatFit } from "./legendRoom.ts";
import type { LensGroup } from "./lens.ts";

const groups = Array.from({ length: 9 }, (_, i): LensGroup => {
  const label = `Department ${i}`;
  return { label, name: label, color: i, shape: "square", sign: "A", count: 100 };
});

test("a legend shows as many groups as there is room for, all of them when they fit", () => {
  expect(groupsThatFit(groups, 2000)).toBe(9);
  expect(groupsThatFit(groups, 800)).toBeGreaterThan(2);
  expect(groupsThatFit(groups, 800)).toBeLessThan(6);
  expect(groupsThatFit(groups, 10)).toBe(1);
  expect(groupsThatFit(groups.slice(0, 4), 10)).toBe(4);
});
