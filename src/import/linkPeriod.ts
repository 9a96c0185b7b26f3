import { NO_DAY } from "../org/org.ts";

/** From when on dated interactions count: so many weeks up to the newest date, or all of them. */
export type LinkPeriod = "all" | "fourWeeks" | "twelveWeeks";

export const LINK_PERIODS: readonly LinkPeriod[] = ["all", "fourWeeks", "twelveWeeks"];

const DAYS: Readonly<Record<LinkPeriod, number>> = {
  all: Number.POSITIVE_INFINITY,
  fourWeeks: 28,
  twelveWeeks: 84,
};

/** The threshold of counts speaks of 4 weeks; hours and scores stand as given. */
export function usualPeriod(areCounts: boolean): LinkPeriod {
  return areCounts ? "fourWeeks" : "all";
}

/** The first day that counts; -Infinity where all do, whether they have a date or not. */
export function firstDayOf(period: LinkPeriod, newest: number): number {
  return newest === NO_DAY ? Number.NEGATIVE_INFINITY : newest - DAYS[period] + 1;
}
