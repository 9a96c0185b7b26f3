import { isIndividualContributor, type Org } from "../org/org.ts";

/** 1 for each node that holds a senior seat and leads without reports. `ranks` from `gradeRanks`. (M28) */
export function expertsIn(org: Org, ranks: Float64Array, seniorFrom: number): Uint8Array {
  // A blank grade is NaN, which is not at or above anything.
  return Uint8Array.from(ranks, (rank, i) =>
    rank >= seniorFrom && isIndividualContributor(org, i) ? 1 : 0,
  );
}
