import { wordsOf } from "../base/foldText.ts";

/** Where a grade stands among those written like it. */
export interface GradePlace {
  /** What those have in common: "ic", "band", the words of a career. */
  readonly series: string;
  /** The number in the text, or the place of its words. */
  readonly place: number;
  /** Whether more is known to be higher; a number alone does not say, the tree must. */
  readonly isRising: boolean;
}

/**
 * Which grades are written alike, and the number each of them bears: "IC1" and "IC4", "Grade 7" and
 * "Grade 6", Roman numerals, "Band A", or words such as junior and senior. Null for a grade that is like
 * no other. What the numbers mean is not decided here.
 */
export function gradePlaces(grades: readonly string[]): readonly (GradePlace | null)[] {
  const ofWords = grades.map(placeOfWords);
  const parted = grades.map(partsOf);
  const isRoman = (head: string): boolean =>
    parted.every((part) => part?.head !== head || ROMAN.test(part.tail));
  return grades.map((_, i) => {
    const part = parted[i];
    if (!part) return ofWords[i] ?? null;
    const { head, tail } = part;
    if (/\d/.test(tail)) return { series: head, place: numberIn(tail), isRising: false };
    if (isRoman(head)) return { series: head, place: romanNumber(tail), isRising: false };
    if (tail.length > 1) return ofWords[i] ?? null;
    return { series: head, place: tail.charCodeAt(0), isRising: false };
  });
}

interface Parts {
  readonly head: string;
  /** A number with perhaps a letter, a Roman numeral, or a letter. */
  readonly tail: string;
}

/** "ic4" -> ic, 4; "grade 7a" -> grade, 7a; "engineer ii" -> engineer, ii; "band c" -> band, c. */
function partsOf(grade: string): Parts | null {
  const words = wordsOf(grade);
  const match =
    /^(\D*?) ?(\d+(?: ?\d+)?[a-z]?)$/.exec(words) ?? /^(?:(.*) )?([ivx]{1,5}|[a-z])$/.exec(words);
  const tail = match?.[2];
  return tail === undefined ? null : { head: match?.[1] ?? "", tail };
}

/** "7" is 7, "7a" a little more, "7.2" seven and two hundredths. */
function numberIn(tail: string): number {
  const [, whole = "", part = "", letter = ""] = /^(\d+)(?: ?(\d+))?([a-z]?)$/.exec(tail) ?? [];
  const within = letter === "" ? Number(part) : letter.charCodeAt(0) - 96;
  return Number(whole) + within / 100;
}

const ROMAN = /^(?:x{0,3})(?:ix|iv|v?i{0,3})$/;
const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function romanNumber(tail: string): number {
  const digits = [...tail].map((digit) => ROMAN_DIGITS[digit] ?? 0);
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
}

/** Words of two careers, the lowest first. English; ours. */
const EXPERT_WORDS: readonly RegExp[] = [
  /\b(?:intern|trainee|apprentice|graduate)\b/,
  /\b(?:junior|jr|entry)\b/,
  /\bassociate\b/,
  /\b(?:mid|intermediate|regular|professional)\b/,
  /\b(?:senior|sr)\b/,
  /\blead\b/,
  /\bstaff\b/,
  /\bprincipal\b/,
  /\bdistinguished\b/,
  /\bfellow\b/,
];
const MANAGER_WORDS: readonly RegExp[] = [
  /\b(?:supervisor|team lead|team leader)\b/,
  /\bmanager\b/,
  /\b(?:director|head)\b/,
  /\b(?:vp|vice president)\b/,
  /\b(?:svp|senior vice president)\b/,
  /\b(?:evp|executive vice president)\b/,
  /\b(?:chief|executive|c level|ceo)\b/,
];

function placeOfWords(grade: string): GradePlace | null {
  const words = wordsOf(grade);
  const ofManager = MANAGER_WORDS.findLastIndex((word) => word.test(words));
  if (ofManager >= 0) {
    return { series: "managers", place: ofManager + nudgeOf(words), isRising: true };
  }
  const ofExpert = EXPERT_WORDS.findLastIndex((word) => word.test(words));
  return ofExpert < 0 ? null : { series: "experts", place: ofExpert, isRising: true };
}

/** A senior manager is more than a manager, and less than a director. */
function nudgeOf(words: string): number {
  if (/\b(?:senior|sr)\b/.test(words) && !/\bvice president\b/.test(words)) return 0.5;
  return /\b(?:junior|jr|associate|assistant|deputy)\b/.test(words) ? -0.5 : 0;
}
