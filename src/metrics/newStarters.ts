import { NO_DAY, type Org } from "../org/org.ts";
import { LOAD_WEIGHTS } from "./loadWeights.ts";

/**
 * A test whether node i has fewer days' service than the limit at the as-of date, a day number. A blank
 * date is not counted. Null without hire dates. (M14)
 */
export function newStarterTest(
  org: Org,
  asOfDay: number,
  newBelowDays: number = LOAD_WEIGHTS.newBelowDays,
): ((i: number) => boolean) | null {
  const { hireDay } = org;
  if (!hireDay) return null;
  // NO_DAY lies before every day, so a blank never passes.
  return (i) => (hireDay[i] ?? NO_DAY) > asOfDay - newBelowDays;
}
