import type { RowSteps, Shown } from "../layout/layout.ts";
import { gradeSteps } from "../metrics/gradeSteps.ts";
import type { Org } from "../org/org.ts";

/** The steps the rows of the conventional view stand on; null for rows by layer. */
export function rowStepsFor(org: Org, { rowsBy }: Pick<Shown, "rowsBy">): RowSteps | null {
  return rowsBy === "grade" ? gradeSteps(org) : null;
}
