import { cellText } from "./cellColumn.ts";
import { type ImportChoices, keptSensitive } from "./choices.ts";
import {
  type FileOfSet,
  openFiles,
  readSheetTable,
  sheetCalled,
  sortSheets,
} from "./chooseSheet.ts";
import type { TablePreview } from "./imported.ts";
import type { RawTable } from "./rawTable.ts";

const ROWS_SHOWN = 8;
const MOST_COLUMNS_SHOWN = 200;
const LONGEST_CELL = 120;
/** Enough for the columns to be settled as they are in the whole table. */
const RECORDS_READ = 300;

/** The first rows of a table. */
export function previewOf({ columns, rowCount }: RawTable): TablePreview {
  const shown = columns.slice(0, MOST_COLUMNS_SHOWN);
  return {
    headers: shown.map(({ header }) => header),
    rows: Array.from({ length: Math.min(ROWS_SHOWN, rowCount) }, (_, row) =>
      shown.map(({ cells }) => cellText(cells, row).slice(0, LONGEST_CELL)),
    ),
  };
}

/** The first rows of files read with these choices; a long text may be cut off. Null for no table. */
export function previewFiles(
  files: readonly FileOfSet[],
  choices: ImportChoices,
): TablePreview | null {
  const opened = openFiles(files, { encoding: choices.encoding });
  if ("problem" in opened) return null;
  const { people } = sortSheets(opened);
  const sheet = sheetCalled(choices.sheet, people);
  const table = sheet && readSheetTable(sheet, keptSensitive(choices), RECORDS_READ);
  return table ? previewOf(table) : null;
}
