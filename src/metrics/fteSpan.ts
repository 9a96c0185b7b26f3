import { isManager, type Org, PERSON } from "../org/org.ts";

/**
 * FTE span of each node: the full-time posts of the people who report directly. A blank counts as 1.
 * For cost ratios only: a half-time person still needs a whole manager. Null without a column. (M2)
 */
export function fteSpans(org: Org): Float64Array | null {
  if (!org.fte) return null;
  const spans = new Float64Array(org.count);
  for (let i = 0; i < org.count; i++) {
    const manager = org.parent[i] ?? -1;
    if (manager >= 0 && org.kind[i] === PERSON) {
      spans[manager] = (spans[manager] ?? 0) + fteOf(org.fte, i);
    }
  }
  return spans;
}

/** The share of a full-time post of node i, 1 where the file leaves it blank. */
function fteOf(fte: Float64Array, i: number): number {
  const share = fte[i] ?? Number.NaN;
  return Number.isNaN(share) ? 1 : share;
}

/** How the full-time posts divide between managers and ICs. */
export interface FteRatio {
  readonly managers: number;
  readonly individualContributors: number;
  /** IC posts for each manager post (Texas); null without managers. */
  readonly ratio: number | null;
  /** People whose blank cell was counted as 1. */
  readonly assumed: number;
}

/** Full-time posts of ICs for each of managers. Null without an FTE column. (M5) */
export function fteRatio(org: Org): FteRatio | null {
  if (!org.fte) return null;
  let managers = 0;
  let individualContributors = 0;
  let assumed = 0;
  for (let i = 0; i < org.count; i++) {
    if (org.kind[i] !== PERSON) continue;
    if (Number.isNaN(org.fte[i])) assumed++;
    if (isManager(org, i)) managers += fteOf(org.fte, i);
    else individualContributors += fteOf(org.fte, i);
  }
  const ratio = managers > 0 ? individualContributors / managers : null;
  return { managers, individualContributors, ratio, assumed };
}
