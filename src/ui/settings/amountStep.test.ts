import { expect, test } from "vitest";
import { amountStep, leastOnStep } from "./amountStep.ts";

test("an amount that is on no step, as from a file, is not rounded to one", () => {
  expect(amountStep(0.4, 0.05)).toBe(0.05);
  expect(amountStep(0.33, 0.05)).toBe(0.01);
  expect(amountStep(Number.NaN, 0.05)).toBe(0.05);
});

test("steps are counted from the least amount, which is moved onto them", () => {
  expect(leastOnStep(5, 0.5)).toBe(5);
  expect(leastOnStep(5.25, 0.5)).toBe(5.5);
  expect(leastOnStep(5.25, 0.01)).toBe(5.25);
});
