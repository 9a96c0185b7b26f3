import type { ManagerPair } from "./managerPairs.ts";

/** The two ends of links as columns, by node. */
export interface LinkEnds {
  readonly a: Int32Array;
  readonly b: Int32Array;
}

/** Both ends of each link, moved by so many nodes. */
export function linkEnds(links: readonly ManagerPair[], by = 0): LinkEnds {
  const a = new Int32Array(links.length);
  const b = new Int32Array(links.length);
  // A plain loop: with very many links a function for each end takes ten times as long.
  for (let k = 0; k < links.length; k++) {
    const link = links[k];
    a[k] = (link?.a ?? 0) + by;
    b[k] = (link?.b ?? 0) + by;
  }
  return { a, b };
}
