import { createTextCodes } from "../base/textCodes.ts";
import type { TextColumn } from "../org/textColumn.ts";

/**
 * One column of the file: each distinct text once, a code for each row. Code 0 is the blank cell.
 * Whatever is asked of the texts is asked once for each distinct one, not once a row.
 */
export interface CellColumn {
  readonly texts: readonly string[];
  readonly codes: Uint32Array;
  /** How many rows are not blank. */
  readonly filledRows: number;
  /** The code of a text that stands in the column. */
  codeOf(text: string): number | undefined;
}

export interface CellColumnBuilder {
  add(cell: string): void;
  /** The column, and the rows whose cell was a text formula such as ="00123". */
  build(): { readonly column: CellColumn; readonly formulaRows: readonly number[] };
}

const INITIAL_ROWS = 1024;

/** Collects the cells of one column, trimmed, text formulas unwrapped. */
export function cellColumnBuilder(): CellColumnBuilder {
  const distinct = createTextCodes();
  distinct.add("");
  // Cells that are not their own text: padded ones by its code, formulas by its complement.
  const aliases = new Map<string, number>();
  const formulaRows: number[] = [];
  let codes = new Uint32Array(INITIAL_ROWS);
  let count = 0;
  let filledRows = 0;

  const codeOfUnseen = (cell: string): number => {
    if (cell === "") return 0;
    const trimmed = cell.trim();
    const text = withoutApostrophe(trimmed);
    // What an apostrophe says is text is no formula.
    const formula = text === trimmed ? textOfFormula(text) : undefined;
    const code = distinct.add(formula ?? text);
    if (formula !== undefined) aliases.set(cell, ~code);
    else if (text !== cell) aliases.set(cell, code);
    return formula === undefined ? code : ~code;
  };

  return {
    add(cell) {
      if (count === codes.length) codes = withCapacity(codes, 2 * count);
      let code = isPlain(cell) ? distinct.add(cell) : (aliases.get(cell) ?? codeOfUnseen(cell));
      if (code < 0) {
        formulaRows.push(count);
        code = ~code;
      }
      if (code > 0) filledRows++;
      codes[count++] = code;
    },
    build() {
      const texts = distinct.texts();
      const codeOf = (text: string): number | undefined => {
        const code = distinct.find(text);
        return code < 0 ? undefined : code;
      };
      return { column: { texts, codes: codes.slice(0, count), filledRows, codeOf }, formulaRows };
    },
  };
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
  return column ? (column.texts[column.codes[row] ?? 0] ?? "") : "";
}

/** What a function says of each distinct text, by code. */
export function perText<T>(column: CellColumn, of: (text: string) => T): T[] {
  return column.texts.map(of);
}

/**
 * The column for these rows as the organisation keeps it: only the texts still in use, `extra` texts
 * for the members that have no row.
 */
export function textColumnFor(
  column: CellColumn | null,
  rows: Int32Array,
  extra: readonly string[],
  display: (text: string) => string = (text) => text,
): TextColumn {
  const oldTexts = column?.texts ?? [""];
  const codeFor = codeGiver(oldTexts.some((text) => display(text) !== text));
  const newCode = new Int32Array(oldTexts.length).fill(-1);
  newCode[0] = 0;
  const codes = new Uint32Array(rows.length + extra.length);
  for (let i = 0; i < rows.length; i++) {
    const old = column?.codes[rows[i] ?? 0] ?? 0;
    let code = newCode[old] ?? 0;
    if (code < 0) {
      code = codeFor.text(display(oldTexts[old] ?? ""));
      newCode[old] = code;
    }
    codes[i] = code;
  }
  const codeOfExtra = new Map<string, number>([["", 0]]);
  extra.forEach((text, k) => {
    const ofRows = display(text) === text ? newCode[column?.codeOf(text) ?? -1] : undefined;
    const known = codeOfExtra.get(text) ?? ofRows ?? -1;
    const code = known >= 0 ? known : codeFor.text(text);
    codeOfExtra.set(text, code);
    codes[rows.length + k] = code;
  });
  return { ...poolOf(codeFor.texts), codes };
}

/** Gives each text a code; looks for the ones given before only where texts may come twice. */
function codeGiver(mayComeTwice: boolean): { texts: string[]; text(text: string): number } {
  const texts = [""];
  const codeOf = new Map<string, number>([["", 0]]);
  return {
    texts,
    text(text) {
      if (!mayComeTwice) return texts.push(text) - 1;
      const known = codeOf.get(text);
      if (known !== undefined) return known;
      codeOf.set(text, texts.length);
      return texts.push(text) - 1;
    },
  };
}

function poolOf(texts: readonly string[]): Pick<TextColumn, "pool" | "offsets"> {
  const offsets = new Uint32Array(texts.length + 1);
  for (let i = 0; i < texts.length; i++) {
    offsets[i + 1] = (offsets[i] ?? 0) + (texts[i] ?? "").length;
  }
  return { pool: texts.join(""), offsets };
}
