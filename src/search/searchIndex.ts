import { type GrowingInts, growingInts } from "../base/growingInts.ts";
import { createTextCodes, type TextCodes } from "../base/textCodes.ts";
import type { Org } from "../org/org.ts";
import { type SearchedColumn, searchedColumns, textCount } from "./searchedColumns.ts";
import { wordsToIndex } from "./searchWords.ts";
import { letterBits } from "./slips.ts";
import { type SortedWords, wordEnd, writeSorted } from "./sortedWords.ts";
import { sortTexts } from "./sortTexts.ts";

/**
 * Finds people by words: from words to the distinct texts that hold them, and from texts to people by
 * the columns of the organisation, which are no part of this. Each text is counted once, however many
 * people bear it. Words with a digit stand apart: nobody mistypes them, and there may be one a person.
 */
export interface SearchIndex {
  readonly org: Org;
  readonly columns: readonly SearchedColumn[];
  /** Words 0 .. letters.count, then those of `numbered`. */
  readonly letters: SortedWords;
  readonly numbered: SortedWords;
  /** Which letters each word of `letters` holds. */
  readonly letterBits: Uint32Array;
  /** Word w stands in the texts `texts[textsFrom[w] .. textsFrom[w + 1]]`. */
  readonly textsFrom: Uint32Array;
  readonly texts: Uint32Array;
  /** The columns in which each word stands, a bit each; the last bit is for all from the 32nd on. */
  readonly columnBits: Uint32Array;
  readonly textCount: number;
}

/** Of columns, the bit that stands for this one. */
export function columnBit(column: number): number {
  return 1 << Math.min(column, 31);
}

/** Texts read, or places filled in, between two rests. */
const TEXTS_AT_ONCE = 4_000;
const PLACES_AT_ONCE = 200_000;
const WORDS_A_TEXT = 3;

/** Words while they are being collected: a word's number is twice its code, one more for `numbered`. */
interface Collected {
  readonly letters: TextCodes;
  readonly numbered: TextCodes;
  readonly words: GrowingInts;
  /** Text t has the words from `ends[t - 1]` to `ends[t]`. */
  readonly ends: Uint32Array;
}

/** Reads every distinct text once; rests with each `yield`, so that whoever waits is not kept waiting. */
export function* buildSearchIndex(org: Org): Generator<undefined, SearchIndex> {
  const columns = searchedColumns(org);
  const count = columns.reduce((sum, column) => sum + textCount(column), 0);
  const collected: Collected = {
    letters: createTextCodes(),
    numbered: createTextCodes(),
    words: growingInts(count * WORDS_A_TEXT),
    ends: new Uint32Array(count),
  };
  for (const column of columns) {
    for (let code = 0; code < textCount(column); code += TEXTS_AT_ONCE) {
      collectWords(collected, column, code, Math.min(textCount(column), code + TEXTS_AT_ONCE));
      yield;
    }
  }
  const lettersOrder = yield* sortTexts(collected.letters.written());
  const numberedOrder = yield* sortTexts(collected.numbered.written());
  const letters = yield* writeSorted(collected.letters.written(), lettersOrder);
  const numbered = yield* writeSorted(collected.numbered.written(), numberedOrder);
  const rank = { letters: ranksOf(lettersOrder), numbered: ranksOf(numberedOrder) };
  const { words } = collected;
  const places = words.values();
  for (let at = 0; at < places.length; at += PLACES_AT_ONCE) {
    for (let k = at; k < Math.min(places.length, at + PLACES_AT_ONCE); k++) {
      const word = places[k] ?? 0;
      const isNumbered = (word & 1) === 1;
      const among = isNumbered ? rank.numbered : rank.letters;
      places[k] = (among[word >> 1] ?? 0) + (isNumbered ? letters.count : 0);
    }
    yield;
  }
  const total = letters.count + numbered.count;
  return {
    org,
    columns,
    letters,
    numbered,
    letterBits: Uint32Array.from({ length: letters.count }, (_, word) =>
      letterBits(letters.text, letters.starts[word] ?? 0, wordEnd(letters, word)),
    ),
    ...(yield* textsByWord(columns, places, collected.ends, total)),
    textCount: count,
  };
}

function collectWords(
  { letters, numbered, words, ends }: Collected,
  { texts: { pool, offsets }, firstText }: SearchedColumn,
  from: number,
  end: number,
): void {
  for (let code = from; code < end; code++) {
    for (const word of wordsToIndex(pool.slice(offsets[code], offsets[code + 1]))) {
      words.push(/\d/.test(word) ? 2 * numbered.add(word) + 1 : 2 * letters.add(word));
    }
    ends[firstText + code] = words.values().length;
  }
}

function ranksOf(order: Uint32Array): Uint32Array {
  const ranks = new Uint32Array(order.length);
  for (let rank = 0; rank < order.length; rank++) ranks[order[rank] ?? 0] = rank;
  return ranks;
}

/** Counting sort: the texts of each word stand together, in their order. */
function* textsByWord(
  columns: readonly SearchedColumn[],
  words: Uint32Array,
  ends: Uint32Array,
  wordCount: number,
): Generator<undefined, Pick<SearchIndex, "textsFrom" | "texts" | "columnBits">> {
  const textsFrom = new Uint32Array(wordCount + 1);
  for (const word of words) textsFrom[word + 1] = (textsFrom[word + 1] ?? 0) + 1;
  yield;
  for (let w = 0; w < wordCount; w++) {
    textsFrom[w + 1] = (textsFrom[w + 1] ?? 0) + (textsFrom[w] ?? 0);
  }
  const next = textsFrom.slice(0, wordCount);
  const texts = new Uint32Array(words.length);
  const columnBits = new Uint32Array(wordCount);
  let k = 0;
  for (const [column, { firstText, texts: ofColumn }] of columns.entries()) {
    const bit = columnBit(column);
    const end = firstText + textCount({ texts: ofColumn });
    for (let text = firstText; text < end; text++) {
      for (; k < (ends[text] ?? 0); k++) {
        const word = words[k] ?? 0;
        const at = next[word] ?? 0;
        texts[at] = text;
        next[word] = at + 1;
        columnBits[word] = (columnBits[word] ?? 0) | bit;
      }
      if (text % TEXTS_AT_ONCE === 0) yield;
    }
  }
  return { textsFrom, texts, columnBits };
}
