import { isManager, type Org } from "../org/org.ts";
import { markTexts } from "../org/textColumn.ts";
import { SPAN_LIMITS } from "./directSpan.ts";

/** A title of the technical track: whole words in any case; a chief of staff is not on it. */
export function isTechnicalTitle(title: string): boolean {
  const withoutChiefOfStaff = title.replace(/\bchief of staff\b/gi, "");
  return /\b(?:staff|principal|distinguished|fellow|architect)\b/i.test(withoutChiefOfStaff);
}

/**
 * Title-for-pay signal: managers with a narrow span and a technical title, as nodes in chart order. Is
 * the team there to justify the grade? Null without titles. (M30, the Portland pattern)
 */
export function titlesForPay(org: Org, narrow: number = SPAN_LIMITS.narrow): number[] | null {
  const titles = org.text.title;
  const technical = markTexts(titles, isTechnicalTitle);
  if (!technical) return null;
  const found: number[] = [];
  for (let i = 0; i < org.count; i++) {
    if (!isManager(org, i) || (org.span[i] ?? 0) > narrow) continue;
    if (technical[titles?.codes[i] ?? 0] === 1) found.push(i);
  }
  return found;
}
