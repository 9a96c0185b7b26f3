import { isData } from "./cellShape.ts";
import { isKnownHeader, type Role, rolesOfHeader } from "./columns.ts";
import { headerTextOf } from "./headerText.ts";

/** A record as it stands in the file. */
export interface FileRecord {
  readonly cells: readonly string[];
  /** Physical line, 1 = the first. */
  readonly line: number;
}

/** How the top of a table is built. */
export interface TableTop {
  /** The texts above the columns; made up where the file has none. */
  readonly headers: readonly string[];
  /** Physical line of the header, 0 when there is none. */
  readonly headerLine: number;
  /** Lines above the header. */
  readonly preambleLines: readonly number[];
  /** Lines of a second header, and of notes on how to fill in a template. */
  readonly furtherHeaderLines: readonly number[];
  /** How many of the given records belong to the top rather than to the data. */
  readonly records: number;
  /** How many column names we know: the best of several sheets has most. */
  readonly known: number;
}

/** No spreadsheet has more; what stands beyond is told of as cells beyond the last column. */
const MOST_COLUMNS = 16_384;
const LONGEST_HEADER = 120;
const MOST_HEADER_LOOKED_AT = 100;

/**
 * Finds the header among the first records: the one with most column names we know; without any, the
 * first that is as wide as the table and holds no data. Records must not be blank.
 */
export function tableTopOf(records: readonly FileRecord[]): TableTop {
  const width = commonWidth(records);
  const scores = records.map(({ cells }) => headerScore(cells, width));
  const best = scores.indexOf(Math.max(...scores));
  if (best < 0 || (scores[best] ?? 0) <= 0) return topWithoutHeader(records, width);
  const header = best > 0 && areParallel(records[best - 1], records[best]) ? best - 1 : best;
  let data = header + 1;
  while (data < records.length && isFurtherHeader(records[header], records[data])) data++;
  const cells = records[header]?.cells ?? [];
  return {
    headers: namedHeaders(cells, Math.min(MOST_COLUMNS, Math.max(cells.length, width))),
    headerLine: records[header]?.line ?? 0,
    preambleLines: records.slice(0, header).map(({ line }) => line),
    furtherHeaderLines: records.slice(header + 1, data).map(({ line }) => line),
    records: data,
    known: cells.filter(isKnownHeader).length,
  };
}

function topWithoutHeader(records: readonly FileRecord[], width: number): TableTop {
  // Lines that are much narrower than the table stand above it.
  const first = Math.max(
    0,
    records.findIndex(({ cells }) => filled(cells).length * 2 >= width),
  );
  return {
    headers: namedHeaders([], Math.min(MOST_COLUMNS, width)),
    headerLine: 0,
    preambleLines: records.slice(0, first).map(({ line }) => line),
    furtherHeaderLines: [],
    records: first,
    known: 0,
  };
}

/** The number of cells most records have, trailing blanks left out; the larger of equals. */
function commonWidth(records: readonly FileRecord[]): number {
  const recordsOfWidth = new Map<number, number>();
  for (const { cells } of records) {
    const width = usedWidth(cells);
    recordsOfWidth.set(width, (recordsOfWidth.get(width) ?? 0) + 1);
  }
  let common = 0;
  for (const [width, count] of recordsOfWidth) {
    const most = recordsOfWidth.get(common) ?? 0;
    if (count > most || (count === most && width > common)) common = width;
  }
  return common;
}

/** Cells up to the last that is not blank. */
export function usedWidth(cells: readonly string[]): number {
  let width = cells.length;
  while (width > 0 && (cells[width - 1] ?? "").trim() === "") width--;
  return width;
}

function filled(cells: readonly string[]): string[] {
  return cells.slice(0, MOST_HEADER_LOOKED_AT).filter((cell) => cell.trim() !== "");
}

/** Above 0 for a record that may be the header: names we know count most, data counts against. */
function headerScore(cells: readonly string[], width: number): number {
  const texts = filled(cells);
  if (texts.length < 2 && width > 1) return 0;
  if (texts.some((text) => text.length > LONGEST_HEADER)) return 0;
  const known = texts.filter(isKnownHeader).length;
  const data = texts.filter((text) => isData(text.trim())).length;
  if (known >= 2 && known > 2 * data) return 3 * known - 2 * data + texts.length / 100;
  const distinct = new Set(texts.map((text) => text.trim().toLowerCase())).size;
  const isWide = usedWidth(cells) >= 0.7 * width && texts.length >= 0.6 * width;
  if (data > 0 || distinct < texts.length || !isWide) return 0;
  return 1 + 3 * known;
}

/** Two header rows say the same of most columns: system keys above labels, or two languages. */
function areParallel(a: FileRecord | undefined, b: FileRecord | undefined): boolean {
  if (!a || !b) return false;
  let same = 0;
  let compared = 0;
  let identities = 0;
  let sameIdentities = 0;
  a.cells.slice(0, MOST_HEADER_LOOKED_AT).forEach((cell, i) => {
    const other = b.cells[i] ?? "";
    if (cell.trim() === "" || other.trim() === "") return;
    compared++;
    const isSame = sayTheSame(cell, other);
    if (isSame) same++;
    if (!isIdentity(cell)) return;
    identities++;
    if (isSame) sameIdentities++;
  });
  // The departments Area and Service are names of columns too: a person's row has an id or name in it.
  if (identities > 0 && sameIdentities === 0) return false;
  return compared >= 2 && same >= Math.max(2, 0.4 * compared) && !b.cells.some(isData);
}

const IDENTITIES: readonly Role[] = ["id", "name", "firstName", "lastName", "email"];

function isIdentity(header: string): boolean {
  const roles = rolesOfHeader(header);
  return IDENTITIES.some((role) => roles.has(role));
}

function sayTheSame(a: string, b: string): boolean {
  if (headerTextOf(a).squeezed === headerTextOf(b).squeezed) return true;
  const roles = rolesOfHeader(b);
  for (const role of rolesOfHeader(a).keys()) if (roles.has(role)) return true;
  return false;
}

/** Words with which a template says how a column is to be filled in. */
const NOTE =
  /^(required|optional|mandatory|text|string|number|date|yyyy-mm-dd|dd\/mm\/yyyy|mm\/dd\/yyyy|pflichtfeld|optional(es)? feld|obligatoire|facultatif|obligatorio|opcional|verplicht|read ?only|do not edit)\b/i;

function isFurtherHeader(header: FileRecord | undefined, record: FileRecord | undefined): boolean {
  if (areParallel(header, record)) return true;
  const texts = filled(record?.cells ?? []);
  return texts.length >= 2 && texts.every((text) => NOTE.test(text.trim()));
}

/** The header texts, each with a name of its own: blank and repeated ones get a number. */
function namedHeaders(cells: readonly string[], width: number): string[] {
  const seen = new Map<string, number>();
  const headers: string[] = [];
  for (let i = 0; i < width; i++) {
    const text = (cells[i] ?? "")
      .replace(/^\ufeff/, "")
      .replace(/\s+/g, " ")
      .trim();
    const header = text || `Column ${i + 1}`;
    const times = (seen.get(header) ?? 0) + 1;
    seen.set(header, times);
    headers.push(times === 1 ? header : `${header} (${times})`);
  }
  return headers;
}
