import { managerFor } from "../org/managerFor.ts";
import { isManager, NO_DAY, type Org } from "../org/org.ts";
import { dateOrderOf, dayOf } from "../org/writtenDates.ts";
import { type CellColumn, cellText, perText } from "./cellColumn.ts";
import { type AsideCollector, type AsideReason, asideCollector } from "./furtherRows.ts";
import { firstDayOf, type LinkPeriod, usualPeriod } from "./linkPeriod.ts";
import { NOBODY, peopleNamed, SEVERAL } from "./personFinder.ts";
import type { LinkTable } from "./readLinks.ts";

/** Who works with whom, between nodes of the chart: the k-th row that is used joins from[k] and to[k]. */
export interface LinksOfOrg {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float64Array;
  readonly areCounts: boolean;
  /** Rows that name somebody who is not in the chart, or whom several could be. */
  readonly unmatched: number;
  /** The header of the weights; "" where each row weighs 1. */
  readonly measure: string;
  readonly span: LinkSpan;
  /** Managers who, or whose people, are named in the rows of the period. */
  readonly covered: number;
  readonly managers: number;
}

/** Which days the links are of. */
export interface LinkSpan {
  readonly period: LinkPeriod;
  /** First and last day of the rows that are used; NO_DAY where the files have no dates. */
  readonly first: number;
  readonly last: number;
}

/** Finds the people of edge files in the chart. Tables of one measure add up: that of the first of them. */
export function linksOfOrg(
  org: Org,
  tables: readonly LinkTable[],
  period?: LinkPeriod,
  aside: AsideCollector = asideCollector(),
): LinksOfOrg {
  const [newest] = tables;
  const areCounts = newest?.areCounts ?? false;
  const measure = newest?.measure ?? "";
  const chosen = period ?? usualPeriod(areCounts);
  const nodes = peopleNamed(org, textsOf(tables));
  const read = tables.map((table) => readingOf(table, nodes, isAdded(table, areCounts, measure)));
  const firstDay = firstDayOf(chosen, newestDay(read));
  const used: UsedRows = { from: [], to: [], weight: [], first: NO_DAY, last: NO_DAY };
  const touched = new Uint8Array(org.count);
  let unmatched = 0;
  for (const reading of read) {
    const { table, a, b, days } = reading;
    const { source, target, line } = table;
    aside.begin(table.name, "links", line.length);
    for (let row = 0; row < line.length; row++) {
      const reason = reasonAgainst(org, reading, row, firstDay);
      const [from, to] = [a(row), b(row)];
      if (reason === null || reason === "team") {
        touched[managerFor(org, from)] = 1;
        touched[managerFor(org, to)] = 1;
      }
      if (reason === null) {
        use(used, from, to, reading.weight(row), days?.[row] ?? NO_DAY);
        continue;
      }
      const cells = [cellText(source, row), cellText(target, row)] as const;
      const isUnmatched = reason === "unmatched" || reason === "ambiguous";
      if (isUnmatched) unmatched++;
      const missing = reason === "ambiguous" ? SEVERAL : NOBODY;
      const who = isUnmatched ? cells[from === missing ? 0 : 1] : undefined;
      aside.add(line[row] ?? 0, reason, cells, who);
    }
  }
  return {
    from: Int32Array.from(used.from),
    to: Int32Array.from(used.to),
    weight: Float64Array.from(used.weight),
    areCounts,
    unmatched,
    measure,
    span: { period: chosen, first: used.first, last: used.last },
    covered: touched.reduce((sum, one) => sum + one, 0),
    managers: managersIn(org),
  };
}

interface UsedRows {
  readonly from: number[];
  readonly to: number[];
  readonly weight: number[];
  first: number;
  last: number;
}

function use(used: UsedRows, from: number, to: number, weight: number, day: number): void {
  used.from.push(from);
  used.to.push(to);
  used.weight.push(weight);
  if (day === NO_DAY) return;
  used.first = used.first === NO_DAY ? day : Math.min(used.first, day);
  used.last = Math.max(used.last, day);
}

/** A table whose texts have been understood; each column by row. */
interface Reading {
  readonly table: LinkTable;
  readonly a: (row: number) => number;
  readonly b: (row: number) => number;
  readonly weight: (row: number) => number;
  readonly days: Int32Array | null;
  readonly isAdded: boolean;
}

function readingOf(
  table: LinkTable,
  nodes: ReadonlyMap<string, number>,
  isAddedUp: boolean,
): Reading {
  const nodeIn = (column: CellColumn): ((row: number) => number) => {
    const nodeOfText = Int32Array.from(perText(column, (text) => nodes.get(text) ?? NOBODY));
    return (row) => nodeOfText[column.codes[row] ?? 0] ?? NOBODY;
  };
  const { weight } = table;
  const weights = weight && perText(weight, weightOf);
  return {
    table,
    a: nodeIn(table.source),
    b: nodeIn(table.target),
    weight: (row) => (weights ? (weights[weight?.codes[row] ?? 0] ?? 0) : 1),
    days: daysOf(table),
    isAdded: isAddedUp,
  };
}

/** Why a row is not used; null when it is. */
function reasonAgainst(
  org: Org,
  { table: { source, target }, a, b, weight, days, isAdded: isAddedUp }: Reading,
  row: number,
  firstDay: number,
): AsideReason | null {
  if (source.codes[row] === 0 || target.codes[row] === 0) return "blank";
  const [from, to] = [a(row), b(row)];
  if (from === NOBODY || to === NOBODY) return "unmatched";
  if (from === SEVERAL || to === SEVERAL) return "ambiguous";
  if (from === to) return "self";
  if (!(weight(row) > 0)) return "weightless";
  if (!isAddedUp) return "measure";
  const day = days && firstDay > Number.NEGATIVE_INFINITY ? (days[row] ?? NO_DAY) : null;
  if (day === NO_DAY) return "undated";
  if (day !== null && day < firstDay) return "period";
  const [managerFrom, managerTo] = [managerFor(org, from), managerFor(org, to)];
  if (managerFrom < 0 || managerTo < 0) return "unmanaged";
  return managerFrom === managerTo ? "team" : null;
}

/** Meetings and messages are interactions alike; hours and scores add up with their like. */
function isAdded(table: LinkTable, areCounts: boolean, measure: string): boolean {
  return areCounts ? table.areCounts : table.measure === measure && !table.areCounts;
}

function managersIn(org: Org): number {
  let count = 0;
  for (let i = 0; i < org.count; i++) if (isManager(org, i)) count++;
  return count;
}

function textsOf(tables: readonly LinkTable[]): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const { source, target } of tables) {
    for (const column of [source, target]) column.forEachText((text) => texts.add(text));
  }
  return texts;
}

/** The day of each row of a table with dates. */
function daysOf({ date }: LinkTable): Int32Array | null {
  if (!date) return null;
  const order = dateOrderOf([perText(date, (text) => text)], false);
  const dayOfText = perText(date, (text) => dayOf(text, order));
  return Int32Array.from(date.codes, (code) => dayOfText[code] ?? NO_DAY);
}

function newestDay(read: readonly Reading[]): number {
  let newest = NO_DAY;
  for (const { days, isAdded: isAddedUp } of read) {
    if (!days || !isAddedUp) continue;
    for (const day of days) if (day > newest) newest = day;
  }
  return newest;
}

const PLAIN_NUMBER = /^\+?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The number in a cell, 1 when it is blank; NaN when it is none. Points or commas part the decimals. */
function weightOf(cell: string): number {
  const text = cell.replace(/[\s'’]/g, "");
  if (text === "") return 1;
  const hasBoth = text.includes(",") && text.includes(".");
  const isPointLast = text.lastIndexOf(".") > text.lastIndexOf(",");
  const decimal = hasBoth
    ? text.replaceAll(isPointLast ? "," : ".", "").replace(",", ".")
    : text.replace(",", ".");
  const weight = PLAIN_NUMBER.test(decimal) ? Number(decimal) : Number.NaN;
  return Number.isFinite(weight) ? weight : Number.NaN;
}
