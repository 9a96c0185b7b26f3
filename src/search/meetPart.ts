import { wordsOf } from "../base/foldText.ts";
import {
  type SearchedColumn,
  SLIP,
  SLIP_AT_START,
  START,
  textCount,
  WHOLE,
  WITHIN,
} from "./searchedColumns.ts";
import { columnBit, type SearchIndex } from "./searchIndex.ts";
import { eachWordMeant } from "./slips.ts";
import { eachWordWith, type WordRange, wordEnd, wordsFrom } from "./sortedWords.ts";

/** How each text is met, 0 where it is not: by the words of a part together, and by the word at hand. */
export interface Meeting {
  readonly ofText: Uint8Array;
  readonly ofWord: Uint8Array;
}

/** Shorter words are looked for from the start of words only. */
const SHORTEST_WITHIN = 3;
/** More texts than this are not read again to see whether the words stand side by side. */
const MOST_READ_AGAIN = 5_000;

/**
 * Marks every text that holds all words of a part of a query with how the worst of them is met. Says in
 * which columns there are such texts.
 */
export function meetPart(
  index: SearchIndex,
  { ofText, ofWord }: Meeting,
  words: readonly string[],
  how: "as typed" | "nearly",
): readonly SearchedColumn[] {
  let columnBits = -1;
  for (const [nth, word] of words.entries()) {
    const into = nth === 0 ? ofText : ofWord;
    into.fill(0);
    const bits = meetWord(index, into, word, how);
    columnBits &= bits;
    if (nth > 0) keepWorst(columnsIn(index, columnBits), ofText, ofWord);
  }
  const columns = columnsIn(index, columnBits);
  if (words.length > 1 && how === "as typed") keepSideBySide(columns, ofText, words.join(" "));
  return columns;
}

function columnsIn({ columns }: SearchIndex, bits: number): readonly SearchedColumn[] {
  return columns.filter((_, column) => (bits & columnBit(column)) !== 0);
}

/** Marks the texts of a word: the weakest way first, so that a stronger one takes its place. */
function meetWord(
  index: SearchIndex,
  into: Uint8Array,
  word: string,
  how: "as typed" | "nearly",
): number {
  const { letters, numbered } = index;
  const hasDigit = /\d/.test(word);
  let bits = 0;
  const mark = (from: number, end: number, met: number): void => {
    bits |= markTexts(index, into, from, end, met);
  };
  if (how === "nearly") {
    const whole: number[] = [];
    eachWordMeant(letters, index.letterBits, word, (meant, isWhole) => {
      if (isWhole) whole.push(meant);
      else mark(meant, meant + 1, SLIP_AT_START);
    });
    for (const meant of whole) mark(meant, meant + 1, SLIP);
  }
  const ownFirst = hasDigit ? letters.count : 0;
  if (word.length >= SHORTEST_WITHIN) {
    eachWordWith(hasDigit ? numbered : letters, word, (other) =>
      mark(ownFirst + other, ownFirst + other + 1, WITHIN),
    );
  }
  const beginning = wordsFrom(letters, word);
  const numberedBeginning = wordsFrom(numbered, word);
  mark(beginning.from, beginning.end, START);
  mark(letters.count + numberedBeginning.from, letters.count + numberedBeginning.end, START);
  const own = hasDigit ? numberedBeginning : beginning;
  if (isWhole(hasDigit ? numbered : letters, own, word)) {
    mark(ownFirst + own.from, ownFirst + own.from + 1, WHOLE);
  }
  return bits;
}

/** Of the words that begin with a word, the first is that word itself if there is it. */
function isWhole(words: SearchIndex["letters"], { from, end }: WordRange, word: string): boolean {
  return from < end && wordEnd(words, from) - (words.starts[from] ?? 0) === word.length;
}

/** Marks the texts of the words [from, end); says in which columns they stand. */
function markTexts(
  { textsFrom, texts, columnBits }: SearchIndex,
  into: Uint8Array,
  from: number,
  end: number,
  met: number,
): number {
  const past = textsFrom[end] ?? 0;
  for (let k = textsFrom[from] ?? 0; k < past; k++) into[texts[k] ?? 0] = met;
  let bits = 0;
  for (let word = from; word < end; word++) bits |= columnBits[word] ?? 0;
  return bits;
}

function keepWorst(
  columns: readonly SearchedColumn[],
  ofText: Uint8Array,
  ofWord: Uint8Array,
): void {
  for (const column of columns) {
    const end = column.firstText + textCount(column);
    for (let text = column.firstText; text < end; text++) {
      const met = ofWord[text] ?? 0;
      if (met < (ofText[text] ?? 0)) ofText[text] = met;
    }
  }
}

/** Takes the mark from texts in which the words stand apart or in another order. */
function keepSideBySide(
  columns: readonly SearchedColumn[],
  ofText: Uint8Array,
  phrase: string,
): void {
  for (const {
    texts: { pool, offsets },
    firstText,
  } of columns) {
    const codes: number[] = [];
    for (let code = 0; code < offsets.length - 1 && codes.length <= MOST_READ_AGAIN; code++) {
      if (ofText[firstText + code] !== 0) codes.push(code);
    }
    if (codes.length > MOST_READ_AGAIN) continue;
    for (const code of codes) {
      const text = wordsOf(pool.slice(offsets[code], offsets[code + 1]));
      if (!text.includes(phrase)) ofText[firstText + code] = 0;
    }
  }
}
