import type { Org } from "../org/org.ts";

/** Two managers and how strongly something joins them; undirected, a < b as nodes. */
export interface ManagerPair {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/** The pairs of one source, and how many were dropped as a solid line joins them already. */
interface PairsOf<Source> {
  readonly links: readonly (ManagerPair & { readonly source: Source })[];
  readonly alongSolidLine: number;
}

interface PairCollector {
  add(a: number, b: number, weight: number): void;
  /** Pairs that weigh at least the threshold, the heaviest first. */
  links<Source>(source: Source, threshold?: number): PairsOf<Source>;
}

/** Adds up the weights of undirected pairs; one manager with themself is no pair. */
export function pairCollector(org: Org): PairCollector {
  const weights = new Map<number, number>();
  return {
    add(a, b, weight) {
      if (a === b) return;
      const key = pairKey(org, a, b);
      weights.set(key, (weights.get(key) ?? 0) + weight);
    },
    links<Source>(source: Source, threshold = 0) {
      const links: (ManagerPair & { readonly source: Source })[] = [];
      let alongSolidLine = 0;
      for (const [key, weight] of weights) {
        const a = Math.floor(key / org.count);
        const b = key % org.count;
        if (org.parent[a] === b || org.parent[b] === a) alongSolidLine++;
        else if (weight >= threshold) links.push({ a, b, weight, source });
      }
      links.sort((p, q) => q.weight - p.weight || p.a - q.a || p.b - q.b);
      return { links, alongSolidLine };
    },
  };
}

/** One number for an undirected pair of nodes, exact up to 94 million members. */
export function pairKey(org: Org, a: number, b: number): number {
  return Math.min(a, b) * org.count + Math.max(a, b);
}
