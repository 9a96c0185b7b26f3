import { say } from "../../language/say.ts";
import type { View } from "../../layout/view.ts";
import { BANDS } from "../../metrics/bands.ts";
import type { SpanLimits, SpanSummary } from "../../metrics/directSpan.ts";
import type { Insights } from "../../metrics/insights.ts";
import { meanText, shareText } from "./figureNumber.ts";

/** From this share of the managers on, narrow spans are worth a sentence. */
const WORTH_A_SENTENCE = 0.2;

/** What an analyst should know of the spans first, in one or two sentences. */
export function spanHeadline(
  { span, headcount: { managers } }: Pick<Insights, "span" | "headcount">,
  limits: SpanLimits,
  view: View,
): string {
  const { median, mean, max, narrow, wide } = span;
  if (median === null || mean === null || max === null)
    return say("Nobody here has direct reports.");
  if (managers === 1) return oneManager(max, view);
  const told = { median, typical: meanText(median), average: meanText(mean), wide };
  const typical = (view === "upside-down" ? typicalSupport : typicalSpan)(
    { ...told, limit: limits.wide },
    mean > median,
  );
  if (narrow / managers < WORTH_A_SENTENCE) return typical;
  return `${typical} ${narrowWords({ narrow, wide }, managers, limits.narrow)}`;
}

function oneManager(span: number, view: View): string {
  return view === "upside-down"
    ? say(
        "The one manager here supports {span, plural, one {# person} other {# people}} directly.",
        { span },
      )
    : say(
        "The one manager here has {span, plural, one {# direct report} other {# direct reports}}.",
        { span },
      );
}

interface Typical extends Record<string, string | number> {
  readonly median: number;
  /** The median as it is written. */
  readonly typical: string;
  readonly average: string;
  /** Managers with more than `limit`. */
  readonly wide: number;
  readonly limit: number;
}

/** What the typical manager has, and what the average hides. */
function typicalSpan(told: Typical, isAverageHigher: boolean): string {
  if (told.wide === 0) {
    return say(
      "A typical manager has {median, plural, one {{typical} direct report} other {{typical} direct reports}}; nobody has more than {limit}.",
      told,
    );
  }
  return isAverageHigher
    ? say(
        "A typical manager has {median, plural, one {{typical} direct report} other {{typical} direct reports}}; the average, {average}, hides {wide, number} with more than {limit}.",
        told,
      )
    : say(
        "A typical manager has {median, plural, one {{typical} direct report} other {{typical} direct reports}}, the average is {average}; there are {wide, number} with more than {limit}.",
        told,
      );
}

/** The same upside down. */
function typicalSupport(told: Typical, isAverageHigher: boolean): string {
  if (told.wide === 0) {
    return say(
      "A typical manager supports {median, plural, one {{typical} person} other {{typical} people}} directly; nobody has more than {limit}.",
      told,
    );
  }
  return isAverageHigher
    ? say(
        "A typical manager supports {median, plural, one {{typical} person} other {{typical} people}} directly; the average, {average}, hides {wide, number} with more than {limit}.",
        told,
      )
    : say(
        "A typical manager supports {median, plural, one {{typical} person} other {{typical} people}} directly, the average is {average}; there are {wide, number} with more than {limit}.",
        told,
      );
}

function narrowWords(
  { narrow, wide }: Pick<SpanSummary, "narrow" | "wide">,
  managers: number,
  limit: number,
): string {
  if (narrow === managers)
    return say("All {narrow, number} have {limit} or fewer.", { narrow, limit });
  const told = { narrow, managers, share: shareText(narrow / managers), limit };
  return wide > 0
    ? say("Another {narrow, number} of {managers, number} ({share}) have {limit} or fewer.", told)
    : say("{narrow, number} of {managers, number} ({share}) have {limit} or fewer.", told);
}

/** "1", "2–3", "17 or more": a band as a table shows it. */
export function bandText(band: number): string {
  const { from, to } = BANDS[band] ?? BANDS[0];
  return rangeText(from, to);
}

/** "17+": a band over a narrow column. */
export function shortBandText(band: number): string {
  const { from, to } = BANDS[band] ?? BANDS[0];
  return to === Number.POSITIVE_INFINITY ? `${from}+` : rangeText(from, to);
}

/** A range of spans; an open one ends in "or more". */
function rangeText(from: number, to: number): string {
  if (to === Number.POSITIVE_INFINITY) return say("{from} or more", { from });
  return from === to ? `${from}` : `${from}–${to}`;
}

/** How many direct reports a range means, as a plural asks for it. */
export function reportsIn(to: number): number {
  return to === 1 ? 1 : 2;
}

/** Who a band, a bar or a cell stands for: "managers with 8–12 direct reports on layer 3". */
export function managersWithSpan(from: number, to: number, layer: number | null = null): string {
  const told = { range: rangeText(from, to), reports: reportsIn(to) };
  return layer === null
    ? say(
        "managers with {range} {reports, plural, one {direct report} other {direct reports}}",
        told,
      )
    : say(
        "managers with {range} {reports, plural, one {direct report} other {direct reports}} on layer {layer}",
        { ...told, layer },
      );
}

/** "1 manager with 8–12 direct reports on layer 3". */
export function countedWithSpan(
  managers: number,
  from: number,
  to: number,
  layer: number | null = null,
): string {
  const told = { managers, range: rangeText(from, to), reports: reportsIn(to) };
  return layer === null
    ? say(
        "{managers, plural, one {# manager} other {# managers}} with {range} {reports, plural, one {direct report} other {direct reports}}",
        told,
      )
    : say(
        "{managers, plural, one {# manager} other {# managers}} with {range} {reports, plural, one {direct report} other {direct reports}} on layer {layer}",
        { ...told, layer },
      );
}

/** "managers with 3 or fewer direct reports". */
export function flagWords(flag: "narrow" | "wide", { narrow, wide }: SpanLimits): string {
  return flag === "narrow"
    ? say("managers with {limit} or fewer direct reports", { limit: narrow })
    : say("managers with more than {limit} direct reports", { limit: wide });
}
