import type { ColumnKey, SearchedColumn } from "./searchedColumns.ts";
import type { SearchIndex } from "./searchIndex.ts";
import { wordsToIndex } from "./searchWords.ts";

/** A text of somebody's that holds a word of the query. */
export interface MatchedText {
  readonly column: ColumnKey;
  readonly text: string;
}

/** By which of their texts somebody was found, the first column first: one that holds each word. */
export function columnsMet(
  { columns }: SearchIndex,
  node: number,
  parts: readonly (readonly string[])[],
): readonly MatchedText[] {
  const open = new Set(parts.flat());
  const matched: MatchedText[] = [];
  for (const column of columns) {
    for (const text of textsOf(column, node)) {
      const own = wordsToIndex(text);
      const met = [...open].filter((word) => own.some((other) => other.includes(word)));
      if (met.length === 0) continue;
      matched.push({ column: column.key, text });
      for (const word of met) open.delete(word);
    }
  }
  return matched;
}

function textsOf({ texts, codes, several }: SearchedColumn, node: number): readonly string[] {
  const from = several ? several.offsets[node] : node;
  const end = several ? several.offsets[node + 1] : node + 1;
  return Array.from(codes.subarray(from, end), (code) =>
    texts.pool.slice(texts.offsets[code], texts.offsets[code + 1]),
  );
}
