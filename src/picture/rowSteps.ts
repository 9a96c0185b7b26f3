import type { RowSteps, Shown } from "../layout/layout.ts";
import { gradeSteps } from "../metrics/gradeSteps.ts";
import type { Org } from "../org/org.ts";

/** The steps the rows of the conventional view stand on, grades in this order; null for rows by layer. */
export function rowStepsFor(
  org: Org,
  { rowsBy }: Pick<Shown, "rowsBy">,
  gradeOrder: readonly string[] | null = null,
): RowSteps | null {
  return rowsBy === "grade" ? gradeSteps(org, gradeOrder) : null;
}
