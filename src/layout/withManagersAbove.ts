import type { Org } from "../org/org.ts";

/** Those who match (1 by node) with everybody on the solid line above them, in depth-first order. */
export function withManagersAbove(org: Org, matches: Uint8Array): Int32Array {
  const stays = matches.slice();
  let count = 0;
  // Depth-first order backwards: everybody below is known before their manager asks.
  for (let i = org.count - 1; i >= 0; i--) {
    if (stays[i] !== 1) continue;
    count++;
    const manager = org.parent[i] ?? -1;
    if (manager >= 0) stays[manager] = 1;
  }
  const nodes = new Int32Array(count);
  let at = 0;
  for (let i = 0; i < org.count; i++) if (stays[i] === 1) nodes[at++] = i;
  return nodes;
}
