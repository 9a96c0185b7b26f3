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
  // As links come: sorting them again takes one look at each.
  const heaviest = links.toSorted(heaviestFirst);
  const byLine = new Int32Array(links.length);
  let farthest = 0;
  for (let k = 0; k < heaviest.length; k++) {
    const link = heaviest[k];
    const line = link ? (hops(org, link.a, link.b) ?? ACROSS_TREES) : ACROSS_TREES;
    byLine[k] = line;
    farthest = Math.max(farthest, line);
  }
  const placeOf = placesByHops(byLine, farthest);
  const acrossTrees = byLine.reduce((sum, line) => sum + (line === ACROSS_TREES ? 1 : 0), 0);
  const told = links.length - acrossTrees;
  const [a, b] = [new Int32Array(told), new Int32Array(told)];
  const weight = new Float64Array(told);
  const saved = new Int32Array(told);
  let bridged = 0;
  let all = 0;
  for (let k = 0; k < heaviest.length; k++) {
    const link = heaviest[k];
    const line = byLine[k] ?? ACROSS_TREES;
    if (!link || line === ACROSS_TREES) continue;
    const place = placeOf[k] ?? 0;
    a[place] = link.a;
    b[place] = link.b;
    weight[place] = link.weight;
    saved[place] = line - 1;
    bridged += link.weight * line;
    all += link.weight;
  }
  return { a, b, weight, saved, hopsBridged: all > 0 ? bridged / all : null, acrossTrees };
}

/** No two managers that are linked are so near: the place of those without a line between them. */
const ACROSS_TREES = 0;

/** Where each link stands when those of most hops come first, those of as many in their order. */
function placesByHops(byLine: Int32Array, farthest: number): Int32Array {
  const from = new Int32Array(farthest + 1);
  for (const line of byLine) from[line] = (from[line] ?? 0) + 1;
  let before = 0;
  for (let line = farthest; line >= 0; line--) {
    const count = from[line] ?? 0;
    from[line] = before;
    before += count;
  }
  return byLine.map((line) => {
    const place = from[line] ?? 0;
    from[line] = place + 1;
    return place;
  });
}

function heaviestFirst(p: CollaborationLink, q: CollaborationLink): number {
  return q.weight - p.weight || p.a - q.a || p.b - q.b;
}
