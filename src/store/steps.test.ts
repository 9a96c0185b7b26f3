import { expect, test } from "vitest";
import { NO_STEPS, type Steps, stepBack, stepForward, withStep } from "./steps.ts";

test("steps go back in turn and forward again, until something else is done", () => {
  let steps: Steps<string> = NO_STEPS;
  for (const step of ["draw", "change", "remove"]) steps = withStep(steps, step);
  const first = stepBack(steps);
  const second = first && stepBack(first.steps);
  expect([first?.step, second?.step]).toEqual(["remove", "change"]);
  const again = second && stepForward(second.steps);
  expect(again?.step).toBe("change");
  expect(again && stepForward(again.steps)?.step).toBe("remove");
  expect(again && stepForward(withStep(again.steps, "draw"))).toBe(null);
  expect(stepBack(NO_STEPS)).toBe(null);
});
