import { expect, test } from "vitest";
import { deciderEffect } from "./deciderCount.ts";
import { decisionTime, queueFactor, weeksToSettle } from "./decisionTime.ts";

test("five desks hold a question for five days, a direct agreement takes one (M26)", () => {
  const scenario = { daysPerDesk: 1, costPerDay: 2000 };
  expect(decisionTime(5, scenario)).toEqual({ days: 5, cost: 10_000 });
  expect(decisionTime(1, scenario)).toEqual({ days: 1, cost: 2000 });
  expect(decisionTime(5, { daysPerDesk: 0.5 })).toEqual({ days: 2.5, cost: null });
  expect(decisionTime(5, { daysPerDesk: 1, utilisation: 0.5 }).days).toBe(10);
});

test("the busier a desk, the longer its queue, up to twentyfold (M26)", () => {
  expect([0, 0.5, 0.8, 0.9, 0.95, 1].map((u) => Number(queueFactor(u).toFixed(9)))).toEqual([
    1, 2, 5, 10, 20, 20,
  ]);
});

test("twenty open and five closed a week take four weeks (M26)", () => {
  expect(weeksToSettle(20, 5)).toBe(4);
  expect(weeksToSettle(20, 0)).toBeNull();
});

test("from eight people on each costs a tenth of a decision (M27)", () => {
  expect([5, 7, 9, 12, 17, 30].map(deciderEffect)).toEqual([1, 1, 0.8, 0.5, 0, 0]);
});
