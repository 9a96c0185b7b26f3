import type { Org } from "../org/org.ts";
import { betweennessOf } from "./betweenness.ts";
import type { CollaborationLink } from "./collaborationLinks.ts";
import { managersOf } from "./directReports.ts";
import { linkEnds } from "./linkEnds.ts";
import { neighbourLists } from "./neighbourLists.ts";
import { SUPPRESSION_FLOOR } from "./suppression.ts";

/** Managers over whom others reach each other; a point of fragility too. */
export interface Brokers {
  /** Nodes of those on whom somebody depends, most pairs first. */
  readonly managers: Int32Array;
  /** How many pairs of managers depend on each; a pair with several shortest ways counts in parts. */
  readonly pairs: Float64Array;
  /** All pairs of the other managers, (n - 1)(n - 2) / 2: what a broker's pairs are a share of. */
  readonly possiblePairs: number;
  /** Managers from whom the ways were followed when that is a sample; null when it is all of them. */
  readonly sampledSources: number | null;
}

/**
 * Betweenness of the managers on the links alone. Null with fewer than five managers, where it would tell
 * of single people. (M20)
 */
export function brokers(
  org: Org,
  links: readonly CollaborationLink[],
  mostSteps?: number,
): Brokers | null {
  const all = managersOf(org).length;
  if (all < SUPPRESSION_FLOOR) return null;
  // Whoever has no link lies on no way: the graph is of the others.
  const nodes = linkedNodes(org, links);
  const placeOf = new Int32Array(org.count);
  nodes.forEach((node, place) => {
    placeOf[node] = place;
  });
  const ends = linkEnds(links);
  const placesOf = (ofLinks: Int32Array): Int32Array => ofLinks.map((node) => placeOf[node] ?? 0);
  const graph = neighbourLists(nodes.length, placesOf(ends.a), placesOf(ends.b));
  const { pairs, sampledSources } = betweennessOf(graph, mostSteps);
  const places = [...nodes.keys()]
    .filter((place) => (pairs[place] ?? 0) > 0)
    .sort((p, q) => (pairs[q] ?? 0) - (pairs[p] ?? 0) || p - q);
  return {
    managers: Int32Array.from(places, (place) => nodes[place] ?? 0),
    pairs: Float64Array.from(places, (place) => pairs[place] ?? 0),
    possiblePairs: ((all - 1) * (all - 2)) / 2,
    sampledSources,
  };
}

/** The nodes that some link touches, in chart order. */
function linkedNodes(org: Org, links: readonly CollaborationLink[]): Int32Array {
  const isLinked = new Uint8Array(org.count);
  for (const { a, b } of links) {
    isLinked[a] = 1;
    isLinked[b] = 1;
  }
  const nodes = new Int32Array(org.count);
  let found = 0;
  for (let i = 0; i < org.count; i++) if (isLinked[i] === 1) nodes[found++] = i;
  return nodes.slice(0, found);
}
