import { type CellColumn, type CellColumnBuilder, cellColumnBuilder } from "./cellColumn.ts";
import { type FileRecord, type TableTop, tableTopOf, usedWidth } from "./headerRow.ts";
import type { TakeRecord } from "./readTable.ts";
import { isSensitive } from "./sensitive.ts";

/** A column of the file: its cells, or null when it is left out as sensitive. */
export interface RawColumn {
  readonly header: string;
  readonly sensitive: boolean;
  readonly cells: CellColumn | null;
}

/** The data rows of a table as columns, with what was odd about its lines. */
export interface RawTable {
  readonly top: TableTop;
  readonly columns: readonly RawColumn[];
  readonly rowCount: number;
  /** Physical line of each row. */
  readonly line: Int32Array;
  readonly raggedRows: readonly number[];
  readonly formulaRows: readonly number[];
}

/** How many records are looked at before the columns are settled. */
export const HEAD_RECORDS = 200;

export interface RawTableOptions {
  readonly rowsMayBeShort: boolean;
  /** Sensitive columns that are kept all the same, by header. */
  readonly keep: ReadonlySet<string>;
}

export interface RawTableBuilder {
  readonly take: TakeRecord;
  /** The table; null when there was not one record that is not blank. */
  build(): RawTable | null;
}

/** Collects records; the first ones wait until it is clear what the columns are. */
export function rawTableBuilder(options: RawTableOptions): RawTableBuilder {
  let head: FileRecord[] | null = [];
  let rows: RowBuilder | null = null;
  const settle = (): void => {
    if (head === null || head.length === 0) return;
    const top = tableTopOf(head);
    const data = head.slice(top.records);
    head = null;
    rows = rowBuilder(top, data, options);
    for (const { cells, line } of data) rows.add(cells, line);
  };
  return {
    take(cells, line) {
      if (isBlank(cells)) return;
      if (rows) {
        rows.add(cells, line);
        return;
      }
      head?.push({ cells, line });
      if (head && head.length >= HEAD_RECORDS) settle();
    },
    build() {
      settle();
      return rows?.build() ?? null;
    },
  };
}

function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== "" && cell.trim() !== "") return false;
  return true;
}

interface RowBuilder {
  add(cells: readonly string[], line: number): void;
  build(): RawTable;
}

function rowBuilder(
  top: TableTop,
  sample: readonly FileRecord[],
  { rowsMayBeShort, keep }: RawTableOptions,
): RowBuilder {
  const width = top.headers.length;
  const sensitive = top.headers.map((header, i) =>
    isSensitive(
      header,
      sample.map(({ cells }) => (cells[i] ?? "").trim()),
    ),
  );
  const builders = top.headers.map((header, i) =>
    sensitive[i] && !keep.has(header) ? null : cellColumnBuilder(),
  );
  const kept = builders.flatMap((builder, i): [number, CellColumnBuilder][] =>
    builder ? [[i, builder]] : [],
  );
  // A header or rows may end in blank cells that mean nothing: a row is short if it lacks named cells.
  const fullWidth = rowsMayBeShort ? 0 : namedWidth(top.headers, sample);
  const raggedRows: number[] = [];
  let line = new Int32Array(1024);
  let rowCount = 0;
  // Column by column, so that the table of one column's texts stays in the processor's cache.
  let waiting: (readonly string[])[] = [];
  const addWaiting = (): void => {
    for (const [i, builder] of kept) {
      builder.addAll(waiting.map((cells) => cells[i] ?? ""));
    }
    waiting = [];
  };
  return {
    add(cells, physicalLine) {
      if (rowCount === line.length) line = grown(line);
      line[rowCount] = physicalLine;
      if (cells.length < fullWidth || (cells.length > width && usedWidth(cells) > width)) {
        raggedRows.push(rowCount);
      }
      rowCount++;
      if (waiting.push(cells) === ROWS_A_TURN) addWaiting();
    },
    build() {
      addWaiting();
      const formulas = new Set<number>();
      const columns = builders.map((builder, i): RawColumn => {
        const built = builder?.build();
        for (const row of built?.formulaRows ?? []) formulas.add(row);
        return {
          header: top.headers[i] ?? "",
          sensitive: sensitive[i] ?? false,
          cells: built?.column ?? null,
        };
      });
      return {
        top,
        columns,
        rowCount,
        line: line.slice(0, rowCount),
        raggedRows,
        formulaRows: [...formulas].sort((a, b) => a - b),
      };
    },
  };
}

const ROWS_A_TURN = 500;

function namedWidth(headers: readonly string[], sample: readonly FileRecord[]): number {
  let width = headers.length;
  const isEmpty = (i: number): boolean =>
    /^Column \d+$/.test(headers[i] ?? "") &&
    sample.every(({ cells }) => (cells[i] ?? "").trim() === "");
  while (width > 0 && isEmpty(width - 1)) width--;
  return width;
}

function grown(line: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * line.length);
  larger.set(line);
  return larger;
}
