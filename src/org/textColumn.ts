/**
 * A column of texts in which each distinct text is stored once: cell i is
 * `pool.slice(offsets[codes[i]], offsets[codes[i] + 1])`. One string and two typed arrays travel
 * between worker and page as a block copy, however many people there are.
 * Code 0 is always the empty text, so a blank cell is `codes[i] === 0`.
 */
export interface TextColumn {
  readonly pool: string;
  readonly offsets: Uint32Array;
  readonly codes: Uint32Array;
}

/** The text of cell `i`; "" when blank. */
export function textAt(column: TextColumn, i: number): string {
  return distinctText(column, column.codes[i] ?? 0);
}

/** The distinct text with this code. */
export function distinctText(column: TextColumn, code: number): string {
  return column.pool.slice(column.offsets[code], column.offsets[code + 1]);
}

/** How many distinct texts the column holds, the empty one (code 0) included. */
export function distinctCount(column: TextColumn): number {
  return column.offsets.length - 1;
}

/** Collects cells one by one and stores each distinct text once. */
interface TextColumnBuilder {
  add(text: string): void;
  build(): TextColumn;
}

/** A builder for a column of at most `capacity` cells. */
function textColumnBuilder(capacity: number): TextColumnBuilder {
  const codeOf = new Map<string, number>([["", 0]]);
  const texts: string[] = [""];
  const codes = new Uint32Array(capacity);
  let count = 0;
  return {
    add(text) {
      let code = codeOf.get(text);
      if (code === undefined) {
        code = texts.length;
        codeOf.set(text, code);
        texts.push(text);
      }
      codes[count++] = code;
    },
    build() {
      const offsets = new Uint32Array(texts.length + 1);
      for (let i = 0; i < texts.length; i++) {
        offsets[i + 1] = (offsets[i] ?? 0) + (texts[i] ?? "").length;
      }
      return { pool: texts.join(""), offsets, codes: codes.slice(0, count) };
    },
  };
}

/** A column of the given texts. */
export function textColumnOf(texts: readonly string[]): TextColumn {
  const builder = textColumnBuilder(texts.length);
  for (const text of texts) builder.add(text);
  return builder.build();
}

/** The same column with its cells in another order: cell i of the result is cell `order[i]`. */
export function reorderTextColumn(column: TextColumn, order: Int32Array): TextColumn {
  const codes = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) codes[i] = column.codes[order[i] ?? 0] ?? 0;
  return { ...column, codes };
}

/**
 * 1 for each distinct text of a column that passes the test, by its code; null without the column. Texts
 * repeat, so testing the distinct ones is cheaper than testing everybody's.
 */
export function markTexts(
  column: TextColumn | undefined,
  test: (text: string) => boolean,
): Uint8Array | null {
  if (!column) return null;
  return Uint8Array.from({ length: distinctCount(column) }, (_, code) =>
    test(distinctText(column, code)) ? 1 : 0,
  );
}
