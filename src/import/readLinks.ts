import { type Org, PERSON, type TextField, textOf } from "../org/org.ts";
import { type Role, rolesOfHeader } from "./columns.ts";
import { openFile } from "./openFile.ts";
import type { Sheet } from "./sheet.ts";

/** A file of who works with whom, row by row, people still by id or e-mail. */
export interface LinkTable {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly weight: readonly number[];
  /** Whether the weight column counts meetings or messages; hours, scores and the like are no counts. */
  readonly areCounts: boolean;
}

/** The same between nodes of the chart. */
export interface LinksOfOrg {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly weight: readonly number[];
  readonly areCounts: boolean;
  /** Rows that name somebody who is not in the chart. */
  readonly unmatched: number;
}

/** Headers in lower case without anything but letters and digits; Viva's person-to-person ones too. */
const SOURCE = /^(source|from|primarycollaboratorpersonid|tieoriginpersonid)$/;
const TARGET = /^(target|to|secondarycollaboratorpersonid|tiedestinationpersonid)$/;
const STRENGTH = /^(weight|strength|.*hours|.*tiescore)$/;
const COUNT = /^(count|.*count|meetings|messages|emails|chats|calls|interactions)$/;

/** Columns that a table of people has and one of links has not. */
const OF_PEOPLE: readonly Role[] = ["id", "name", "firstName", "lastName", "manager"];

/** Whether a record heads a table of who works with whom; a job "from" one day "to" another is none. */
export function isLinkHeader(cells: readonly string[]): boolean {
  const columns = columnsOf(cells);
  if (!columns) return false;
  return !cells.some((cell, i) => {
    const roles = i === columns.source || i === columns.target ? null : rolesOfHeader(cell);
    return OF_PEOPLE.some((role) => roles?.has(role));
  });
}

/** Reads an edge file. */
export function readLinks(bytes: Uint8Array): LinkTable | { readonly problem: string } {
  const opened = openFile(bytes);
  if ("problem" in opened) return opened;
  const [sheet] = opened;
  return sheet ? readLinkSheet(sheet) : { problem: "There is nothing in the file." };
}

/** Reads a table of edges: a source and a target column and perhaps a weight, 1 where there is none. */
export function readLinkSheet(sheet: Sheet): LinkTable | { readonly problem: string } {
  const rows: (readonly string[])[] = [];
  sheet.read((cells) => {
    if (cells.some((cell) => cell.trim() !== "")) rows.push(cells);
  }, Number.POSITIVE_INFINITY);
  const columns = columnsOf(rows.shift() ?? []);
  if (!columns) {
    return { problem: "A links file needs a source and a target column; this one has not both." };
  }
  const { source, target, weight, areCounts } = columns;
  return {
    source: rows.map((row) => (row[source] ?? "").trim()),
    target: rows.map((row) => (row[target] ?? "").trim()),
    weight: rows.map((row) => weightOf(row[weight] ?? "")),
    areCounts,
  };
}

interface LinkColumns {
  readonly source: number;
  readonly target: number;
  /** -1 when there is none. */
  readonly weight: number;
  readonly areCounts: boolean;
}

function columnsOf(headerRow: readonly string[]): LinkColumns | null {
  const headers = headerRow.map((header) => header.toLowerCase().replaceAll(/[^a-z0-9]/g, ""));
  const columnOf = (name: RegExp): number => headers.findIndex((header) => name.test(header));
  const source = columnOf(SOURCE);
  const target = columnOf(TARGET);
  if (source < 0 || target < 0) return null;
  const strength = columnOf(STRENGTH);
  const weight = strength >= 0 ? strength : columnOf(COUNT);
  return { source, target, weight, areCounts: strength < 0 && weight >= 0 };
}

/** The number in a cell, 1 when it is blank or no number. */
function weightOf(cell: string): number {
  const weight = Number(cell.trim().replace(",", "."));
  return cell.trim() === "" || Number.isNaN(weight) ? 1 : weight;
}

/** Finds the people of an edge file in the chart, by id, else by e-mail, in any case. */
export function linksOfOrg(org: Org, { source, target, weight, areCounts }: LinkTable): LinksOfOrg {
  const nodeOf = nodesCalled(org, new Set([...source, ...target].map((key) => key.toLowerCase())));
  const from: number[] = [];
  const to: number[] = [];
  const weights: number[] = [];
  source.forEach((key, k) => {
    const a = nodeOf.get(key.toLowerCase());
    const b = nodeOf.get((target[k] ?? "").toLowerCase());
    if (a === undefined || b === undefined) return;
    from.push(a);
    to.push(b);
    weights.push(weight[k] ?? 1);
  });
  return { from, to, weight: weights, areCounts, unmatched: source.length - from.length };
}

/** The nodes of the people with one of these ids or e-mails, keys in lower case; ids before e-mails. */
function nodesCalled(org: Org, wanted: ReadonlySet<string>): Map<string, number> {
  const nodes = new Map<string, number>();
  for (const field of ["id", "email"] satisfies TextField[]) {
    for (let i = 0; i < org.count; i++) {
      if (org.kind[i] !== PERSON) continue;
      const key = textOf(org, field, i).toLowerCase();
      if (key !== "" && wanted.has(key) && !nodes.has(key)) nodes.set(key, i);
    }
  }
  return nodes;
}
