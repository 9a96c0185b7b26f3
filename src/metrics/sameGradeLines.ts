import { isIndividualContributor, type Org, PERSON, textOf } from "../org/org.ts";
import { isTechnicalTitle } from "./titleForPay.ts";

/** Solid lines between people whose grades are both known, and those where the report's is not lower. */
export interface SameGradeLines {
  /** Reports whose grade is at or above their manager's, as nodes. */
  readonly reports: readonly number[];
  /** Lines with both grades known. */
  readonly lines: number;
}

/**
 * Same-grade lines. With `withoutTechnicalTrack` the lines of ICs with a technical title are left out:
 * Staff beside Manager is normal. `ranks` from `gradeRanks`. (M13)
 */
export function sameGradeLines(
  org: Org,
  ranks: Float64Array,
  { withoutTechnicalTrack }: { readonly withoutTechnicalTrack: boolean },
): SameGradeLines {
  const reports: number[] = [];
  let lines = 0;
  for (let i = 0; i < org.count; i++) {
    const manager = org.parent[i] ?? -1;
    if (org.kind[i] !== PERSON || org.kind[manager] !== PERSON) continue;
    const difference = (ranks[i] ?? Number.NaN) - (ranks[manager] ?? Number.NaN);
    if (Number.isNaN(difference)) continue;
    const onTrack = isIndividualContributor(org, i) && isTechnicalTitle(textOf(org, "title", i));
    if (withoutTechnicalTrack && onTrack) continue;
    lines++;
    if (difference >= 0) reports.push(i);
  }
  return { reports, lines };
}
