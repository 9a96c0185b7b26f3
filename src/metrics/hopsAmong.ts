import type { Org } from "../org/org.ts";
import { lowestCommonManager } from "./hops.ts";

/**
 * Mean hops through the line over all pairs of these people, who are in chart order and each only once.
 * Null for fewer than two, and for people in several trees. (M17)
 */
export function meanHopsAmong(org: Org, people: readonly number[]): number | null {
  const count = people.length;
  if (count < 2) return null;
  const common = lowestCommonManager(org, people[0] ?? -1, people[count - 1] ?? -1);
  if (common < 0) return null;
  const below = new Map<number, number>();
  for (const person of people) {
    for (let i = person; i !== common; i = org.parent[i] ?? common) {
      below.set(i, (below.get(i) ?? 0) + 1);
    }
  }
  // The line above somebody is walked by every pair of which only one is below it.
  let hops = 0;
  for (const within of below.values()) hops += within * (count - within);
  return hops / ((count * (count - 1)) / 2);
}
