import type { Org } from "../org/org.ts";
import { LOAD_WEIGHTS } from "./loadWeights.ts";

/**
 * A test whether node i is at least so many hours of UTC offset from their manager, by plain subtraction.
 * A blank offset on either side is not counted. Null without offsets. (M14)
 */
export function farReportTest(
  org: Org,
  farFromHours: number = LOAD_WEIGHTS.farFromHours,
): ((i: number) => boolean) | null {
  const { utcOffset, parent } = org;
  if (!utcOffset) return null;
  return (i) => {
    const hours = (utcOffset[i] ?? Number.NaN) - (utcOffset[parent[i] ?? -1] ?? Number.NaN);
    return Math.abs(hours) >= farFromHours;
  };
}
