import { isManager, type Org, PERSON } from "../org/org.ts";
import { ceilingGap, gradeFloorOf, gradeRanks } from "./grades.ts";
import { titlesForPay } from "./titleForPay.ts";

/** How far people can lead without managing. */
export interface TechnicalTrack {
  /** g0: the lowest grade held by any manager, or the one chosen. */
  readonly gradeFloor: number;
  /** People at or above the floor, managers and ICs. */
  readonly seniorPeople: number;
  /** ICs at or above the floor, as nodes. */
  readonly withoutReports: readonly number[];
  /** Those without reports as a share of the senior people; null without senior people. */
  readonly share: number | null;
  /** Top manager's grade less top IC's; null when either is unknown. (M29) */
  readonly ceilingGap: number | null;
  /** Managers of a small team with a technical title, as nodes; null without titles. (M30) */
  readonly titleForPay: readonly number[] | null;
}

export interface TechnicalTrackOptions {
  /** All grades, lowest first, when they are not numbers. */
  readonly gradeOrder?: readonly string[];
  /** Where the senior seats begin, instead of the lowest manager's grade. */
  readonly gradeFloor?: number;
}

/**
 * Leading without reports: of the senior seats, how many can be reached without taking on people.
 * Null without grades that can be ordered, or when no manager's grade is known. (M28-M30)
 */
export function technicalTrack(
  org: Org,
  options: TechnicalTrackOptions = {},
): TechnicalTrack | null {
  const ranks = gradeRanks(org, options.gradeOrder);
  if (!ranks) return null;
  const gradeFloor = options.gradeFloor ?? gradeFloorOf(org, ranks);
  if (gradeFloor === null) return null;
  let seniorPeople = 0;
  const withoutReports: number[] = [];
  for (let i = 0; i < org.count; i++) {
    // A blank grade is NaN, which is not at or above anything.
    if (org.kind[i] !== PERSON || !((ranks[i] ?? Number.NaN) >= gradeFloor)) continue;
    seniorPeople++;
    if (!isManager(org, i)) withoutReports.push(i);
  }
  return {
    gradeFloor,
    seniorPeople,
    withoutReports,
    share: seniorPeople > 0 ? withoutReports.length / seniorPeople : null,
    ceilingGap: ceilingGap(org, ranks),
    titleForPay: titlesForPay(org),
  };
}
