import { type Saying, saying } from "../language/say.ts";
import type { CellColumn } from "./cellColumn.ts";
import { readFurtherTable } from "./furtherTable.ts";
import { headerTextOf } from "./headerText.ts";
import { isLinkHeader, linkColumnsOf } from "./linkHeaders.ts";
import { openFile } from "./openFile.ts";
import type { Sheet } from "./sheet.ts";

/** A table of who works with whom, row by row, people still by id, e-mail or name. */
export interface LinkTable {
  /** What the table is called where there can be several. */
  readonly name: string;
  readonly source: CellColumn;
  readonly target: CellColumn;
  /** Null: each row weighs 1. */
  readonly weight: CellColumn | null;
  readonly date: CellColumn | null;
  /** Physical line of each row. */
  readonly line: Int32Array;
  /** Whether the weights count meetings or messages. */
  readonly areCounts: boolean;
  /** The header of the weights; "" where each row weighs 1. Only tables of one measure add up. */
  readonly measure: string;
}

/** Reads an edge file. */
export function readLinks(bytes: Uint8Array): LinkTable | { readonly problem: Saying } {
  const opened = openFile(bytes);
  if ("problem" in opened) return opened;
  const [sheet] = opened;
  return (sheet && readLinkSheet(sheet)) ?? { problem: NOT_BOTH };
}

const NOT_BOTH = saying("A links file needs a source and a target column; this one has not both.");

/** Reads a table of edges: a source and a target column and perhaps a weight and a date; null for no table. */
export function readLinkSheet(sheet: Sheet): LinkTable | null {
  const table = readFurtherTable(sheet, isLinkHeader, (header) => {
    const columns = linkColumnsOf(header);
    return columns ? [columns.source, columns.target, columns.weight, columns.date] : [];
  });
  const [source, target, weight = null, date = null] = table?.columns ?? [];
  if (!table || !source || !target) return null;
  const columns = linkColumnsOf(table.headers);
  return {
    name: sheet.name ?? "",
    source,
    target,
    weight,
    date,
    line: table.line,
    areCounts: columns?.areCounts ?? false,
    measure: headerTextOf(table.headers[columns?.weight ?? -1] ?? "").words,
  };
}
