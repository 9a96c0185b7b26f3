import { type CellColumn, perText } from "./cellColumn.ts";
import { type KeyIndex, rowsByCode } from "./keyIndex.ts";
import { nameKey, nameWords, plainNameKey } from "./personNames.ts";
import { isVacantName } from "./words.ts";

/** The columns a name can be put together from; each list is one way to write it. */
export type NameVariant = readonly CellColumn[];

/** Rows by name, in either order, by each way the file lets us write it; vacant posts have no name. */
export function nameIndex(variants: readonly NameVariant[], rowCount: number): KeyIndex {
  const codes = new Map<string, number>();
  const codeOfKey = (key: string): number => {
    if (key === "") return -1;
    const known = codes.get(key);
    if (known !== undefined) return known;
    codes.set(key, codes.size);
    return codes.size - 1;
  };
  const wordsOf = new Map<CellColumn, string[][]>();
  for (const column of variants.flat()) {
    if (!wordsOf.has(column)) wordsOf.set(column, perText(column, wordsOfName));
  }
  const wordsOfRow = (variant: NameVariant, row: number): string[] =>
    variant.flatMap((column) => wordsOf.get(column)?.[column.codes[row] ?? 0] ?? []);

  const codesOfRows = variants.map((variant) =>
    variant.length === 1 && variant[0]
      ? codesByText(variant[0], wordsOf.get(variant[0]) ?? [], codeOfKey)
      : Int32Array.from({ length: rowCount }, (_, row) =>
          codeOfKey(nameKey(wordsOfRow(variant, row))),
        ),
  );
  let plain: Map<string, number> | null = null;
  const plainCodes = (): Map<string, number> => {
    const found = new Map<string, number>();
    for (const [key, code] of codes) {
      const plainKey = plainNameKey(key.split(" "));
      found.set(plainKey, found.has(plainKey) ? -1 : code);
    }
    return found;
  };
  return {
    kind: "name",
    column: null,
    codeOf(text) {
      const words = wordsOfName(text);
      const code = codes.get(nameKey(words));
      if (code !== undefined) return code;
      plain ??= plainCodes();
      return plain.get(plainNameKey(words)) ?? -1;
    },
    isRepaired: () => false,
    rowsOf: rowsOnce(rowsByCode(codesOfRows, codes.size)),
  };
}

function codesByText(
  column: CellColumn,
  words: readonly string[][],
  codeOfKey: (key: string) => number,
): Int32Array {
  const codeOfText = Int32Array.from(words, (each) => codeOfKey(nameKey(each)));
  return Int32Array.from(column.codes, (code) => codeOfText[code] ?? -1);
}

function wordsOfName(text: string): string[] {
  return isVacantName(text) ? [] : nameWords(text);
}

/** A row whose variants give the same key is one row. */
function rowsOnce(
  rowsOf: (code: number) => readonly number[],
): (code: number) => readonly number[] {
  return (code) => {
    const rows = rowsOf(code);
    return rows.length < 2 ? rows : [...new Set(rows)].sort((a, b) => a - b);
  };
}
