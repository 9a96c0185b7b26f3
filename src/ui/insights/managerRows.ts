import { csvText } from "../../base/csvText.ts";
import { type LoadTerms, loadTerms } from "../../metrics/load.ts";
import { flagOfCode, LOAD_FLAGS, type LoadFlag, loadRatio } from "../../metrics/loadFlag.ts";
import { limitsAt, USUAL_LIMITS } from "../../metrics/loadLimits.ts";
import { LOAD_TERMS, type LoadTerm } from "../../metrics/loadWeights.ts";
import { isManager, nameOf, textOf } from "../../org/org.ts";
import type { OrgDocument } from "../../store/app.ts";
import { countedOrg, loadFor } from "../../store/selectors.ts";
import { TERM_WORDS } from "../settings/settingsWords.ts";

/** A manager as a row of the table. */
export interface ManagerRow {
  readonly id: number;
  /** Line of the file. */
  readonly line: number;
  readonly name: string;
  readonly title: string;
  readonly span: number;
  readonly totalSpan: number;
  readonly load: number;
  /** Upper limit U of this manager. */
  readonly limit: number;
  /** Load as a share of the limit. */
  readonly ratio: number;
  readonly flag: LoadFlag;
  readonly terms: LoadTerms;
}

export type ManagerColumn = "name" | "title" | "span" | "totalSpan" | "load" | "flag" | LoadTerm;

/** Every manager of the part below node `top`, -1 for all, the largest load first. */
export function managerRows(document: OrgDocument, top: number): readonly ManagerRow[] {
  const org = countedOrg(document);
  const load = loadFor(document);
  const { limits = USUAL_LIMITS } = load.options;
  const end = top < 0 ? org.count : (org.end[top] ?? 0);
  const rows: ManagerRow[] = [];
  for (let i = Math.max(0, top); i < end; i++) {
    const flag = flagOfCode(load.flag[i]);
    if (!isManager(org, i) || flag === null) continue;
    const total = load.total[i] ?? Number.NaN;
    const limit = limitsAt(limits, i).upper;
    rows.push({
      id: i,
      line: org.line[i] ?? 0,
      name: nameOf(org, i),
      title: textOf(org, "title", i),
      span: org.span[i] ?? 0,
      totalSpan: org.totalSpan[i] ?? 0,
      load: total,
      limit,
      ratio: loadRatio(total, limit),
      flag,
      terms: loadTerms(org, load, i),
    });
  }
  return rows.sort((a, b) => b.load - a.load || a.id - b.id);
}

/** How many carry too much, and who is the farthest above their own limit; the first of equals. */
export interface LoadSummary {
  readonly managers: number;
  readonly overloaded: number;
  readonly stretched: number;
  /** Null without managers. */
  readonly heaviest: ManagerRow | null;
}

export function loadSummary(rows: readonly ManagerRow[]): LoadSummary {
  let heaviest: ManagerRow | null = null;
  for (const row of rows) if (row.ratio > (heaviest?.ratio ?? 0)) heaviest = row;
  const count = (flag: LoadFlag): number => rows.filter((row) => row.flag === flag).length;
  return {
    managers: rows.length,
    overloaded: count("overloaded"),
    stretched: count("stretched"),
    heaviest,
  };
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
    return figureIn(a, column) - figureIn(b, column);
  };
  return rows.toSorted((a, b) => (isDescending ? compare(b, a) : compare(a, b)));
}

/** A figure of a row; a term nobody knows adds 0. */
function figureIn(
  row: ManagerRow,
  column: Exclude<ManagerColumn, "name" | "title" | "flag">,
): number {
  if (column === "span" || column === "totalSpan" || column === "load") return row[column];
  return row.terms[column] ?? 0;
}

type Cell = (row: ManagerRow) => string | number;

const CELLS: readonly (readonly [string, Cell])[] = [
  ["Name", ({ name }) => name],
  ["Title", ({ title }) => title],
  ["Span of control", ({ span }) => span],
  ["Total span", ({ totalSpan }) => totalSpan],
  ["Load", ({ load }) => rounded(load)],
  ["Limit", ({ limit }) => limit],
  ["% of limit", ({ ratio }) => Math.round(ratio * 100)],
  ["Flag", ({ flag }) => flag],
  ["Direct reports, RE", ({ terms }) => terms.people],
  ...LOAD_TERMS.map((term): readonly [string, Cell] => [
    `${TERM_WORDS[term].term}, RE`,
    ({ terms }) => (terms[term] === null ? "unknown" : rounded(terms[term])),
  ]),
];

/** The rows as CSV in the order of the file, with every term: whatever order the page has is no rank to hand on. */
export function managersCsv(rows: readonly ManagerRow[]): string {
  const inFile = rows.toSorted((a, b) => a.line - b.line || a.id - b.id);
  const headings = CELLS.map(([heading]) => heading);
  return csvText([headings, ...inFile.map((row) => CELLS.map(([, cell]) => cell(row)))]);
}

function rounded(amount: number): number {
  return Math.round(amount * 100) / 100;
}
