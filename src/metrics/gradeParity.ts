import { isManager, type Org, PERSON } from "../org/org.ts";

/** ICs beside managers on one grade. */
export interface GradeParity {
  readonly grade: number;
  readonly individualContributors: number;
  readonly managers: number;
  /** ICs for each manager; null without managers, shown as a dash. */
  readonly ratio: number | null;
}

/** ICs against managers on each grade from the floor up, lowest first. `ranks` from `gradeRanks`. (M29) */
export function gradeParity(org: Org, ranks: Float64Array, gradeFloor: number): GradeParity[] {
  const ics = new Map<number, number>();
  const managers = new Map<number, number>();
  for (let i = 0; i < org.count; i++) {
    const grade = ranks[i] ?? Number.NaN;
    if (org.kind[i] !== PERSON || !(grade >= gradeFloor)) continue;
    const side = isManager(org, i) ? managers : ics;
    side.set(grade, (side.get(grade) ?? 0) + 1);
  }
  const grades = [...new Set([...ics.keys(), ...managers.keys()])].sort((a, b) => a - b);
  return grades.map((grade) => {
    const individualContributors = ics.get(grade) ?? 0;
    const managersOfGrade = managers.get(grade) ?? 0;
    return {
      grade,
      individualContributors,
      managers: managersOfGrade,
      ratio: managersOfGrade > 0 ? individualContributors / managersOfGrade : null,
    };
  });
}
