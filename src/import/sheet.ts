import type { Saying } from "../language/say.ts";
import type { TakeRecord } from "./readTable.ts";

/** One table of a file: the whole of a CSV, a sheet of a workbook, a file in an archive. */
export interface Sheet {
  /** What it is called where there can be several. */
  readonly name: string | null;
  /** WHATWG label in lower case. */
  readonly encoding: string;
  readonly delimiter: string | null;
  /** Whether a row may be short without anything being amiss, as in a workbook. */
  readonly rowsMayBeShort: boolean;
  /** Hands over the records from the top, at most `limit` of them. */
  read(take: TakeRecord, limit: number): void;
}

/** The tables of a file, or one sentence why it has none. */
export type Sheets = readonly Sheet[] | { readonly problem: Saying };
