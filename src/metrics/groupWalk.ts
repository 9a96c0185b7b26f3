import type { NeighbourLists } from "./neighbourLists.ts";

/** So many nodes can be walked from together: as many as a number has bits. */
export const TOGETHER = 32;

/** From a front of this part of all nodes on, it is quicker to look back at it than to go on from it. */
const WIDE_FRONT = 8;

/** Sums the hops from a group of at most TOGETHER nodes to the nodes [from, to). */
type GroupWalk = (group: readonly number[], from: number, to: number) => number;

/**
 * Walks breadth first from a group of nodes at once, a bit for each (Then et al., The More the Merrier:
 * Efficient Multi-Source Graph Traversal, 2014), and from the far side once most are in front (Beamer,
 * Asanović, Patterson: Direction-Optimizing Breadth-First Search, 2012). A way counts as often as its two
 * ends weigh.
 */
export function groupWalker(
  { offsets, neighbours }: NeighbourLists,
  weight: Int32Array,
  sourceWeight: Int32Array,
): GroupWalk {
  const count = weight.length;
  const seen = new Int32Array(count);
  const arriving = new Int32Array(count);
  const leaving = new Int32Array(count);
  let front = new Int32Array(count);
  let nextFront = new Int32Array(count);

  /** Hands what is leaving the front on to its neighbours; how many it arrives at. */
  const spread = (inFront: number): number => {
    let arrived = 0;
    for (let f = 0; f < inFront; f++) {
      const at = front[f] ?? 0;
      const bits = leaving[at] ?? 0;
      const end = offsets[at + 1] ?? 0;
      for (let n = offsets[at] ?? 0; n < end; n++) {
        const next = neighbours[n] ?? 0;
        const fresh = bits & ~(seen[next] ?? 0);
        if (fresh === 0) continue;
        if (arriving[next] === 0) nextFront[arrived++] = next;
        arriving[next] = (arriving[next] ?? 0) | fresh;
      }
    }
    return arrived;
  };

  /** The same from the other side: whoever has not been reached by all looks at their neighbours. */
  const gather = (all: number): number => {
    let arrived = 0;
    for (let at = 0; at < count; at++) {
      const missing = all & ~(seen[at] ?? 0);
      if (missing === 0) continue;
      let bits = 0;
      const end = offsets[at + 1] ?? 0;
      for (let n = offsets[at] ?? 0; n < end; n++) {
        bits |= leaving[neighbours[n] ?? 0] ?? 0;
        if ((bits & missing) === missing) break;
      }
      if ((bits & missing) === 0) continue;
      arriving[at] = bits & missing;
      nextFront[arrived++] = at;
    }
    return arrived;
  };

  return (group, from, to) => {
    const weightOf = bitSums(group.map((source) => sourceWeight[source] ?? 0));
    const all = group.length === TOGETHER ? -1 : (1 << group.length) - 1;
    seen.fill(0);
    group.forEach((source, bit) => {
      seen[source] = 1 << bit;
      leaving[source] = 1 << bit;
      front[bit] = source;
    });
    let inFront = group.length;
    let sum = 0;
    for (let hops = 1; inFront > 0; hops++) {
      const arrived = inFront * WIDE_FRONT > count ? gather(all) : spread(inFront);
      for (let f = 0; f < inFront; f++) leaving[front[f] ?? 0] = 0;
      for (let f = 0; f < arrived; f++) {
        const at = nextFront[f] ?? 0;
        const bits = arriving[at] ?? 0;
        arriving[at] = 0;
        leaving[at] = bits;
        seen[at] = (seen[at] ?? 0) | bits;
        if (at >= from && at < to) sum += hops * (weight[at] ?? 0) * weightOf(bits);
      }
      [front, nextFront] = [nextFront, front];
      inFront = arrived;
    }
    return sum;
  };
}

/** Sums the values whose bits are set, eight bits at a look. */
function bitSums(values: readonly number[]): (bits: number) => number {
  const sums = new Float64Array(4 * 256);
  for (let byte = 0; byte < 4; byte++) {
    for (let bits = 1; bits < 256; bits++) {
      const lowest = bits & -bits;
      const bit = 31 - Math.clz32(lowest);
      const others = sums[byte * 256 + (bits ^ lowest)] ?? 0;
      sums[byte * 256 + bits] = others + (values[byte * 8 + bit] ?? 0);
    }
  }
  return (bits) =>
    (sums[bits & 255] ?? 0) +
    (sums[256 + ((bits >>> 8) & 255)] ?? 0) +
    (sums[512 + ((bits >>> 16) & 255)] ?? 0) +
    (sums[768 + (bits >>> 24)] ?? 0);
}
