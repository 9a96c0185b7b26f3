import type { Org } from "../org/org.ts";
import { type Kept, nextKept } from "./kept.ts";

/**
 * The manager who is somebody's only report in the chart; -1 for none. Whoever has one supports just
 * those whom the one supports, and adds nothing to the chart's width.
 */
export function soleReport(org: Org, kept: Kept | null, node: number): number {
  const end = org.end[node] ?? 0;
  const first = nextKept(kept, node + 1);
  if (first >= end || org.level[first] === 0) return -1;
  return nextKept(kept, org.end[first] ?? end) >= end ? first : -1;
}
