import type { Org } from "../org/org.ts";
import { managersBySpan } from "./directSpan.ts";

/** The bands of spans of control, from Orgvue's example; `from` and `to` inclusive. Unit: people. (M6) */
export const BANDS = [
  { label: "1", from: 1, to: 1 },
  { label: "2-3", from: 2, to: 3 },
  { label: "4-7", from: 4, to: 7 },
  { label: "8-12", from: 8, to: 12 },
  { label: "13-16", from: 13, to: 16 },
  { label: "17+", from: 17, to: Number.POSITIVE_INFINITY },
] as const;

export type BandLabel = (typeof BANDS)[number]["label"];

/** The place in BANDS of a span of control; -1 for 0, which is no span. */
export function bandOf(span: number): number {
  return BANDS.findIndex(({ from, to }) => span >= from && span <= to);
}

/** How many managers are in each band, in the order of BANDS. (M6) */
export function managersByBand(org: Org): number[] {
  const managers = BANDS.map(() => 0);
  managersBySpan(org).forEach((count, span) => {
    const band = bandOf(span);
    if (band >= 0) managers[band] = (managers[band] ?? 0) + count;
  });
  return managers;
}
