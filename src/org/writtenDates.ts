import { foldText } from "../base/foldText.ts";
import { NO_DAY } from "./org.ts";

/** Which comes first where a date does not say: 3/4/2020. */
export type DateOrder = "dayFirst" | "monthFirst";

const YEAR_FIRST = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:$|[T ].*)/;
const YEAR_LAST = /^(\d{1,2})[-/. ]\s?(\d{1,2})[-/. ]\s?(\d{4}|\d{2})(?:$|[T ,].*)/;
const COMPACT = /^(19|20)(\d{2})(\d{2})(\d{2})$/;
const NAMED_MONTH = /^(\d{1,2})\.?[- ](?:de )?(\p{L}{3,10})\.?[-, ]+(?:de )?(\d{4}|\d{2})\b/u;
const MONTH_FIRST_NAMED = /^(\p{L}{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/u;
const SERIAL = /^\d{4,6}([.,]\d+)?$/;

const DAYS_TO_1970 = 25_569;
/** Serial numbers from 1920 to 2150: anything else in five digits is a number, no date. */
const FIRST_SERIAL = 7_306;
const LAST_SERIAL = 91_314;
const MILLISECONDS_A_DAY = 86_400_000;

/** Beginnings of the names of months in the languages of exports. */
const MONTHS: readonly RegExp[] = [
  /^(jan|gen|ene|sty|янв)/,
  /^(feb|fev|lut|фев)/,
  /^(mar|mrz|mae|mrt|маp|мар)/,
  /^(apr|avr|abr|kwi|апр)/,
  /^(may|mai|mag|mei|maj|май|маи|мая)/,
  /^(jun|juin|giu|cze|июн)/,
  /^(jul|juil|lug|lip|июл)/,
  /^(aug|aou|ago|sie|авг)/,
  /^(sep|set|wrz|сен)/,
  /^(oct|okt|out|ott|paz|окт)/,
  /^(nov|lis|ноя)/,
  /^(dec|dez|dic|dis|gru|дек)/,
];

/** Days since 1970-01-01 of a date as exports write it; NO_DAY when it is none. */
export function dayOf(text: string, order: DateOrder): number {
  if (text === "" || text.length > 60) return NO_DAY;
  let match = YEAR_FIRST.exec(text);
  if (match) return dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
  match = YEAR_LAST.exec(text);
  if (match) return yearLastDay(match, order);
  match = COMPACT.exec(text);
  if (match) return dayNumber(Number(`${match[1]}${match[2]}`), Number(match[3]), Number(match[4]));
  if (SERIAL.test(text)) return serialDay(Number(text.replace(",", ".")));
  return namedMonthDay(text);
}

function yearLastDay([, a, b, year]: RegExpExecArray, order: DateOrder): number {
  const [first, second] = [Number(a), Number(b)];
  const dayFirst = first > 12 || (second <= 12 && order === "dayFirst");
  const [day, month] = dayFirst ? [first, second] : [second, first];
  return dayNumber(fullYear(year ?? ""), month, day);
}

function serialDay(serial: number): number {
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return NO_DAY;
  return Math.floor(serial) - DAYS_TO_1970;
}

function namedMonthDay(text: string): number {
  const folded = foldText(text);
  const dayFirst = NAMED_MONTH.exec(folded);
  if (dayFirst) {
    return dayNumber(fullYear(dayFirst[3] ?? ""), monthOf(dayFirst[2] ?? ""), Number(dayFirst[1]));
  }
  const monthFirst = MONTH_FIRST_NAMED.exec(folded);
  if (!monthFirst) return NO_DAY;
  return dayNumber(Number(monthFirst[3]), monthOf(monthFirst[1] ?? ""), Number(monthFirst[2]));
}

function monthOf(name: string): number {
  return MONTHS.findIndex((month) => month.test(name)) + 1;
}

/** Two digits: up to 50 they are of this century. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year <= 50 ? 2000 + year : 1900 + year;
}

function dayNumber(year: number, month: number, day: number): number {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1800) return NO_DAY;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCDate() === day ? date.getTime() / MILLISECONDS_A_DAY : NO_DAY;
}

/**
 * Whether days come before months, by the dates of all columns that leave it open: one number over 12
 * tells. Without any, points and a semicolon-parted file speak for the day, slashes for the month.
 */
export function dateOrderOf(
  columns: readonly (readonly string[])[],
  isDayFirst: boolean,
): DateOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  let pointed = 0;
  for (const texts of columns) {
    for (const text of texts) {
      const match = text.length <= 60 ? YEAR_LAST.exec(text) : null;
      if (!match) continue;
      if (Number(match[1]) > 12) dayFirst++;
      else if (Number(match[2]) > 12) monthFirst++;
      if (text.includes(".")) pointed++;
    }
  }
  if (dayFirst !== monthFirst) return dayFirst > monthFirst ? "dayFirst" : "monthFirst";
  return isDayFirst || pointed > 0 ? "dayFirst" : "monthFirst";
}
