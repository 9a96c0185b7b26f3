import type { TakeRecord } from "./readTable.ts";

/** One table of a file: the whole of a CSV, a sheet of a workbook, a table of a page. */
export interface Sheet {
  readonly name: string | null;
  readonly delimiter: string | null;
  /** Whether a row may be short without anything being amiss, as in a workbook. */
  readonly rowsMayBeShort: boolean;
  /** Hands over the records from the top, at most `limit` of them. */
  read(take: TakeRecord, limit: number): void;
}

/** The tables of a file, or one sentence why it has none. */
export type Sheets =
  | { readonly encoding: string; readonly sheets: readonly Sheet[] }
  | { readonly problem: string };
