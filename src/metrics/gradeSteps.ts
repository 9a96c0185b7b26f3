import type { Org } from "../org/org.ts";
import { distinctText } from "../org/textColumn.ts";
import { rankByCode } from "./grades.ts";

/** The grades as the steps of a ladder, from the highest (0) down. */
export interface GradeSteps {
  /** By step: the grade as it stands in the file. */
  readonly grades: readonly string[];
  /** By node; -1 for those without a grade. */
  readonly stepOf: Int32Array;
}

/** More different numbers than this are no ladder: salaries, or numbers of posts. */
const MOST_STEPS = 40;

/**
 * The ladder of grades, in the user's order (lowest first) where there is one; null when they are in no
 * order, all alike or too many.
 */
export function gradeSteps(org: Org, order: readonly string[] | null = null): GradeSteps | null {
  const column = org.text.grade;
  const rankOf = column && rankByCode(column, order);
  if (!rankOf) return null;
  const ranks = [...new Set(rankOf)].filter((rank) => !Number.isNaN(rank)).sort((a, b) => b - a);
  if (ranks.length < 2 || ranks.length > MOST_STEPS) return null;
  const stepByCode = Int32Array.from(rankOf, (rank) => ranks.indexOf(rank));
  const grades = ranks.map((rank) => distinctText(column, rankOf.indexOf(rank)).trim());
  const stepOf = new Int32Array(org.count);
  for (let i = 0; i < org.count; i++) stepOf[i] = stepByCode[column.codes[i] ?? 0] ?? -1;
  return { grades, stepOf };
}
