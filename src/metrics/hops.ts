import type { Org } from "../org/org.ts";

/** The lowest node that has both a and b in its tree, one of them included; -1 across two trees. */
export function lowestCommonManager(org: Org, a: number, b: number): number {
  const last = Math.max(a, b);
  let common = Math.min(a, b);
  // Depth first, an ancestor of both is one of the first's whose range reaches past the last.
  while (common >= 0 && (org.end[common] ?? 0) <= last) common = org.parent[common] ?? -1;
  return common;
}

/**
 * Hops through the line: lines from a up to the lowest common manager and down to b. The desks strictly
 * between are one fewer. Null across two trees, where there is no line. (M17)
 */
export function hops(org: Org, a: number, b: number): number | null {
  const common = lowestCommonManager(org, a, b);
  if (common < 0) return null;
  return (org.layer[a] ?? 0) + (org.layer[b] ?? 0) - 2 * (org.layer[common] ?? 0);
}

/** Every node on the line from a to b, both included; empty across two trees. (M17) */
export function lineBetween(org: Org, a: number, b: number): number[] {
  const common = lowestCommonManager(org, a, b);
  if (common < 0) return [];
  const chainTo = (from: number): number[] => {
    const chain: number[] = [];
    for (let i = from; i !== common; i = org.parent[i] ?? common) chain.push(i);
    return chain;
  };
  return [...chainTo(a), common, ...chainTo(b).reverse()];
}
