import { csvText } from "../../base/csvText.ts";
import { flagOfCode, LOAD_FLAGS, type LoadFlag } from "../../metrics/loadFlag.ts";
import { isManager, nameOf, textOf } from "../../org/org.ts";
import type { OrgDocument } from "../../store/app.ts";
import { countedOrg, loadFor } from "../../store/selectors.ts";

/** A manager as a row of the table. */
export interface ManagerRow {
  readonly id: number;
  readonly name: string;
  readonly title: string;
  readonly span: number;
  readonly totalSpan: number;
  readonly load: number;
  readonly flag: LoadFlag;
}

export type ManagerColumn = Exclude<keyof ManagerRow, "id">;

/** Every manager, the largest load first. */
export function managerRows(document: OrgDocument): readonly ManagerRow[] {
  const org = countedOrg(document);
  const { total, flag: flags } = loadFor(document);
  const rows: ManagerRow[] = [];
  for (let i = 0; i < org.count; i++) {
    const load = total[i] ?? Number.NaN;
    const flag = flagOfCode(flags[i]);
    if (!isManager(org, i) || flag === null) continue;
    rows.push({
      id: i,
      name: nameOf(org, i),
      title: textOf(org, "title", i),
      span: org.span[i] ?? 0,
      totalSpan: org.totalSpan[i] ?? 0,
      load,
      flag,
    });
  }
  return rows.sort((a, b) => b.load - a.load || a.id - b.id);
}

/** The rows in another order; equal ones keep theirs. */
export function sortedRows(
  rows: readonly ManagerRow[],
  column: ManagerColumn,
  isDescending: boolean,
): readonly ManagerRow[] {
  const collator = new Intl.Collator("en", { numeric: true });
  const compare = (a: ManagerRow, b: ManagerRow): number => {
    if (column === "flag") return LOAD_FLAGS.indexOf(a.flag) - LOAD_FLAGS.indexOf(b.flag);
    if (column === "name" || column === "title") return collator.compare(a[column], b[column]);
    return a[column] - b[column];
  };
  return rows.toSorted((a, b) => (isDescending ? compare(b, a) : compare(a, b)));
}

const HEADERS: readonly (readonly [ManagerColumn, string])[] = [
  ["name", "Name"],
  ["title", "Title"],
  ["span", "Span of control"],
  ["totalSpan", "Total span"],
  ["load", "Load"],
  ["flag", "Flag"],
];

/** The rows as CSV, under the headings of the table. */
export function managersCsv(rows: readonly ManagerRow[]): string {
  const headings = HEADERS.map(([, header]) => header);
  return csvText([headings, ...rows.map((row) => HEADERS.map(([column]) => row[column]))]);
}
