import { isIndividualContributor, type Org } from "../org/org.ts";
import { gradeRanks, seniorRank } from "./grades.ts";
import { headcount } from "./headcount.ts";
import type { GradeSettings } from "./settings.ts";

/** 1 for each node that holds a senior seat and leads without reports. `ranks` from `gradeRanks`. (M28) */
export function expertsIn(org: Org, ranks: Float64Array, seniorFrom: number): Uint8Array {
  const experts = new Uint8Array(org.count);
  for (let i = 0; i < org.count; i++) {
    // A blank grade is NaN, which is not at or above anything.
    const isSenior = (ranks[i] ?? Number.NaN) >= seniorFrom;
    if (isSenior && isIndividualContributor(org, i)) experts[i] = 1;
  }
  return experts;
}

/** A mark on more of the people than this says nothing, unless the user set where senior seats begin. */
const MOST_MARKED = 1 / 3;

/** 1 for each node that bears the mark of an expert on the chart; null when nobody does. */
export function markedExperts(org: Org, { order, floor }: GradeSettings): Uint8Array | null {
  const ranks = gradeRanks(org, order);
  const from = ranks && seniorRank(org, ranks, floor);
  const experts = ranks && from !== null ? expertsIn(org, ranks, from) : null;
  const count = experts?.reduce((sum, one) => sum + one, 0) ?? 0;
  const isTooMany = floor === null && count > headcount(org).people * MOST_MARKED;
  return count === 0 || isTooMany ? null : experts;
}
