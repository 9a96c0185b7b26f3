/**
 * The first letter of a word as its readers see it: with its accents and vowel signs, and in Indic scripts
 * with the consonants stacked on it; never half a pair of codes.
 */
export function firstLetter(word: string): string {
  return LETTER.exec(word)?.[0] ?? "";
}

/**
 * By hand rather than with Intl.Segmenter, whose answer depends on the version of Unicode a browser has. The
 * signs named are those that join an Indic consonant to the next; then the later parts of a Korean syllable.
 */
const LETTER =
  /[\p{L}\p{N}](?:[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0c4d\u0ccd\u0d4d]\u200d?\p{L}|\p{M}|[\u1160-\u11ff])*/u;

/** A letter as one writes it alone: large where a script has large letters that fonts have, too. */
export function largeLetter(letter: string): string {
  return GEORGIAN.test(letter) ? letter : letter.toLocaleUpperCase("en");
}

const GEORGIAN = /^[\u10d0-\u10ff]/;

/** Letters side by side that stand for several words: Arabic ones do not join. */
export function lettersTogether(letters: readonly string[]): string {
  return letters.filter(Boolean).join(letters.some((one) => ARABIC.test(one)) ? "\u200c" : "");
}

const ARABIC = /[\u0620-\u06d5]/;
