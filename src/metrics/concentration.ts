import type { Org } from "../org/org.ts";
import type { CollaborationLink } from "./collaborationLinks.ts";
import { managersOf } from "./directReports.ts";

/** How much of the collaboration a few managers carry. */
export interface Concentration {
  /** The managers with most weight, a twentieth of all, rounded up. */
  readonly managers: number;
  /** Their share of all weight, 0 to 1, each link counted at both ends. */
  readonly share: number;
}

const TOP_SHARE = 0.05;

/** Share of the links' weight at the top twentieth of the managers; null without weight. (M21) */
export function concentration(org: Org, links: readonly CollaborationLink[]): Concentration | null {
  const weightAt = new Float64Array(org.count);
  for (const { a, b, weight } of links) {
    weightAt[a] = (weightAt[a] ?? 0) + weight;
    weightAt[b] = (weightAt[b] ?? 0) + weight;
  }
  const sum = (weights: Float64Array): number => weights.reduce((total, each) => total + each, 0);
  const all = sum(weightAt);
  if (all <= 0) return null;
  const managers = Math.ceil(managersOf(org).length * TOP_SHARE);
  return { managers, share: sum(weightAt.sort().subarray(-managers)) / all };
}
