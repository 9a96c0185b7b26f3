import type { Org } from "../org/org.ts";
import { isKept, type Kept } from "./kept.ts";
import type { RowSteps, Shown } from "./layout.ts";

/** The row of the conventional view on which everybody stands, and the grade of each row. */
export interface StepRows {
  /** By node; anything for those who are not shown. */
  readonly rowOf: Int32Array;
  readonly grades: readonly string[];
}

/**
 * The row of everybody's step among those that somebody shown is on, but at least one row below their
 * manager's; whoever is on none stands one row below. A vacancy below somebody on the wall stands beside
 * them. Two passes in depth-first order, where managers come first.
 */
export function stepRows(
  org: Org,
  { grades, stepOf }: RowSteps,
  { focus }: Shown,
  kept: Kept | null,
): StepRows {
  const first = Math.max(focus, 0);
  const end = focus < 0 ? org.count : (org.end[focus] ?? 0);
  const isHeld = new Uint8Array(grades.length);
  for (let i = first; i < end; i++) {
    const step = stepOf[i] ?? -1;
    if (step >= 0 && isKept(kept, i)) isHeld[step] = 1;
  }
  const rowOfStep = new Int32Array(grades.length);
  for (let step = 1; step < grades.length; step++) {
    rowOfStep[step] = (rowOfStep[step - 1] ?? 0) + (isHeld[step - 1] ?? 0);
  }
  const rowOf = new Int32Array(org.count);
  let top = org.count;
  for (let i = first; i < end; i++) {
    const manager = i === first ? -1 : (org.parent[i] ?? -1);
    const own = rowOfStep[stepOf[i] ?? -1] ?? 0;
    const above = manager < 0 ? -1 : (rowOf[manager] ?? 0);
    const isBeside = manager >= 0 && org.level[manager] === 0;
    rowOf[i] = isBeside ? above : Math.max(own, above + 1);
    if (manager < 0 && isKept(kept, i)) top = Math.min(top, rowOf[i] ?? 0);
  }
  // Rows above all roots are held by people who stand below managers of a lower grade.
  for (let i = first; i < end; i++) rowOf[i] = (rowOf[i] ?? 0) - top;
  return { rowOf, grades: grades.filter((_, step) => isHeld[step] === 1).slice(top) };
}
