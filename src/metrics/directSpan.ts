import { isManager, type Org } from "../org/org.ts";

/** From where on a span is called narrow or wide; the user can set both. Unit: people. */
export interface SpanLimits {
  /** Narrow up to and including this. */
  readonly narrow: number;
  /** Wide above this. */
  readonly wide: number;
}

/** Narrow: UNC's minimum is 4, Grove finds "3 or 4 too few". Wide: more than Meta's cap of 10. (M1) */
export const SPAN_LIMITS: SpanLimits = { narrow: 3, wide: 10 };

export type SpanFlag = "narrow" | "in range" | "wide";

/** Whether a manager's span of control is narrow or wide; null for a span of 0, which is no span. (M1) */
export function spanFlag(span: number, limits: SpanLimits = SPAN_LIMITS): SpanFlag | null {
  if (span === 0) return null;
  if (span <= limits.narrow) return "narrow";
  return span > limits.wide ? "wide" : "in range";
}

/** The spans of all managers in brief. Unit: people. ICs have no span and are never averaged as 0. */
export interface SpanSummary {
  /** Null without managers, as are mean and max. */
  readonly median: number | null;
  readonly mean: number | null;
  readonly max: number | null;
  /** Managers with a narrow span. */
  readonly narrow: number;
  /** Managers with a wide span. */
  readonly wide: number;
}

/** Median, mean and extremes of the direct spans of all managers, and how many are flagged. (M1, M5) */
export function spanSummary(org: Org, limits: SpanLimits = SPAN_LIMITS): SpanSummary {
  const managersWithSpan = managersBySpan(org);
  let managers = 0;
  let reports = 0;
  let max = 0;
  let narrow = 0;
  let wide = 0;
  managersWithSpan.forEach((count, span) => {
    if (count === 0) return;
    managers += count;
    reports += count * span;
    max = span;
    const flag = spanFlag(span, limits);
    if (flag === "narrow") narrow += count;
    if (flag === "wide") wide += count;
  });
  if (managers === 0) return { median: null, mean: null, max: null, narrow, wide };
  const lower = countedValue(managersWithSpan, Math.floor((managers - 1) / 2));
  const upper = countedValue(managersWithSpan, Math.floor(managers / 2));
  return { median: (lower + upper) / 2, mean: reports / managers, max, narrow, wide };
}

/** How many managers have each span: the s-th entry counts those with s direct reports. */
export function managersBySpan(org: Org): Int32Array {
  const largest = org.span.reduce((max, span) => Math.max(max, span), 0);
  const managers = new Int32Array(largest + 1);
  for (let i = 0; i < org.count; i++) {
    const span = org.span[i] ?? 0;
    if (isManager(org, i)) managers[span] = (managers[span] ?? 0) + 1;
  }
  return managers;
}

/** The rank-th smallest value (from 0) of a collection given as how often each value occurs. */
function countedValue(occurrences: Int32Array, rank: number): number {
  let passed = 0;
  return occurrences.findIndex((count) => {
    passed += count;
    return passed > rank;
  });
}
