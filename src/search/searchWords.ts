import { wordsOf } from "../base/foldText.ts";

/** Scripts that set no blank between words, or not where a reader would part a name. */
const UNSPACED =
  "[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Hang}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}]";
const IS_UNSPACED = new RegExp(UNSPACED, "u");
const BLANK_BETWEEN = new RegExp(`(?<=${UNSPACED}) (?=${UNSPACED})`, "gu");
/** All of these scripts begin after this letter: what is before needs no closer look. */
const MAY_BE_UNSPACED = /[\u0e00-\uffff]/;
const IS_SIGN = /^\p{M}/u;
/** Further into an unspaced text than this nobody looks. */
const MOST_ENDINGS = 40;

/**
 * The words by which a text is found, folded. Where a script sets no blanks, every place is where a word
 * may begin, so all endings of the text stand for it: 太郎 finds 田中太郎 and 田中 太郎.
 */
export function wordsToIndex(text: string): readonly string[] {
  const folded = wordsOf(text);
  if (folded === "") return [];
  if (!MAY_BE_UNSPACED.test(folded) || !IS_UNSPACED.test(folded)) return folded.split(" ");
  const words = folded.replace(BLANK_BETWEEN, "").split(" ");
  return words.flatMap((word) => (IS_UNSPACED.test(word) ? endingsOf(word) : [word]));
}

function endingsOf(word: string): readonly string[] {
  const endings: string[] = [];
  let at = 0;
  for (const letter of word) {
    if (!IS_SIGN.test(letter)) endings.push(word.slice(at));
    if (endings.length === MOST_ENDINGS) break;
    at += letter.length;
  }
  return endings;
}

/** Whoever pastes more into the field looks for none of it. */
export const MOST_PARTS = 8;

/**
 * What a query asks for: parts between blanks, in any order. A part of several words, like an e-mail
 * address, is one text as it stands.
 */
export function partsOf(query: string): readonly (readonly string[])[] {
  return query
    .split(/\s+/)
    .map((part) => wordsOf(part).split(" ").filter(Boolean))
    .filter((words) => words.length > 0)
    .slice(0, MOST_PARTS);
}
