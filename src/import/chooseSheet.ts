import { saying } from "../language/say.ts";
import { named } from "./archive.ts";
import { headerIn } from "./furtherTable.ts";
import { type FileRecord, tableTopOf } from "./headerRow.ts";
import { isLinkHeader } from "./linkHeaders.ts";
import { type OpenOptions, openFile } from "./openFile.ts";
import { HEAD_RECORDS, type RawTable, rawTableBuilder } from "./rawTable.ts";
import { isTeamHeader } from "./readTeams.ts";
import type { Sheet, Sheets } from "./sheet.ts";

/** A file as it was dropped. */
export interface FileOfSet {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The tables of one file, or of several that belong together; one that is no table must not spoil the rest. */
export function openFiles(files: readonly FileOfSet[], options: OpenOptions): Sheets {
  const [only, ...others] = files;
  if (!only) return { problem: saying("There is no file.") };
  if (others.length === 0) return openFile(only.bytes, options);
  const opened = files.map(({ name, bytes }) => ({ name, sheets: openFile(bytes, options) }));
  const sheets = opened.flatMap(({ name, sheets: own }) => {
    const called = named(name, own);
    return "problem" in called ? [] : called;
  });
  const [first] = opened;
  return sheets.length === 0 && first && "problem" in first.sheets ? first.sheets : sheets;
}

/** Which of the tables are of people, which say who works with whom, and which who is on what; in their order. */
export interface SortedSheets {
  readonly people: readonly Sheet[];
  readonly links: readonly Sheet[];
  readonly teams: readonly Sheet[];
}

/** Sorts the tables by their headers. */
export function sortSheets(sheets: readonly Sheet[]): SortedSheets {
  const kinds = sheets.map(kindOf);
  const of = (kind: keyof SortedSheets): readonly Sheet[] =>
    sheets.filter((_, k) => kinds[k] === kind);
  return { people: of("people"), links: of("links"), teams: of("teams") };
}

function kindOf(sheet: Sheet): keyof SortedSheets {
  if (headerIn(sheet, isLinkHeader)) return "links";
  return headerIn(sheet, isTeamHeader) ? "teams" : "people";
}

/** The sheet with the people: the one whose header has most columns we know, then the longest. */
function peopleSheetOf(sheets: readonly Sheet[]): Sheet | undefined {
  if (sheets.length < 2) return sheets[0];
  let best = sheets[0];
  let most = -1;
  for (const sheet of sheets) {
    const head = headOf(sheet, HEAD_RECORDS);
    if (head.length === 0) continue;
    const { known, records } = tableTopOf(head);
    const score = known + (head.length - records) / HEAD_RECORDS;
    if (score <= most) continue;
    most = score;
    best = sheet;
  }
  return best;
}

/** The sheet of this name, else the one with the people. */
export function sheetCalled(name: string | undefined, sheets: readonly Sheet[]): Sheet | undefined {
  return (
    sheets.find((sheet) => sheet.name !== null && sheet.name === name) ?? peopleSheetOf(sheets)
  );
}

function headOf(sheet: Sheet, limit: number): FileRecord[] {
  const head: FileRecord[] = [];
  sheet.read((cells, line) => {
    if (cells.some((cell) => cell.trim() !== "")) head.push({ cells, line });
  }, limit);
  return head;
}

/** Reads a sheet into columns, at most `limit` records of it; null when there is nothing in it. */
export function readSheetTable(
  sheet: Sheet,
  keep: ReadonlySet<string>,
  limit = Number.POSITIVE_INFINITY,
): RawTable | null {
  const builder = rawTableBuilder({ rowsMayBeShort: sheet.rowsMayBeShort, keep });
  sheet.read(builder.take, limit);
  return builder.build();
}
