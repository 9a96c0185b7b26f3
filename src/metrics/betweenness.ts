import { seededRandom } from "../base/random.ts";
import type { NeighbourLists } from "./neighbourLists.ts";

/** For each node of a graph how many pairs of others depend on it. */
export interface Betweenness {
  /** Each pair counts with the share of its shortest ways that lead over the node. */
  readonly pairs: Float64Array;
  /** Nodes from which the ways were followed when that is a sample; null when it is all of them. */
  readonly sampledSources: number | null;
}

/** Ways that are looked at in all; our own limit, for about a second. */
const MOST_STEPS = 100_000_000;
const SEED = 20;

/** How much of a pair a node is given, when it lies so many hops from the source and the end so many. */
interface Weighing {
  ofEnd(hops: number): number;
  ofNode(hops: number): number;
}

/** Every pair is met from both its ends: half of it each time. */
const FROM_ALL: Weighing = { ofEnd: () => 1, ofNode: () => 0.5 };

/**
 * From a sample, the farther from the source the more, so that the nodes next to those drawn are not taken
 * for more than they are; from both ends it is a whole again (Geisberger, Sanders, Schultes: Better
 * Approximation of Betweenness Centrality, 2008).
 */
const FROM_SAMPLE: Weighing = { ofEnd: (hops) => 1 / hops, ofNode: (hops) => hops };

/**
 * Betweenness by Ulrik Brandes' algorithm (A Faster Algorithm for Betweenness Centrality, 2001), unweighted
 * and undirected, not normalised. When following the ways from every node takes more than `mostSteps`
 * steps, only as many nodes as that allows are drawn, and what they give is scaled up.
 */
export function betweennessOf(graph: NeighbourLists, mostSteps: number = MOST_STEPS): Betweenness {
  const count = graph.offsets.length - 1;
  const pairs = new Float64Array(count);
  const allowed = Math.max(1, Math.floor(mostSteps / Math.max(1, count + graph.neighbours.length)));
  if (allowed >= count) {
    const addFrom = dependencies(graph, FROM_ALL, pairs);
    for (let source = 0; source < count; source++) addFrom(source);
    return { pairs, sampledSources: null };
  }
  const addFrom = dependencies(graph, FROM_SAMPLE, pairs);
  const random = seededRandom(SEED);
  // One of each stretch: those next to each other in the chart have much the same ways.
  for (let k = 0; k < allowed; k++) addFrom(Math.floor(((k + random()) * count) / allowed));
  return { pairs: pairs.map((each) => (each * count) / allowed), sampledSources: allowed };
}

/** Of a front of this part of all nodes on, it is quicker to ask all others whether they are next to it. */
const WIDE_FRONT = 8;

/**
 * Adds to `into`, for one source, how far the shortest ways from it depend on each node. Those of one
 * distance at a time hold something, all others nothing: so a node sums up its neighbours without asking
 * each how far it is, and a wrong guess at that is what would take the time.
 */
function dependencies(
  { offsets, neighbours }: NeighbourLists,
  weighing: Weighing,
  into: Float64Array,
): (source: number) => void {
  const count = into.length;
  /** How many shortest ways lead to a node; 0 for who has not been reached. */
  const waysTo = new Float64Array(count);
  const held = new Float64Array(count);
  /** The nodes by distance, those so many hops away from queueFrom[hops] on. */
  const queue = new Int32Array(count);
  const queueFrom = new Int32Array(count + 2);
  /** What a node hands back to each way that leads to it, by its place in the queue. */
  const perWay = new Float64Array(count);

  const heldAround = (at: number): number => {
    let sum = 0;
    const end = offsets[at + 1] ?? 0;
    for (let n = offsets[at] ?? 0; n < end; n++) sum += held[neighbours[n] ?? 0] ?? 0;
    return sum;
  };

  /** Reaches those next to the front [from, until), which holds its ways; where they end in the queue. */
  const reachFromFew = (from: number, until: number): number => {
    let queued = until;
    for (let done = from; done < until; done++) {
      const at = queue[done] ?? 0;
      const end = offsets[at + 1] ?? 0;
      for (let n = offsets[at] ?? 0; n < end; n++) {
        const next = neighbours[n] ?? 0;
        if (waysTo[next] !== 0) continue;
        waysTo[next] = heldAround(next);
        queue[queued++] = next;
      }
    }
    return queued;
  };
  const reachFromMany = (until: number): number => {
    let queued = until;
    for (let next = 0; next < count; next++) {
      if (waysTo[next] !== 0) continue;
      const ways = heldAround(next);
      if (ways === 0) continue;
      waysTo[next] = ways;
      queue[queued++] = next;
    }
    return queued;
  };

  return (source) => {
    waysTo.fill(0);
    waysTo[source] = 1;
    queue[0] = source;
    let from = 0;
    let until = 1;
    let farthest = 0;
    for (; from < until; farthest++) {
      queueFrom[farthest] = from;
      for (let done = from; done < until; done++) {
        const at = queue[done] ?? 0;
        held[at] = waysTo[at] ?? 0;
      }
      const isWide = (until - from) * WIDE_FRONT > count;
      const queued = isWide ? reachFromMany(until) : reachFromFew(from, until);
      for (let done = from; done < until; done++) held[queue[done] ?? 0] = 0;
      from = until;
      until = queued;
    }
    queueFrom[farthest] = until;
    // Farthest first, so that what depends on a node is whole when it is passed on. The source is left out.
    for (let hops = farthest - 1; hops > 0; hops--) {
      const ofEnd = weighing.ofEnd(hops);
      const ofNode = weighing.ofNode(hops);
      const first = queueFrom[hops] ?? 0;
      const last = queueFrom[hops + 1] ?? 0;
      for (let done = first; done < last; done++) {
        const at = queue[done] ?? 0;
        const ways = waysTo[at] ?? 0;
        const depending = heldAround(at) * ways;
        into[at] = (into[at] ?? 0) + depending * ofNode;
        perWay[done] = (ofEnd + depending) / ways;
      }
      const beyond = queueFrom[hops + 2] ?? 0;
      if (hops < farthest - 1)
        for (let done = last; done < beyond; done++) held[queue[done] ?? 0] = 0;
      for (let done = first; done < last; done++) held[queue[done] ?? 0] = perWay[done] ?? 0;
    }
    for (let done = 1; done < (queueFrom[2] ?? 0); done++) held[queue[done] ?? 0] = 0;
  };
}
