import { type CellColumn, cellText } from "./cellColumn.ts";
import type { RawTable } from "./rawTable.ts";
import { isFooterText } from "./words.ts";

const MOST_FOOTER_CELLS = 3;
const LAST_ROWS = 12;

/**
 * Rows that are no people: totals, notes under the table, headers repeated between pages. A total may
 * stand anywhere, other notes only at the end.
 */
export function findFooters(table: RawTable): ReadonlySet<number> {
  const footers = new Set<number>();
  const kept = table.columns.flatMap(({ cells, header }) => (cells ? [{ cells, header }] : []));
  for (const { cells } of kept.slice(0, 3)) {
    const codes = codesWhere(cells, isFooterText);
    if (codes.size === 0) continue;
    for (let row = 0; row < table.rowCount; row++) {
      if (codes.has(cells.codes[row] ?? 0) && isNearlyBlank(kept, row)) footers.add(row);
    }
  }
  addRepeatedHeaders(kept, table.rowCount, footers);
  addNotesAtEnd(table, kept, footers);
  return footers;
}

type Kept = readonly { readonly cells: CellColumn; readonly header: string }[];

function codesWhere(cells: CellColumn, holds: (text: string) => boolean): Set<number> {
  const codes = new Set<number>();
  cells.forEachText((text, code) => {
    if (text !== "" && holds(text)) codes.add(code);
  });
  return codes;
}

function filledCells(kept: Kept, row: number): number {
  return kept.reduce((count, { cells }) => count + (cells.codes[row] === 0 ? 0 : 1), 0);
}

function isNearlyBlank(kept: Kept, row: number): boolean {
  const filled = filledCells(kept, row);
  return filled <= MOST_FOOTER_CELLS && (kept.length <= 2 ? filled <= 1 : filled < kept.length);
}

function addRepeatedHeaders(kept: Kept, rowCount: number, footers: Set<number>): void {
  const [first, ...others] = kept;
  const code = first?.cells.codeOf(first.header);
  if (!first || code === undefined || others.length === 0) return;
  for (let row = 0; row < rowCount; row++) {
    if (first.cells.codes[row] !== code) continue;
    const same = others.filter(({ cells, header }) => cellText(cells, row) === header);
    if (same.length >= 0.6 * others.length) footers.add(row);
  }
}

/** A single text after a blank line at the end of the file is a note. */
function addNotesAtEnd(table: RawTable, kept: Kept, footers: Set<number>): void {
  if (kept.length < 3) return;
  let firstNote = table.rowCount;
  for (let row = table.rowCount - 1; row > Math.max(0, table.rowCount - LAST_ROWS); row--) {
    if (!footers.has(row) && filledCells(kept, row) > 1) break;
    firstNote = row;
    const lineBefore = table.line[row - 1] ?? 0;
    const isAfterBlankLine = (table.line[row] ?? 0) > lineBefore + 1;
    const text = kept.find(({ cells }) => cells.codes[row] !== 0)?.cells;
    const words = cellText(text ?? null, row);
    if (isAfterBlankLine && /\s/.test(words)) {
      for (let note = firstNote; note < table.rowCount; note++) footers.add(note);
    }
  }
}
