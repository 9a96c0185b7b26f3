import type { TextColumn } from "../org/textColumn.ts";

/**
 * One column of the file: each distinct text once, a code for each row. Code 0 is the blank cell.
 * Whatever is asked of the texts is asked once for each distinct one, not once a row.
 */
export interface CellColumn {
  readonly texts: readonly string[];
  readonly codes: Uint32Array;
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
  const codeOf = new Map<string, number>([["", 0]]);
  const texts: string[] = [""];
  // A formula has a code of its own until the end, so that the rows that hold it can be told.
  const plainCodeOfFormula = new Map<number, number>();
  let codes = new Uint32Array(INITIAL_ROWS);
  let count = 0;

  const codeOfNew = (text: string): number => {
    const code = texts.push(text) - 1;
    codeOf.set(text, code);
    return code;
  };
  const codeOfUnseen = (cell: string): number => {
    const trimmed = cleanCell(cell);
    const text = withoutApostrophe(trimmed);
    // What an apostrophe says is text is no formula.
    const formula = text === trimmed ? textOfFormula(text) : undefined;
    if (formula !== undefined) {
      const code = texts.push(formula) - 1;
      codeOf.set(cell, code);
      plainCodeOfFormula.set(code, codeOf.get(formula) ?? codeOfNew(formula));
      return code;
    }
    const code = codeOf.get(text) ?? codeOfNew(text);
    if (cell !== text) codeOf.set(cell, code);
    return code;
  };

  return {
    add(cell) {
      if (count === codes.length) codes = withCapacity(codes, 2 * count);
      codes[count++] = cell === "" ? 0 : (codeOf.get(cell) ?? codeOfUnseen(cell));
    },
    build() {
      const built = codes.slice(0, count);
      const formulaRows = plainCodeOfFormula.size > 0 ? plain(built, plainCodeOfFormula) : [];
      return {
        column: { texts, codes: built, codeOf: (text) => codeOf.get(text) },
        formulaRows,
      };
    },
  };
}

function plain(codes: Uint32Array, plainCodeOfFormula: ReadonlyMap<number, number>): number[] {
  const rows: number[] = [];
  for (let row = 0; row < codes.length; row++) {
    const plainCode = plainCodeOfFormula.get(codes[row] ?? 0);
    if (plainCode === undefined) continue;
    codes[row] = plainCode;
    rows.push(row);
  }
  return rows;
}

function withCapacity(codes: Uint32Array, capacity: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(capacity);
  larger.set(codes);
  return larger;
}

function cleanCell(cell: string): string {
  const trimmed = cell.trim();
  return trimmed.includes("\0") ? trimmed.replaceAll("\0", "").trim() : trimmed;
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
