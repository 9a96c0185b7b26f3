import type { Org } from "../../org/org.ts";

/** Where everybody stands in the tree, by node: what a screen reader tells of a row. */
export interface TreePlaces {
  /** How many stand above: 0 for a root. */
  readonly depth: Int32Array;
  /** 1 = the first of those below the same manager, or of the roots. */
  readonly position: Int32Array;
  /** How many stand directly below. */
  readonly below: Int32Array;
  readonly roots: number;
  /** The lowest layer: how many there are. */
  readonly layers: number;
}

export function treePlaces(org: Org): TreePlaces {
  const depth = new Int32Array(org.count);
  const position = new Int32Array(org.count);
  const below = new Int32Array(org.count);
  let roots = 0;
  let layers = 0;
  for (let i = 0; i < org.count; i++) {
    const above = org.parent[i] ?? -1;
    layers = Math.max(layers, org.layer[i] ?? 0);
    if (above < 0) {
      position[i] = ++roots;
      continue;
    }
    const place = (below[above] ?? 0) + 1;
    below[above] = place;
    position[i] = place;
    depth[i] = (depth[above] ?? 0) + 1;
  }
  return { depth, position, below, roots, layers };
}

/** What ARIA says of the row of a node in the part below `top` (-1: everybody). */
export function ariaPlaceOf(
  { parent }: Org,
  { depth, position, below, roots }: TreePlaces,
  top: number,
  node: number,
): { readonly level: number; readonly position: number; readonly size: number } {
  if (node === top) return { level: 1, position: 1, size: 1 };
  const above = parent[node] ?? -1;
  return {
    level: (depth[node] ?? 0) - (depth[top] ?? 0) + 1,
    position: position[node] ?? 1,
    size: above < 0 ? roots : (below[above] ?? 1),
  };
}
