import type { Org } from "../org/org.ts";
import { LOAD_WEIGHTS } from "./loadWeights.ts";

/**
 * A test whether node i is at least so many hours of UTC offset from node m, by plain subtraction. A blank
 * offset on either side is not counted. Null without offsets. (M14)
 */
export function farOffTest(
  { utcOffset }: Org,
  farFromHours: number = LOAD_WEIGHTS.farFromHours,
): ((i: number, m: number) => boolean) | null {
  if (!utcOffset) return null;
  return (i, m) => {
    const hours = (utcOffset[i] ?? Number.NaN) - (utcOffset[m] ?? Number.NaN);
    return Math.abs(hours) >= farFromHours;
  };
}

/** A test whether node i is far off from their manager. Null without offsets. (M14) */
export function farReportTest(org: Org, farFromHours?: number): ((i: number) => boolean) | null {
  const isFarOff = farOffTest(org, farFromHours);
  return isFarOff && ((i) => isFarOff(i, org.parent[i] ?? -1));
}
