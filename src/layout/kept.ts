import type { Org } from "../org/org.ts";

/**
 * Whom a filter leaves in the chart. Their place is their position among each other, so that the team of
 * a manager is a range of places as it is a range of nodes without a filter (null), where a place is the
 * node itself.
 */
export interface Kept {
  /** By place: the nodes, in depth-first order. */
  readonly nodes: Int32Array;
  /** How many of the nodes before node i are kept; one more cell than there are nodes. */
  readonly before: Uint32Array;
}

/** `nodes`: in depth-first order, each with all managers above (withManagersAbove). */
export function keptOf(org: Org, nodes: Int32Array): Kept {
  const before = new Uint32Array(org.count + 1);
  for (const node of nodes) before[node + 1] = 1;
  for (let i = 0; i < org.count; i++) before[i + 1] = (before[i + 1] ?? 0) + (before[i] ?? 0);
  return { nodes, before };
}

/** The place of a node, or of the next one that is kept. */
export function placeOf(kept: Kept | null, node: number): number {
  return kept ? (kept.before[node] ?? kept.nodes.length) : node;
}

/** Who stands at a place. */
export function nodeAtPlace(kept: Kept | null, place: number): number {
  return kept ? (kept.nodes[place] ?? kept.before.length - 1) : place;
}

/** The nodes from those at a place up to those before another; whoever is left out between them, too. */
export function nodesBetween(
  kept: Kept | null,
  from: number,
  until: number,
): { readonly first: number; readonly end: number } {
  if (!kept || until <= from) return { first: from, end: until };
  return { first: nodeAtPlace(kept, from), end: nodeAtPlace(kept, until - 1) + 1 };
}

/** The node itself if it is kept, else the next one that is; the number of all nodes after the last. */
export function nextKept(kept: Kept | null, node: number): number {
  return kept ? nodeAtPlace(kept, placeOf(kept, node)) : node;
}

/** Whether the filter leaves this node in the chart. */
export function isKept(kept: Kept | null, node: number): boolean {
  return nextKept(kept, node) === node;
}
