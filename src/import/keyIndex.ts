import { foldText } from "../base/foldText.ts";
import { type CellColumn, perText } from "./cellColumn.ts";
import type { ManagerKey } from "./imported.ts";
import { isNoKey } from "./words.ts";

/** A way to find rows by what names a person: id, e-mail, name and so on. */
export interface KeyIndex {
  readonly kind: ManagerKey;
  /** Column of the file the key stands in; null for names put together. */
  readonly column: number | null;
  /** Code of the key a text stands for, -1 when nobody has it. */
  codeOf(text: string): number;
  /** Whether the text stands for its key only after a spreadsheet's damage to it is undone. */
  isRepaired(text: string, code: number): boolean;
  /** The rows with this key, in file order. */
  rowsOf(code: number): readonly number[];
}

/** Rows by code; built when the first rows are asked for. */
export function rowsByCode(
  codesOfRows: readonly ArrayLike<number>[],
  distinct: number,
): (code: number) => readonly number[] {
  let chains: { first: Int32Array; next: Int32Array } | null = null;
  const rowCount = codesOfRows[0]?.length ?? 0;
  return (code) => {
    chains ??= chainsOf(codesOfRows, distinct, rowCount);
    const rows: number[] = [];
    for (let entry = chains.first[code] ?? -1; entry >= 0; entry = chains.next[entry] ?? -1) {
      rows.push(entry % rowCount);
    }
    return rows;
  };
}

/** Linked lists of entries: entry = variant * rowCount + row. */
function chainsOf(
  codesOfRows: readonly ArrayLike<number>[],
  distinct: number,
  rowCount: number,
): { first: Int32Array; next: Int32Array } {
  const first = new Int32Array(distinct).fill(-1);
  const next = new Int32Array(rowCount * codesOfRows.length).fill(-1);
  for (let variant = codesOfRows.length - 1; variant >= 0; variant--) {
    const codes = codesOfRows[variant] ?? [];
    for (let row = rowCount - 1; row >= 0; row--) {
      const code = codes[row] ?? -1;
      if (code < 0) continue;
      const entry = variant * rowCount + row;
      next[entry] = first[code] ?? -1;
      first[code] = entry;
    }
  }
  return { first, next };
}

/** Rows by id or position: exactly as written, else in any case, without leading zeros and the like. */
export function idIndex(kind: "id" | "position", column: number, cells: CellColumn): KeyIndex {
  let loose: Map<string, number> | null = null;
  let scientific: Map<string, number> | null = null;
  return {
    kind,
    column,
    rowsOf: rowsByCode([cells.codes], cells.size),
    codeOf(text) {
      const code = cells.codeOf(text);
      if (code !== undefined) return isNoKey(cells.textOf(code)) ? -1 : code;
      loose ??= looseIds(cells);
      const found = loose.get(looseId(text));
      if (found !== undefined) return found;
      if (!SCIENTIFIC.test(text)) return -1;
      scientific ??= scientificIds(cells);
      return scientific.get(scientificForm(text)) ?? -1;
    },
    isRepaired: (text, code) => foldText(text) !== foldText(cells.textOf(code)),
  };
}

function looseIds(cells: CellColumn): Map<string, number> {
  const codes = new Map<string, number>();
  cells.forEachText((text, code) => {
    if (isNoKey(text)) return;
    const form = looseId(text);
    if (!codes.has(form)) codes.set(form, code);
  });
  return codes;
}

/** An id as it is whatever a spreadsheet did to it: any case, no leading zeros, no ".0", no grouping. */
export function looseId(text: string): string {
  const folded = foldText(text).normalize("NFKC");
  if (!/^\d[\d.,]*$/.test(folded)) return folded;
  const digits = /^\d{1,3}(,\d{3})+$/.test(folded) ? folded.replaceAll(",", "") : folded;
  return digits.replace(/^0+(?=\d)/, "").replace(/\.0+$/, "");
}

const SCIENTIFIC = /^\d([.,]\d+)?E[+]?\d+$/i;

/** "1.23E+05" -> "3 1.23e+5": how many digits are left, and the number. */
function scientificForm(text: string): string {
  const number = Number(text.replace(",", "."));
  const decimals = /[.,](\d+)E/i.exec(text)?.[1]?.length ?? 0;
  return number.toExponential(decimals);
}

const MOST_DECIMALS = 5;

/** Each way a spreadsheet may have rounded an id; -1 where several ids would look alike. */
function scientificIds(cells: CellColumn): Map<string, number> {
  const codes = new Map<string, number>();
  cells.forEachText((text, code) => {
    if (!/^\d+(e\d+)?$/i.test(text)) return;
    const number = Number(text);
    if (!Number.isFinite(number)) return;
    for (let decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
      const form = number.toExponential(decimals);
      codes.set(form, codes.has(form) ? -1 : code);
    }
  });
  return codes;
}

/** Rows by a key that is the same whatever its case and spacing: an e-mail address, a distinguished name. */
export function foldedIndex(
  kind: "email" | "dn" | "id",
  column: number,
  cells: CellColumn,
  fold: (text: string) => string,
): KeyIndex {
  const codes = new Map<string, number>();
  const codeOfText = perText(cells, (text) => {
    if (isNoKey(text)) return -1;
    const key = fold(text);
    const known = codes.get(key);
    if (known !== undefined) return known;
    codes.set(key, codes.size);
    return codes.size - 1;
  });
  let codesOfRows: Int32Array | null = null;
  let rows: ((code: number) => readonly number[]) | null = null;
  return {
    kind,
    column,
    codeOf: (text) => codes.get(fold(text)) ?? -1,
    isRepaired: () => false,
    rowsOf(code) {
      codesOfRows ??= Int32Array.from(cells.codes, (each) => codeOfText[each] ?? -1);
      rows ??= rowsByCode([codesOfRows], codes.size);
      return rows(code);
    },
  };
}

/** An e-mail address without case, padding and "mailto:". */
export function foldEmail(text: string): string {
  if (/^[a-z0-9.@_-]+$/.test(text)) return text;
  return text
    .toLowerCase()
    .replace(/\s+/g, "")
    .replace(/^mailto:/, "")
    .replace(/^<|>$/g, "");
}

/** A distinguished name without case and without the blanks around its commas and equal signs. */
export function foldDn(text: string): string {
  return text.toLowerCase().replace(/\s*(?<!\\)([,=])\s*/g, "$1");
}

/** "Name (ID)": what stands in brackets is meant as an id. */
const ID_IN_BRACKETS = /[([{]([^()[\]{}]+)[)\]}]/g;

/** "ID - Name", "Name ID": a word that may be an id by chance. */
const ID_AMONG_WORDS: readonly RegExp[] = [
  /^\s*(\S+)\s*[-–:|,/]\s*\S/g,
  /\S\s*[-–:|,/]\s*(\S+)\s*$/g,
  /^\s*(\S+)\s/g,
  /\s(\S+)\s*$/g,
];

/** The patterns take their time over longer texts, which are no names. */
const LONGEST_NAME_AND_ID = 500;

/** Rows by the id within "Name (ID)"; outside brackets the name has to agree as well. */
export function nameAndIdIndex(
  ids: KeyIndex,
  isNamed: (row: number, text: string) => boolean,
): KeyIndex {
  const codeWithin = (text: string, pattern: RegExp): number => {
    for (const [, candidate = ""] of text.matchAll(pattern)) {
      const code = /\d/.test(candidate) ? ids.codeOf(candidate.trim()) : -1;
      if (code >= 0) return code;
    }
    return -1;
  };
  const idWithin = (text: string): number => {
    const inBrackets = codeWithin(text, ID_IN_BRACKETS);
    if (inBrackets >= 0) return inBrackets;
    for (const pattern of ID_AMONG_WORDS) {
      const code = codeWithin(text, pattern);
      if (code >= 0 && ids.rowsOf(code).some((row) => isNamed(row, text))) return code;
    }
    return -1;
  };
  return {
    kind: "nameAndId",
    column: ids.column,
    codeOf: (text) =>
      text.length <= LONGEST_NAME_AND_ID && /\s|\S[([]/.test(text) ? idWithin(text) : -1,
    isRepaired: () => false,
    rowsOf: ids.rowsOf,
  };
}
