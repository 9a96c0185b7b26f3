import { expect, test } from "vitest";
import { SPAN_LIMITS, type SpanSummary } from "../../metrics/directSpan.ts";
import type { Headcount } from "../../metrics/headcount.ts";
import { shareText } from "./figureNumber.ts";
import { spanBins } from "./spanBins.ts";
import { managersWithSpan, spanHeadline } from "./spanWords.ts";

const told = (managers: number, span: Partial<SpanSummary>) => ({
  headcount: { managers } as Headcount,
  span: { median: 4, mean: 6.21, max: 31, narrow: 2, wide: 12, ...span },
});

test("the headline leads with the typical manager and what the average hides", () => {
  expect(spanHeadline(told(40, {}), SPAN_LIMITS, "conventional")).toBe(
    "A typical manager has 4 direct reports; the average, 6.2, hides 12 with more than 10.",
  );
  expect(spanHeadline(told(40, {}), SPAN_LIMITS, "upside-down")).toBe(
    "A typical manager supports 4 people directly; the average, 6.2, hides 12 with more than 10.",
  );
});

test("where nobody has too many the headline says so, and tells of many small teams", () => {
  const small = told(11, { median: 2, mean: 31 / 11, max: 9, narrow: 8, wide: 0 });
  expect(spanHeadline(small, SPAN_LIMITS, "conventional")).toBe(
    "A typical manager has 2 direct reports; nobody has more than 10. 8 of 11 (73%) have 3 or fewer.",
  );
});

test("all of them, and those beside the wide ones, are told apart", () => {
  const all = told(3, { median: 2, mean: 7 / 3, max: 3, narrow: 3, wide: 0 });
  expect(spanHeadline(all, SPAN_LIMITS, "conventional")).toBe(
    "A typical manager has 2 direct reports; nobody has more than 10. All 3 have 3 or fewer.",
  );
  expect(spanHeadline(told(47, { narrow: 10 }), SPAN_LIMITS, "conventional")).toMatch(
    / more than 10\. Another 10 of 47 \(21%\) have 3 or fewer\.$/,
  );
});

test("one manager, or none, is told as such", () => {
  const one = told(1, { median: 1, mean: 1, max: 1 });
  expect(spanHeadline(one, SPAN_LIMITS, "conventional")).toBe(
    "The one manager here has 1 direct report.",
  );
  const none = told(0, { median: null, mean: null, max: null });
  expect(spanHeadline(none, SPAN_LIMITS, "conventional")).toBe("Nobody here has direct reports.");
});

test("an average below the typical span hides nobody", () => {
  const even = told(40, { median: 9, mean: 8.4, narrow: 0 });
  expect(spanHeadline(even, SPAN_LIMITS, "conventional")).toBe(
    "A typical manager has 9 direct reports, the average is 8.4; there are 12 with more than 10.",
  );
});

test("who a bar stands for is said in words", () => {
  expect(managersWithSpan(1, 1)).toBe("managers with 1 direct report");
  expect(managersWithSpan(8, 12, 3)).toBe("managers with 8–12 direct reports on layer 3");
  expect(managersWithSpan(17, Number.POSITIVE_INFINITY)).toBe(
    "managers with 17 or more direct reports",
  );
});

test("the histogram keeps everybody: what does not fit is in the last bar", () => {
  expect(spanBins([0, 4, 0, 2], 3).map(({ managers }) => managers)).toEqual([4, 0, 2]);
  expect(spanBins([0, 4, 0, 2, 1, 0, 5], 3)).toEqual([
    { from: 1, to: 1, managers: 4 },
    { from: 2, to: 2, managers: 0 },
    { from: 3, to: Number.POSITIVE_INFINITY, managers: 8 },
  ]);
});

test("few are never told as none, nor nearly all as all", () => {
  expect([0, 0.001, 0.36, 0.999, 1, null].map(shareText)).toEqual([
    "0%",
    "under 1%",
    "36%",
    "over 99%",
    "100%",
    "–",
  ]);
});
