import fc from "fast-check";
import { expect, test } from "vitest";
import { SUPPRESSION_FLOOR, suppressedGroups } from "./suppression.ts";

test("small groups are hidden (M33)", () => {
  // Research 18, Field 7, Planning 4, Executive 2, Testing 1
  expect(suppressedGroups([18, 7, 4, 2, 1])).toEqual([false, false, true, true, true]);
});

test("a single hidden group would follow by subtraction, so the next smallest is hidden too (M33)", () => {
  expect(suppressedGroups([20, 8, 3])).toEqual([false, true, true]);
});

test("nothing is hidden where every group is large enough; empty groups hide nothing (M33)", () => {
  expect(suppressedGroups([20, 8, 5, 0])).toEqual([false, false, false, false]);
});

test("the floor may only be raised (M33)", () => {
  expect(suppressedGroups([30, 8, 4, 3], 2)).toEqual([false, false, true, true]);
  expect(suppressedGroups([30, 8, 9, 3], 10)).toEqual([false, true, true, true]);
});

test("what is hidden is never one group alone and never fewer people than the floor (M33)", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 12 }), { maxLength: 8 }), (sizes) => {
      const hidden = suppressedGroups(sizes);
      const hiddenSizes = sizes.filter((_, group) => hidden[group]);
      sizes.forEach((size, group) => {
        if (size > 0 && size < SUPPRESSION_FLOOR) expect(hidden[group]).toBe(true);
      });
      const everybodyHidden = hiddenSizes.length === sizes.filter((size) => size > 0).length;
      if (hiddenSizes.length === 0 || everybodyHidden) return;
      expect(hiddenSizes.length).toBeGreaterThan(1);
      expect(hiddenSizes.reduce((sum, size) => sum + size)).toBeGreaterThanOrEqual(
        SUPPRESSION_FLOOR,
      );
    }),
  );
});
