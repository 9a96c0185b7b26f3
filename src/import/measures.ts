import { type CellColumn, fillFromTexts, perText, textsWhere } from "./cellColumn.ts";
import { yesOrNo } from "./words.ts";

/** A number as exports write it: 0.8, 0,8, 80 %, 1.234,5. NaN when it is none. */
function numberOf(text: string): number {
  const bare = text.replace(/[\s%']/g, "");
  if (!/^[+-]?[\d.,]+$/.test(bare)) return Number.NaN;
  const decimal = Math.max(bare.lastIndexOf(","), bare.lastIndexOf("."));
  if (decimal < 0) return Number(bare);
  const whole = bare.slice(0, decimal).replace(/[.,]/g, "");
  return Number(`${whole}.${bare.slice(decimal + 1)}`);
}

/** Each row's share of a full-time post: from shares, per cent or hours a week, whichever the column holds. */
export function readFte(
  column: CellColumn,
  isWeeklyHours: boolean,
  rows: Int32Array,
): Float64Array {
  const values = perText(column, numberOf);
  const full = isWeeklyHours ? fullWeekOf(column, values) : fullTimeOf(column, values);
  const shares = values.map((value) => {
    const share = value / full;
    return share >= 0 && share <= 10 ? share : Number.NaN;
  });
  const fte = new Float64Array(rows.length);
  fillFromTexts(column, shares, rows, fte);
  return fte;
}

/** 100 where the column is in per cent; 1 where it is in shares. */
function fullTimeOf(column: CellColumn, values: readonly number[]): number {
  if (textsWhere(column, (text) => text.endsWith("%")).includes(1)) return 100;
  const numbers = values.filter((value) => !Number.isNaN(value));
  return numbers.length > 0 && Math.max(...spread(numbers)) > 5 ? 100 : 1;
}

const LONGEST_FULL_WEEK = 60;
const SHORTEST_FULL_WEEK = 30;

/** The hours of a full week: what most people with 30 hours or more work. */
function fullWeekOf(column: CellColumn, values: readonly number[]): number {
  const people = new Map<number, number>();
  for (const code of column.codes) {
    const hours = values[code] ?? Number.NaN;
    if (hours < SHORTEST_FULL_WEEK || hours > LONGEST_FULL_WEEK || Number.isNaN(hours)) continue;
    people.set(hours, (people.get(hours) ?? 0) + 1);
  }
  let full = 40;
  let most = 0;
  for (const [hours, count] of people) {
    if (count < most || (count === most && hours < full)) continue;
    full = hours;
    most = count;
  }
  return full;
}

/** At most 10,000 of the numbers, so that they can be arguments. */
function spread(numbers: readonly number[]): readonly number[] {
  const step = Math.ceil(numbers.length / 10_000);
  return step === 1 ? numbers : numbers.filter((_, i) => i % step === 0);
}

const UTC_OFFSET = /^(?:utc|gmt|z)?\s*([+\-−]?\d{1,2})(?::?(\d{2})|([.,]\d+))?$/i;
const WITHIN_TEXT = /(?:utc|gmt)\s*([+\-−])(\d{1,2})(?::?(\d{2}))?/i;

/** Each row's hours from UTC: a number, UTC+5:30, or the name of a time zone. */
export function readUtcOffsets(column: CellColumn, rows: Int32Array, asOf: string): Float64Array {
  const hours = perText(column, (text) => utcOffsetOf(text, asOf));
  const offsets = new Float64Array(rows.length);
  fillFromTexts(column, hours, rows, offsets);
  return offsets;
}

function utcOffsetOf(text: string, asOf: string): number {
  if (text === "" || text.length > 80) return Number.NaN;
  if (/^(utc|gmt|z)$/i.test(text)) return 0;
  const match = UTC_OFFSET.exec(text);
  if (match) {
    const sign = /^[-−]/.test(match[1] ?? "") ? -1 : 1;
    const whole = Math.abs(Number(match[1]?.replace("−", "-")));
    const fraction = match[2] ? Number(match[2]) / 60 : Number(match[3]?.replace(",", ".") ?? 0);
    return asOffset(sign * (whole + fraction));
  }
  const within = WITHIN_TEXT.exec(text);
  if (within) {
    const sign = within[1] === "+" ? 1 : -1;
    return asOffset(sign * (Number(within[2]) + Number(within[3] ?? 0) / 60));
  }
  return offsetOfZone(text, asOf);
}

function asOffset(hours: number): number {
  return hours >= -12 && hours <= 14 ? hours : Number.NaN;
}

/** The offset of a named time zone, such as Europe/Lisbon, at noon of that day. */
function offsetOfZone(zone: string, asOf: string): number {
  if (!/^[A-Za-z_]+(\/[A-Za-z_+-]+\d*)*$/.test(zone)) return Number.NaN;
  try {
    const format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
    const parts = format.formatToParts(new Date(`${asOf}T12:00:00Z`));
    const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
    return name === "GMT" ? 0 : utcOffsetOf(name, asOf);
  } catch {
    return Number.NaN;
  }
}

/** 1 for each row that says yes. */
export function readYesNo(column: CellColumn, rows: Int32Array): Uint8Array {
  const yes = textsWhere(column, (text) => yesOrNo(text) === true);
  const saysYes = new Uint8Array(rows.length);
  fillFromTexts(column, yes, rows, saysYes);
  return saysYes;
}
