import type { View } from "../../layout/view.ts";
import { BANDS } from "../../metrics/bands.ts";
import type { SpanLimits } from "../../metrics/directSpan.ts";
import type { Insights } from "../../metrics/insights.ts";
import { countText, meanText, shareText } from "./figureNumber.ts";

/** From this share of the managers on, narrow spans are worth a sentence. */
const WORTH_A_SENTENCE = 0.2;

/** What an analyst should know of the spans first, in one or two sentences. */
export function spanHeadline(
  { span, headcount: { managers } }: Pick<Insights, "span" | "headcount">,
  limits: SpanLimits,
  view: View,
): string {
  const { median, mean, max, narrow, wide } = span;
  if (median === null || mean === null || max === null) return "Nobody here has direct reports.";
  if (managers === 1) return `The one manager here ${hasReports(max, view)}.`;
  const typical = `A typical manager ${hasReports(median, view)}`;
  const narrowShare = narrow / managers;
  const ofAll = `${countText(narrow)} of ${countText(managers)} (${shareText(narrowShare)})`;
  const ofThem = narrow === managers ? `All ${countText(narrow)}` : ofAll;
  const isNarrow = narrowShare >= WORTH_A_SENTENCE;
  const another = wide > 0 ? "Another " : "";
  const narrowWords = isNarrow ? ` ${another}${ofThem} have ${limits.narrow} or fewer.` : "";
  if (wide === 0) return `${typical}; nobody has more than ${limits.wide}.${narrowWords}`;
  const many = `${countText(wide)} with more than ${limits.wide}`;
  return mean > median
    ? `${typical}; the average, ${meanText(mean)}, hides ${many}.${narrowWords}`
    : `${typical}, the average is ${meanText(mean)}; there are ${many}.${narrowWords}`;
}

/** "has 4 direct reports", "supports 4 people directly": whichever way the view has it. */
function hasReports(count: number, view: View): string {
  const number = meanText(count);
  if (view === "upside-down") {
    return `supports ${number} ${count === 1 ? "person" : "people"} directly`;
  }
  return `has ${number} direct ${count === 1 ? "report" : "reports"}`;
}

/** "1", "2–3", "17 or more": a band as a table shows it. */
export function bandText(band: number): string {
  const { from, to } = BANDS[band] ?? BANDS[0];
  return rangeText(from, to);
}

/** A range of spans; an open one ends in "or more". */
function rangeText(from: number, to: number): string {
  if (to === Number.POSITIVE_INFINITY) return `${from} or more`;
  return from === to ? `${from}` : `${from}–${to}`;
}

/** Who a band, a bar or a cell stands for: "managers with 8–12 direct reports on layer 3". */
export function managersWithSpan(from: number, to: number, layer: number | null = null): string {
  const reports = from === to && from === 1 ? "direct report" : "direct reports";
  const where = layer === null ? "" : ` on layer ${layer}`;
  return `managers with ${rangeText(from, to)} ${reports}${where}`;
}

/** "managers with 3 or fewer direct reports". */
export function flagWords(flag: "narrow" | "wide", { narrow, wide }: SpanLimits): string {
  return flag === "narrow"
    ? `managers with ${narrow} or fewer direct reports`
    : `managers with more than ${wide} direct reports`;
}
