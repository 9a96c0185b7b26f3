import { wordsOf } from "../base/foldText.ts";
import { NO_DAY, type Org } from "../org/org.ts";
import { distinctCount, distinctText, type TextColumn } from "../org/textColumn.ts";
import { dateOrderOf, dayOf } from "../org/writtenDates.ts";

/** Since when people are in their post. */
export interface PostSince {
  /** The column that tells it, as the file calls it. */
  readonly header: string;
  /** The first day in the post by node, a day number; NO_DAY where it is blank or cannot be read. */
  readonly day: Int32Array;
}

const POST = "(?:role|position|post|job|title|assignment)";
const CURRENT = "(?:(?:the|their|current|present) )*";
const LENGTH_HEADER = new RegExp(
  `\\b(?:time|years?|months?|days|tenure) in ${CURRENT}${POST}\\b|\\b${POST} tenure\\b`,
);
const DATE_HEADER = new RegExp(
  `\\b${POST} (?:entry|start|begin|effective)(?: date| dt)?\\b|\\b${POST} since\\b|\\b(?:date|start|started|since|began|entered) (?:date )?(?:in|of|into) ${CURRENT}${POST}\\b|\\b(?:stelle|position|funktion) seit\\b`,
);
/** Of another post, or of another person. */
const OF_ANOTHER = /\b(?:end|manager|supervisor|previous|former|next|last)\b/;

/**
 * The column among those kept under their own header that tells since when people are in their post:
 * dates ("position start date") or lengths of time ("time in role") before the as-of date, a day number.
 * Null without one; a number whose unit is nowhere told is not read. Which headers count: ours.
 */
export function postSince(org: Org, asOfDay: number): PostSince | null {
  for (const { header, values } of org.extra) {
    const words = wordsOf(header.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"));
    if (OF_ANOTHER.test(words)) continue;
    const isLength = LENGTH_HEADER.test(words);
    if (!isLength && !DATE_HEADER.test(words)) continue;
    const days = isLength ? lengthsBefore(values, words, asOfDay) : datesIn(values);
    if (isMostlyRead(days)) {
      return { header, day: Int32Array.from(values.codes, (code) => days[code] ?? NO_DAY) };
    }
  }
  return null;
}

/** Code 0 is the blank. */
function isMostlyRead(days: readonly number[]): boolean {
  const read = days.filter((day) => day !== NO_DAY).length;
  return read > 0 && read * 2 >= days.length - 1;
}

function textsOf(column: TextColumn): readonly string[] {
  return Array.from({ length: distinctCount(column) }, (_, code) => distinctText(column, code));
}

function datesIn(column: TextColumn): readonly number[] {
  const texts = textsOf(column);
  const order = dateOrderOf([texts], false);
  return texts.map((text) => dayOf(text, order));
}

function lengthsBefore(column: TextColumn, header: string, asOfDay: number): readonly number[] {
  const unit = UNITS.find(({ name }) => new RegExp(`\\b(?:${name})\\b`).test(header));
  return textsOf(column).map((text) => {
    const length = lengthIn(text, unit?.days ?? null);
    return length === null ? NO_DAY : asOfDay - Math.floor(length);
  });
}

const UNITS: readonly { readonly name: string; readonly days: number }[] = [
  { name: "years?|yrs?|y", days: 365.25 },
  { name: "months?|mos?|mths?|m", days: 30.44 },
  { name: "weeks?|wks?|w", days: 7 },
  { name: "days?|d", days: 1 },
];

/** "1 year, 2 months", "14 mo": in days; a bare number counts in `bareUnit` days. Null when it is none. */
function lengthIn(text: string, bareUnit: number | null): number | null {
  const said = text.trim().toLowerCase().replaceAll(",", ".");
  if (/^\d+(?:\.\d+)?$/.test(said)) return bareUnit === null ? null : Number(said) * bareUnit;
  let days: number | null = null;
  for (const [, amount, word = ""] of said.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]+)/g)) {
    const unit = UNITS.find(({ name }) => new RegExp(`^(?:${name})$`).test(word));
    if (!unit) return null;
    days = (days ?? 0) + Number(amount) * unit.days;
  }
  return days;
}
