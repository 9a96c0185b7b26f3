import { csvText } from "../../base/csvText.ts";
import { compareTexts } from "../../language/numbers.ts";
import { type Message, message, say, sayIt } from "../../language/say.ts";
import { type LoadTerms, loadTerms } from "../../metrics/load.ts";
import { flagOfCode, LOAD_FLAGS, type LoadFlag, loadRatio } from "../../metrics/loadFlag.ts";
import { limitsAt, USUAL_LIMITS } from "../../metrics/loadLimits.ts";
import { LOAD_TERMS, type LoadTerm } from "../../metrics/loadWeights.ts";
import { isManager, nameOf, textOf } from "../../org/org.ts";
import type { OrgDocument } from "../../store/app.ts";
import { countedOrg, loadFor } from "../../store/selectors.ts";
import { flagWord } from "../words.ts";

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
  const compare = (a: ManagerRow, b: ManagerRow): number => {
    if (column === "flag") return LOAD_FLAGS.indexOf(a.flag) - LOAD_FLAGS.indexOf(b.flag);
    if (column === "name" || column === "title") return compareTexts(a[column], b[column]);
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

const TERM_HEADINGS: Readonly<Record<LoadTerm, Message>> = {
  ownWork: message("Own work, RE"),
  groups: message("Coordinating groups, RE"),
  new: message("New starters, RE"),
  far: message("Far-off reports, RE"),
  functions: message("Departments, RE"),
  dotted: message("Dotted lines, RE"),
};

const CELLS: readonly (readonly [Message, Cell])[] = [
  [message("Name"), ({ name }) => name],
  [message("Title"), ({ title }) => title],
  [message("Span of control"), ({ span }) => span],
  [message("Total span"), ({ totalSpan }) => totalSpan],
  [message("Load"), ({ load }) => rounded(load)],
  [message("Limit"), ({ limit }) => limit],
  [message("% of limit"), ({ ratio }) => Math.round(ratio * 100)],
  [message("Flag ‖ of a load"), ({ flag }) => flagWord(flag)],
  [message("Direct reports, RE"), ({ terms }) => terms.people],
  ...LOAD_TERMS.map((term): readonly [Message, Cell] => [
    TERM_HEADINGS[term],
    ({ terms }) => (terms[term] === null ? say("unknown ‖ figure") : rounded(terms[term])),
  ]),
];

/** The rows as CSV in the order of the file, with every term: whatever order the page has is no rank to hand on. */
export function managersCsv(rows: readonly ManagerRow[]): string {
  const inFile = rows.toSorted((a, b) => a.line - b.line || a.id - b.id);
  const headings = CELLS.map(([heading]) => sayIt(heading));
  return csvText([headings, ...inFile.map((row) => CELLS.map(([, cell]) => cell(row)))]);
}

function rounded(amount: number): number {
  return Math.round(amount * 100) / 100;
}
