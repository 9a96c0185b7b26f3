import { type CellColumn, type CellColumnBuilder, cellColumnBuilder } from "./cellColumn.ts";
import type { Sheet } from "./sheet.ts";

/** Some columns of a table that comes along with the people, and the line of each row. */
export interface FurtherTable {
  readonly columns: readonly (CellColumn | null)[];
  readonly headers: readonly string[];
  readonly line: Int32Array;
}

/** A header stands this far down at most, below titles and dates of a report: records. */
const HEADER_WITHIN = 5;
const ROWS_AT_ONCE = 4096;

/** The record that heads the table, by this test; null when none of the first does. */
export function headerIn(
  sheet: Sheet,
  isHeader: (cells: readonly string[]) => boolean,
): readonly string[] | null {
  let header: readonly string[] | null = null;
  sheet.read((cells) => {
    if (header === null && isHeader(cells)) header = cells;
  }, HEADER_WITHIN);
  return header;
}

/** Reads the columns at these places below the header; -1 for a column that is not there. */
export function readFurtherTable(
  sheet: Sheet,
  isHeader: (cells: readonly string[]) => boolean,
  placesOf: (header: readonly string[]) => readonly number[],
): FurtherTable | null {
  let headers: readonly string[] | null = null;
  let places: readonly number[] = [];
  let builders: readonly (CellColumnBuilder | null)[] = [];
  let waiting: string[][] = [];
  let lines = new Int32Array(ROWS_AT_ONCE);
  let rows = 0;
  const hand = (): void => {
    builders.forEach((builder, k) => {
      builder?.addAll(waiting[k] ?? []);
    });
    waiting = places.map(() => []);
  };
  sheet.read((cells, line) => {
    if (headers === null) {
      if (!isHeader(cells)) return;
      headers = cells;
      places = placesOf(cells);
      builders = places.map((place) => (place < 0 ? null : cellColumnBuilder()));
      waiting = places.map(() => []);
      return;
    }
    if (cells.every((cell) => cell.trim() === "")) return;
    if (rows === lines.length) lines = grown(lines);
    lines[rows++] = line;
    for (let k = 0; k < places.length; k++) waiting[k]?.push(cells[places[k] ?? -1] ?? "");
    if (rows % ROWS_AT_ONCE === 0) hand();
  }, Number.POSITIVE_INFINITY);
  if (headers === null) return null;
  hand();
  return {
    headers,
    columns: builders.map((builder) => builder?.build().column ?? null),
    line: lines.slice(0, rows),
  };
}

function grown(lines: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * lines.length);
  larger.set(lines);
  return larger;
}
