import { textFrom, type WrittenTexts } from "../base/textCodes.ts";

/** Distinct words in the order of their letters, as one text: "\n", then each with "\n" behind it. */
export interface SortedWords {
  readonly text: string;
  /** Where each word begins; one more for the end. */
  readonly starts: Uint32Array;
  readonly count: number;
}

/** Words [from, end). */
export interface WordRange {
  readonly from: number;
  readonly end: number;
}

/** Where a word ends in the text. */
export function wordEnd({ starts }: SortedWords, word: number): number {
  return (starts[word + 1] ?? 0) - 1;
}

/** The words that begin with these letters. */
export function wordsFrom(words: SortedWords, letters: string): WordRange {
  return {
    from: firstNotBefore(words, letters, 0),
    end: firstNotBefore(words, letters, 1),
  };
}

/** The first word that is not before these letters, or, with `past` 1, not before all that begin so. */
function firstNotBefore(words: SortedWords, letters: string, past: 0 | 1): number {
  let low = 0;
  let high = words.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (orderAt(words, middle, letters) < past) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a word stands to those that begin with these letters: before (-1), among (0) or behind (1). */
function orderAt({ text, starts }: SortedWords, word: number, letters: string): number {
  const start = starts[word] ?? 0;
  for (let i = 0; i < letters.length; i++) {
    // A word that ends early is followed by "\n", which is before any letter.
    const difference = text.charCodeAt(start + i) - letters.charCodeAt(i);
    if (difference !== 0) return Math.sign(difference);
  }
  return 0;
}

/** Tells every word that holds these letters somewhere. */
export function eachWordWith(
  words: SortedWords,
  letters: string,
  tell: (word: number) => void,
): void {
  const { text } = words;
  let word = 0;
  // The engine's own search is the fastest there is.
  for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, wordEnd(words, word))) {
    word = wordAt(words, at, word);
    tell(word);
  }
}

/** The word around a place of the text, looked for from a word before it: in strides, then by halves. */
function wordAt({ starts, count }: SortedWords, place: number, from: number): number {
  let low = from;
  let stride = 1;
  while (low + stride < count && (starts[low + stride] ?? 0) <= place) {
    low += stride;
    stride *= 2;
  }
  let high = Math.min(count, low + stride);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  return low;
}

/** Words copied between two rests. */
const WORDS_AT_ONCE = 20_000;
const SEPARATOR = 10;

/** Writes the words in this order as one text; rests with each `yield`. */
export function* writeSorted(
  { units, starts, count }: WrittenTexts,
  order: Uint32Array,
): Generator<undefined, SortedWords> {
  const sortedStarts = new Uint32Array(count + 1);
  sortedStarts[0] = 1;
  const pieces: string[] = ["\n"];
  for (let first = 0; first < count; first += WORDS_AT_ONCE) {
    const end = Math.min(count, first + WORDS_AT_ONCE);
    for (let w = first; w < end; w++) {
      const word = order[w] ?? 0;
      const length = (starts[word + 1] ?? 0) - (starts[word] ?? 0);
      sortedStarts[w + 1] = (sortedStarts[w] ?? 0) + length + 1;
    }
    const from = sortedStarts[first] ?? 0;
    const piece = new Uint16Array((sortedStarts[end] ?? 0) - from).fill(SEPARATOR);
    for (let w = first; w < end; w++) {
      const word = order[w] ?? 0;
      const start = starts[word] ?? 0;
      const past = starts[word + 1] ?? 0;
      const into = (sortedStarts[w] ?? 0) - from - start;
      // Words are so short that a copy of a subarray costs more.
      for (let at = start; at < past; at++) piece[into + at] = units[at] ?? 0;
    }
    pieces.push(textFrom(piece));
    yield;
  }
  return { text: pieces.join(""), starts: sortedStarts, count };
}
