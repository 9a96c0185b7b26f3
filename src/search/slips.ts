import { bitsIn } from "../base/bitSet.ts";
import { type SortedWords, wordEnd } from "./sortedWords.ts";

/** Shorter words are looked for as they are typed; from this length one slip is forgiven ... */
const SHORTEST_WITH_ONE = 4;
/** ... and from this two. */
const SHORTEST_WITH_TWO = 8;

/** How many slips of the finger are forgiven in a word: a letter wrong, missing, too many, or two swapped. */
export function slipsForgiven(word: string): number {
  if (/\d/.test(word) || word.length < SHORTEST_WITH_ONE) return 0;
  return word.length < SHORTEST_WITH_TWO ? 1 : 2;
}

/** Which letters a text holds, a bit for each kind of them. */
export function letterBits(text: string, from: number, end: number): number {
  let bits = 0;
  for (let i = from; i < end; i++) bits |= 1 << (text.charCodeAt(i) & 31);
  return bits;
}

/** How far a typed word is from a word, and from the nearest beginning of it. */
interface Distance {
  whole: number;
  start: number;
}

/**
 * Tells the words that were meant if the fewest possible slips were made, at least one: with one slip
 * where any word is so near, else with two.
 */
export function eachWordMeant(
  words: SortedWords,
  letterBitsOf: Uint32Array,
  typed: string,
  tell: (word: number, isWhole: boolean) => void,
): void {
  const most = slipsForgiven(typed);
  if (most === 0) return;
  const distanceTo = distanceFrom(typed, most);
  const typedBits = letterBits(typed, 0, typed.length);
  const farther: number[] = [];
  let isNear = false;
  for (let word = 0; word < words.count; word++) {
    // One slip brings in at most one letter that the word does not have.
    if (bitsIn(typedBits & ~(letterBitsOf[word] ?? 0)) > most) continue;
    const end = wordEnd(words, word);
    const start = words.starts[word] ?? 0;
    if (end - start < typed.length - most) continue;
    const distance = distanceTo(words.text, start, end);
    const nearest = Math.min(distance.start, distance.whole);
    if (nearest === 1 || distance.whole === 1) {
      isNear = true;
      tell(word, distance.whole === 1);
    } else if (nearest === 2 && most === 2) {
      farther.push(word, distance.whole);
    }
  }
  if (isNear) return;
  for (let k = 0; k < farther.length; k += 2) tell(farther[k] ?? 0, farther[k + 1] === 2);
}

/**
 * Counts slips from a typed word (optimal string alignment), up to `most`; more are told as most + 1.
 * Only the cells within `most` of the diagonal can be so few.
 */
function distanceFrom(
  typed: string,
  most: number,
): (text: string, from: number, end: number) => Distance {
  const width = typed.length + most + 2;
  let row = new Uint8Array(width);
  let above = new Uint8Array(width);
  let twoAbove = new Uint8Array(width);
  const result: Distance = { whole: 0, start: 0 };
  return (text, from, end) => {
    const length = Math.min(end - from, typed.length + most);
    above.fill(most + 1);
    for (let j = 0; j <= Math.min(length, most); j++) above[j] = j;
    twoAbove.fill(most + 1);
    for (let i = 1; i <= typed.length; i++) {
      const letter = typed.charCodeAt(i - 1);
      const letterBefore = i > 1 ? typed.charCodeAt(i - 2) : -1;
      row.fill(most + 1);
      let least = most + 1;
      for (let j = Math.max(0, i - most); j <= Math.min(length, i + most); j++) {
        const cell = j === 0 ? i : cellAt(text, from, j, letter, letterBefore);
        row[j] = Math.min(cell, most + 1);
        least = Math.min(least, cell);
      }
      if (least > most) {
        result.whole = most + 1;
        result.start = most + 1;
        return result;
      }
      const recycled = twoAbove;
      twoAbove = above;
      above = row;
      row = recycled;
    }
    result.start = most + 1;
    for (let j = Math.max(0, typed.length - most); j <= length; j++) {
      result.start = Math.min(result.start, above[j] ?? most + 1);
    }
    result.whole = end - from > length ? most + 1 : (above[length] ?? most + 1);
    return result;
  };

  function cellAt(
    text: string,
    from: number,
    j: number,
    letter: number,
    letterBefore: number,
  ): number {
    const other = text.charCodeAt(from + j - 1);
    const replaced = (above[j - 1] ?? 0) + (letter === other ? 0 : 1);
    let cell = Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
    if (j > 1 && letterBefore === other && letter === text.charCodeAt(from + j - 2)) {
      cell = Math.min(cell, (twoAbove[j - 2] ?? 0) + 1);
    }
    return cell;
  }
}
