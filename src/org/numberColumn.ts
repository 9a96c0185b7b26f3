import { distinctCount, distinctText, type TextColumn } from "./textColumn.ts";

/** Of the filled cells at most this share may be no number ("n/a", "-"). */
const STRAY = 0.05;
/** What a header calls figures that are names, not amounts. */
const NAMES_A_CODE =
  /\b(?:id|code|number|no|nr|phone|tel|mobile|zip|postcode|postal|cost cent(?:er|re))\b/i;

/** A column of numbers by node, NaN when blank or a stray word; null when the column holds none. */
export function numberColumnOf(header: string, column: TextColumn): Float64Array | null {
  if (NAMES_A_CODE.test(header)) return null;
  const count = distinctCount(column);
  const values = new Float64Array(count).fill(Number.NaN);
  let strays = 0;
  for (let code = 1; code < count; code++) {
    values[code] = numberIn(distinctText(column, code));
    if (Number.isNaN(values[code])) strays++;
    if (strays > count * STRAY) return null;
  }
  if (count - 1 - strays < 2) return null;
  return Float64Array.from(column.codes, (code) => values[code] ?? Number.NaN);
}

/** "1,234.5", "1.234,5", "85 %", "€ 50 000": the number; NaN for anything else. */
function numberIn(text: string): number {
  const bare = text.replace(/^[\p{Sc}\s]+|[\p{Sc}%\s]+$/gu, "").replace(/[\s'’]/g, "");
  if (!/^[+-]?\d[\d.,]*$/.test(bare)) return Number.NaN;
  const decimal = Math.max(bare.lastIndexOf(","), bare.lastIndexOf("."));
  if (decimal < 0) return Number(bare);
  const whole = bare.slice(0, decimal);
  const rest = bare.slice(decimal + 1);
  const isGrouping =
    rest.length === 3 && (/[.,]/.test(whole) ? whole.includes(bare[decimal] ?? "") : true);
  return Number(
    isGrouping ? `${whole}${rest}`.replace(/[.,]/g, "") : `${whole.replace(/[.,]/g, "")}.${rest}`,
  );
}
