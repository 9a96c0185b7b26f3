import type { Org } from "../org/org.ts";

/** A page about a leader and those who report to them, or a part of these. */
export interface LeaderPlan {
  /** Node. */
  readonly leader: number;
  /** Nodes. */
  readonly reports: readonly number[];
  /** 0 for the first page of this leader. */
  readonly part: number;
  readonly parts: number;
}

/** The leaders' pages in chart order, and who is told of on which of them. */
export interface BookPlan {
  readonly pages: readonly LeaderPlan[];
  /** Place in `pages` of each leader's first page, by node; -1 for whoever leads nobody. */
  readonly pageOf: Int32Array;
}

/** Plans a page for everybody with somebody below, or several where more report than fit. */
export function bookPlan(org: Org, reportsAPage: number): BookPlan {
  const pages: LeaderPlan[] = [];
  const pageOf = new Int32Array(org.count).fill(-1);
  for (let leader = 0; leader < org.count; leader++) {
    const reports = reportsOf(org, leader);
    if (reports.length === 0) continue;
    pageOf[leader] = pages.length;
    const parts = Math.ceil(reports.length / reportsAPage);
    for (let part = 0; part < parts; part++) {
      const from = part * reportsAPage;
      pages.push({ leader, reports: reports.slice(from, from + reportsAPage), part, parts });
    }
  }
  return { pages, pageOf };
}

/** Who reports directly, in chart order. */
function reportsOf(org: Org, leader: number): readonly number[] {
  const reports: number[] = [];
  const end = org.end[leader] ?? 0;
  for (let i = leader + 1; i < end; i = org.end[i] ?? end) reports.push(i);
  return reports;
}
