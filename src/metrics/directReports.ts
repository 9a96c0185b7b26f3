import { isManager, type Org, PERSON } from "../org/org.ts";

/** The people who report directly to node m by solid line, in chart order. Vacancies are not among them. (M1) */
export function directReports(org: Org, m: number): number[] {
  const reports: number[] = [];
  for (const i of directlyBelow(org, m)) {
    if (org.kind[i] === PERSON) reports.push(i);
  }
  return reports;
}

/** All nodes directly below node m, vacancies and placeholders too, in chart order. */
function* directlyBelow(org: Org, m: number): Generator<number> {
  const end = org.end[m] ?? 0;
  for (let i = m + 1; i < end; i = org.end[i] ?? end) yield i;
}

/** The nodes of all managers, in chart order. */
export function managersOf(org: Org): Int32Array {
  const managers = new Int32Array(org.count);
  let found = 0;
  for (let i = 0; i < org.count; i++) {
    if (isManager(org, i)) managers[found++] = i;
  }
  return managers.slice(0, found);
}
