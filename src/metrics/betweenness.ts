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

/** Adds to `into`, for one source, how far the shortest ways from it depend on each node. */
function dependencies(
  { offsets, neighbours }: NeighbourLists,
  weighing: Weighing,
  into: Float64Array,
): (source: number) => void {
  const count = into.length;
  const hopsTo = new Int32Array(count);
  const waysTo = new Float64Array(count);
  /** What a node hands back to each way that leads to it. */
  const perWay = new Float64Array(count);
  const queue = new Int32Array(count);
  // The steps on shortest ways, in the order of the queue; each way is one at most.
  const steps = new Int32Array(neighbours.length / 2);
  const stepsFrom = new Int32Array(count + 1);
  return (source) => {
    hopsTo.fill(-1);
    hopsTo[source] = 0;
    waysTo[source] = 1;
    queue[0] = source;
    let queued = 1;
    let taken = 0;
    for (let done = 0; done < queued; done++) {
      const at = queue[done] ?? 0;
      const nextHops = (hopsTo[at] ?? 0) + 1;
      const ways = waysTo[at] ?? 0;
      const end = offsets[at + 1] ?? 0;
      stepsFrom[done] = taken;
      for (let n = offsets[at] ?? 0; n < end; n++) {
        const next = neighbours[n] ?? 0;
        const hops = hopsTo[next] ?? 0;
        if (hops === -1) {
          hopsTo[next] = nextHops;
          waysTo[next] = ways;
          queue[queued++] = next;
          steps[taken++] = next;
        } else if (hops === nextHops) {
          waysTo[next] = (waysTo[next] ?? 0) + ways;
          steps[taken++] = next;
        }
      }
    }
    stepsFrom[queued] = taken;
    // Farthest first, so that what depends on a node is whole when it is passed on. The source is left out.
    for (let done = queued - 1; done > 0; done--) {
      const at = queue[done] ?? 0;
      const hops = hopsTo[at] ?? 0;
      const ways = waysTo[at] ?? 0;
      let passedOn = 0;
      const end = stepsFrom[done + 1] ?? 0;
      for (let s = stepsFrom[done] ?? 0; s < end; s++) passedOn += perWay[steps[s] ?? 0] ?? 0;
      const depending = passedOn * ways;
      into[at] = (into[at] ?? 0) + depending * weighing.ofNode(hops);
      perWay[at] = (weighing.ofEnd(hops) + depending) / ways;
    }
  };
}
