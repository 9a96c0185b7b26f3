import { type Org, textOf } from "../org/org.ts";
import { directReports } from "./directReports.ts";
import { countedDottedLines } from "./dottedSpan.ts";
import { farReportTest } from "./farReports.ts";
import type { LoadOptions } from "./load.ts";
import { newStarterTest } from "./newStarters.ts";

/** Who stands behind each term of one manager's load, as nodes in chart order; empty where unknown. */
export interface LoadReasons {
  readonly people: readonly number[];
  readonly new: readonly number[];
  readonly far: readonly number[];
  /** Department -> the reports in it. */
  readonly functions: ReadonlyMap<string, readonly number[]>;
  /** The people whose dotted lines point at the manager. */
  readonly dotted: readonly number[];
}

/** The people behind the terms of manager m's load. (M14) */
export function loadReasons(org: Org, options: LoadOptions, m: number): LoadReasons {
  const people = directReports(org, m);
  const isNew = newStarterTest(org, options.asOfDay, options.weights?.newBelowDays);
  const isFar = farReportTest(org, options.weights?.farFromHours);
  const lines = countedDottedLines(org);
  return {
    people,
    new: isNew ? people.filter(isNew) : [],
    far: isFar ? people.filter(isFar) : [],
    functions: byDepartment(org, people),
    dotted: lines ? [...lines.person.filter((_, k) => lines.manager[k] === m)] : [],
  };
}

function byDepartment(org: Org, people: readonly number[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const i of people) {
    const department = textOf(org, "department", i);
    if (department !== "") groups.set(department, [...(groups.get(department) ?? []), i]);
  }
  return groups;
}
