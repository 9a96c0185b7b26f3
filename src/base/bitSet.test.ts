import fc from "fast-check";
import { expect, test } from "vitest";
import { bitSetWith, countWithin, EMPTY_BIT_SET, hasNumber } from "./bitSet.ts";

test("a bit set holds and counts what a set does", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(199)), fc.nat(210), fc.nat(210), (numbers, from, end) => {
      const set = bitSetWith(numbers, 200);
      expect(set.count).toBe(numbers.length);
      expect(hasNumber(set, from)).toBe(numbers.includes(from));
      const within = numbers.filter((i) => i >= from && i < end).length;
      expect(countWithin(set, from, end)).toBe(within);
    }),
  );
});

test("nobody is in the empty set, whoever is asked for", () => {
  expect(hasNumber(EMPTY_BIT_SET, -1)).toBe(false);
  expect(hasNumber(EMPTY_BIT_SET, 5)).toBe(false);
  expect(countWithin(EMPTY_BIT_SET, 0, 1_000_000)).toBe(0);
});
