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
  const byHops: CollaborationLink[][] = [];
  for (const link of links) {
    const line = hops(org, link.a, link.b) ?? ACROSS_TREES;
    while (byHops.length <= line) byHops.push([]);
    byHops[line]?.push(link);
  }
  const acrossTrees = byHops[ACROSS_TREES]?.length ?? 0;
  const bridging = byHops.flatMap((same, line) =>
    line === ACROSS_TREES ? [] : [{ line, links: same.sort(heaviestFirst) }],
  );
  bridging.reverse();
  const ordered = bridging.flatMap((same) => same.links);
  const weightOf = (some: readonly CollaborationLink[]): number =>
    some.reduce((sum, { weight }) => sum + weight, 0);
  const bridged = bridging.reduce((sum, same) => sum + weightOf(same.links) * same.line, 0);
  const weight = weightOf(ordered);
  return {
    a: Int32Array.from(ordered, ({ a }) => a),
    b: Int32Array.from(ordered, ({ b }) => b),
    weight: Float64Array.from(ordered, (link) => link.weight),
    saved: Int32Array.from(bridging.flatMap((same) => same.links.map(() => same.line - 1))),
    hopsBridged: weight > 0 ? bridged / weight : null,
    acrossTrees,
  };
}

/** No two managers that are linked are so near: the place of those without a line between them. */
const ACROSS_TREES = 0;

/** As links come, so that sorting those of as many hops takes one look at each. */
function heaviestFirst(p: CollaborationLink, q: CollaborationLink): number {
  return q.weight - p.weight || p.a - q.a || p.b - q.b;
}
