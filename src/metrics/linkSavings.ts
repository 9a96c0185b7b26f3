import type { Org } from "../org/org.ts";
import type { CollaborationLink } from "./collaborationLinks.ts";
import { hops } from "./hops.ts";

/** What each link takes off the way between its two managers. */
export interface LinkSavings {
  /** The links, those that save most first; `a`, `b` are nodes. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly weight: Float64Array;
  /** Hops through the line less the one over the link. */
  readonly saved: Int32Array;
  /** Mean hops through the line that a link bridges, by weight; null without weight. */
  readonly hopsBridged: number | null;
  /** Links between two trees: there is no line to compare with, and they are in none of the above. */
  readonly acrossTrees: number;
}

/** The gang plank for each link, d - 1. (M18) */
export function linkSavings(org: Org, links: readonly CollaborationLink[]): LinkSavings {
  const bridging = links.flatMap(({ a, b, weight }) => {
    const line = hops(org, a, b);
    return line === null ? [] : [{ a, b, weight, line }];
  });
  bridging.sort((p, q) => q.line - p.line || q.weight - p.weight || p.a - q.a || p.b - q.b);
  const weight = bridging.reduce((sum, link) => sum + link.weight, 0);
  const bridged = bridging.reduce((sum, link) => sum + link.weight * link.line, 0);
  return {
    a: Int32Array.from(bridging, ({ a }) => a),
    b: Int32Array.from(bridging, ({ b }) => b),
    weight: Float64Array.from(bridging, (link) => link.weight),
    saved: Int32Array.from(bridging, ({ line }) => line - 1),
    hopsBridged: weight > 0 ? bridged / weight : null,
    acrossTrees: links.length - bridging.length,
  };
}
