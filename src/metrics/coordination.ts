import type { Org } from "../org/org.ts";
import type { CollaborationLink, SharedLinks } from "./collaborationLinks.ts";
import { pairKey } from "./managerPairs.ts";

/** Of the pairs of managers whose people share a product, how many actually talk. */
export interface Coordination {
  readonly required: number;
  readonly covered: number;
  /** The pairs that do not, most products shared first; `a`, `b` are nodes. */
  readonly missing: {
    readonly a: Int32Array;
    readonly b: Int32Array;
    readonly products: Int32Array;
  };
  /** Products of so many managers that they ask nobody for coordination. */
  readonly tooWide: readonly string[];
}

/** Coordination covered (congruence): pairs that share a product and are linked by an interaction. (M23) */
export function coordination(
  org: Org,
  products: SharedLinks,
  interactions: readonly CollaborationLink[],
): Coordination {
  const talking = new Set(interactions.map(({ a, b }) => pairKey(org, a, b)));
  const missing = products.links.filter(({ a, b }) => !talking.has(pairKey(org, a, b)));
  return {
    required: products.links.length,
    covered: products.links.length - missing.length,
    missing: {
      a: Int32Array.from(missing, ({ a }) => a),
      b: Int32Array.from(missing, ({ b }) => b),
      products: Int32Array.from(missing, ({ weight }) => weight),
    },
    tooWide: products.tooWide,
  };
}
