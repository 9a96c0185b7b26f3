import { createTextCodes, type TextCodes } from "../base/textCodes.ts";
import type { TextColumn } from "../org/textColumn.ts";

/**
 * One column of the file: each distinct text once, a code for each row. Code 0 is the blank cell.
 * Whatever is asked of the texts is asked once for each distinct one, not once a row.
 */
export interface CellColumn {
  /** How many distinct texts, the blank one included. */
  readonly size: number;
  readonly codes: Uint32Array;
  /** How many rows are not blank. */
  readonly filledRows: number;
  /** The code of a text that stands in the column. */
  codeOf(text: string): number | undefined;
  textOf(code: number): string;
  /** Goes through the distinct texts by code. They are many: whoever needs few keeps them. */
  forEachText(visit: (text: string, code: number) => void): void;
  /** These texts one after another, and where each begins; one more entry than texts. */
  pooled(codes: Uint32Array): Pick<TextColumn, "pool" | "offsets">;
}

export interface CellColumnBuilder {
  /** The cells of the next rows. */
  addAll(cells: readonly string[]): void;
  /** The column, and the rows whose cell was a text formula such as ="00123". */
  build(): { readonly column: CellColumn; readonly formulaRows: readonly number[] };
}

const INITIAL_ROWS = 1024;

/** Collects the cells of one column, trimmed, text formulas unwrapped. */
export function cellColumnBuilder(): CellColumnBuilder {
  const distinct = createTextCodes();
  const formulaRows: number[] = [];
  let codes = new Uint32Array(INITIAL_ROWS);
  distinct.addAll([""], codes, 0);
  let count = 0;
  return {
    addAll(cells) {
      const texts = cells.map((cell, k) => {
        if (cell === "" || isPlain(cell)) return cell;
        const { text, isFormula } = textOfCell(cell);
        if (isFormula) formulaRows.push(count + k);
        return text;
      });
      if (count + texts.length > codes.length)
        codes = withCapacity(codes, 2 * (count + texts.length));
      distinct.addAll(texts, codes, count);
      count += texts.length;
    },
    build: () => ({ column: columnOf(distinct, codes.subarray(0, count)), formulaRows }),
  };
}

/** In a column with more distinct texts than this, hardly one is asked for twice. */
const MOST_KEPT_TEXTS = 1 << 14;

function columnOf(distinct: TextCodes, codes: Uint32Array): CellColumn {
  let filledRows = 0;
  for (let row = 0; row < codes.length; row++) if (codes[row] !== 0) filledRows++;
  const size = distinct.count();
  const kept: string[] | null = size > MOST_KEPT_TEXTS ? null : [];
  if (kept) distinct.forEach((text) => void kept.push(text));
  return {
    size,
    codes,
    filledRows,
    codeOf(text) {
      const code = distinct.find(text);
      return code < 0 ? undefined : code;
    },
    textOf: kept ? (code) => kept[code] ?? "" : distinct.textOf,
    forEachText: kept ? (visit) => kept.forEach(visit) : distinct.forEach,
    pooled: distinct.pooled,
  };
}

/** The column of these texts, one a row, as they are. */
export function textsAsColumn(texts: readonly string[]): CellColumn {
  const distinct = createTextCodes();
  const codes = new Uint32Array(texts.length);
  distinct.addAll([""], codes, 0);
  distinct.addAll(texts, codes, 0);
  return columnOf(distinct, codes);
}

function textOfCell(cell: string): { readonly text: string; readonly isFormula: boolean } {
  const trimmed = UNSEEN.test(cell) ? "" : cell.trim();
  const text = withoutApostrophe(trimmed);
  // What an apostrophe says is text is no formula.
  const formula = text === trimmed ? textOfFormula(text) : undefined;
  return { text: formula ?? text, isFormula: formula !== undefined };
}

function withCapacity(codes: Uint32Array, capacity: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(capacity);
  larger.set(codes);
  return larger;
}

/** Whether a cell is surely its own text: most are, and need no closer look. */
function isPlain(cell: string): boolean {
  return isPlainSign(cell.charCodeAt(0)) && isPlainSign(cell.charCodeAt(cell.length - 1));
}

/** No blank, and no sign of a formula: ASCII without ' and =, letters of Europe and East Asia. */
function isPlainSign(unit: number): boolean {
  if (unit < 127) return unit > 32 && unit !== 39 && unit !== 61;
  return (unit >= 0xc0 && unit < 0x1680) || (unit > 0x3000 && unit < 0xfe00);
}

/** Signs that turn or join letters, without any: such a cell looks blank and is. */
const UNSEEN = /^[\s\p{Cf}\p{Cc}]+$/u;

/** An apostrophe before what a spreadsheet would run as a formula, as base/csvText.ts writes it. */
const APOSTROPHE = /^'(?=[\s\0]*[=+\-@＝＋－＠])/;

function withoutApostrophe(text: string): string {
  return text.startsWith("'") ? text.replace(APOSTROPHE, "").trimStart() : text;
}

/** ="00123" is how an export keeps a spreadsheet from taking the zeros away. */
function textOfFormula(text: string): string | undefined {
  if (!text.startsWith("=")) return undefined;
  return /^="(.*)"$/s.exec(text)?.[1]?.trim();
}

/** The text of the cell in this row. */
export function cellText(column: CellColumn | null, row: number): string {
  return column ? column.textOf(column.codes[row] ?? 0) : "";
}

/** What a function says of each distinct text, by code. */
export function perText<T>(column: CellColumn, of: (text: string) => T): T[] {
  const said: T[] = [];
  column.forEachText((text) => said.push(of(text)));
  return said;
}

/** Writes the value of each of these rows into `values`, given the values by code. */
export function fillFromTexts(
  { codes }: CellColumn,
  ofTexts: ArrayLike<number>,
  rows: Int32Array,
  values: Float64Array | Uint8Array,
): void {
  for (let i = 0; i < rows.length; i++) values[i] = ofTexts[codes[rows[i] ?? 0] ?? 0] ?? 0;
}

/** 1 for each distinct text of which something holds, by code. */
export function textsWhere(column: CellColumn, holds: (text: string) => boolean): Uint8Array {
  const found = new Uint8Array(column.size);
  column.forEachText((text, code) => {
    if (holds(text)) found[code] = 1;
  });
  return found;
}

/**
 * The column for these rows as the organisation keeps it: only the texts still in use, `extra` texts
 * for the members that have no row.
 */
export function textColumnFor(
  column: CellColumn | null,
  rows: Int32Array,
  extra: readonly string[],
): TextColumn {
  const all = column ?? textsAsColumn([]);
  const newCode = new Int32Array(all.size).fill(-1);
  newCode[0] = 0;
  let used = new Uint32Array(all.size);
  let count = 1;
  const codes = new Uint32Array(rows.length + extra.length);
  for (let i = 0; i < rows.length; i++) {
    const old = all.codes[rows[i] ?? 0] ?? 0;
    let code = newCode[old] ?? 0;
    if (code < 0) {
      code = count++;
      newCode[old] = code;
      used[code] = old;
    }
    codes[i] = code;
  }
  used = used.subarray(0, count);
  const { pool, offsets } = all.pooled(used);
  const added: string[] = [];
  const codeOfExtra = new Map<string, number>([["", 0]]);
  extra.forEach((text, k) => {
    const ofRows = newCode[all.codeOf(text) ?? -1] ?? -1;
    const known = codeOfExtra.get(text) ?? (ofRows < 0 ? undefined : ofRows);
    const code = known ?? count + added.push(text) - 1;
    codeOfExtra.set(text, code);
    codes[rows.length + k] = code;
  });
  return { ...withTexts(pool, offsets, added), codes };
}

/** The same with texts as they are shown, which may make different ones alike. */
export function shownColumnFor(
  column: CellColumn | null,
  rows: Int32Array,
  extra: readonly string[],
  display: (text: string) => string,
): TextColumn {
  if (!column) return textColumnFor(null, rows, extra);
  let changes = false;
  column.forEachText((text) => {
    changes ||= display(text) !== text;
  });
  if (!changes) return textColumnFor(column, rows, extra);
  const shown = textsAsColumn(perText(column, display));
  const codes = column.codes.map((code) => shown.codes[code] ?? 0);
  return textColumnFor({ ...shown, codes }, rows, extra);
}

function withTexts(
  pool: string,
  offsets: Uint32Array,
  added: readonly string[],
): Pick<TextColumn, "pool" | "offsets"> {
  if (added.length === 0) return { pool, offsets };
  const all = new Uint32Array(offsets.length + added.length);
  all.set(offsets);
  added.forEach((text, k) => {
    const at = offsets.length + k;
    all[at] = (all[at - 1] ?? 0) + text.length;
  });
  return { pool: pool + added.join(""), offsets: all };
}
