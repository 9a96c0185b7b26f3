import { seededRandom } from "../base/random.ts";
import type { NeighbourLists } from "./neighbourLists.ts";

/** For each node of a graph how many pairs of others depend on it. */
export interface Betweenness {
  /** Each pair counts with the share of its shortest ways that lead over the node. */
  readonly pairs: Float64Array;
  /** Nodes from which the ways were followed when that is a sample; null when it is all of them. */
  readonly sampledSources: number | null;
}

/** Each way of the graph is looked at twice from a source; our own limit, about a second. */
const MOST_STEPS = 100_000_000;
const SEED = 20;

/**
 * Betweenness by Ulrik Brandes' algorithm (A Faster Algorithm for Betweenness Centrality, 2001), unweighted
 * and undirected, not normalised. When following the ways from every node takes more than `mostSteps`
 * steps, only as many nodes as that allows are drawn, and what they give is scaled up.
 */
export function betweennessOf(graph: NeighbourLists, mostSteps: number = MOST_STEPS): Betweenness {
  const count = graph.offsets.length - 1;
  const allowed = Math.max(1, Math.floor(mostSteps / Math.max(1, count + graph.neighbours.length)));
  const isSample = allowed < count;
  const sources = isSample
    ? drawnNodes(count, allowed)
    : Array.from({ length: count }, (_, k) => k);
  const pairs = new Float64Array(count);
  const addFrom = dependencies(graph, pairs);
  for (const source of sources) addFrom(source);
  // Each pair was met from both its ends.
  const scale = count / Math.max(1, sources.length) / 2;
  return { pairs: pairs.map((each) => each * scale), sampledSources: isSample ? allowed : null };
}

/** Different nodes, drawn at random, the same each time. */
function drawnNodes(count: number, wanted: number): number[] {
  const random = seededRandom(SEED);
  const nodes = Array.from({ length: count }, (_, k) => k);
  for (let k = 0; k < wanted; k++) {
    const other = k + Math.floor(random() * (count - k));
    const node = nodes[k] ?? 0;
    nodes[k] = nodes[other] ?? 0;
    nodes[other] = node;
  }
  return nodes.slice(0, wanted);
}

/** Adds to `into`, for one source, how far the shortest ways from it depend on each node. */
function dependencies(
  { offsets, neighbours }: NeighbourLists,
  into: Float64Array,
): (source: number) => void {
  const count = into.length;
  const hopsTo = new Int32Array(count);
  const waysTo = new Float64Array(count);
  const dependency = new Float64Array(count);
  const queue = new Int32Array(count);
  return (source) => {
    hopsTo.fill(-1);
    waysTo.fill(0);
    dependency.fill(0);
    hopsTo[source] = 0;
    waysTo[source] = 1;
    queue[0] = source;
    let queued = 1;
    for (let done = 0; done < queued; done++) {
      const at = queue[done] ?? 0;
      const nextHops = (hopsTo[at] ?? 0) + 1;
      const ways = waysTo[at] ?? 0;
      const end = offsets[at + 1] ?? 0;
      for (let n = offsets[at] ?? 0; n < end; n++) {
        const next = neighbours[n] ?? 0;
        if (hopsTo[next] === -1) {
          hopsTo[next] = nextHops;
          queue[queued++] = next;
        }
        if (hopsTo[next] === nextHops) waysTo[next] = (waysTo[next] ?? 0) + ways;
      }
    }
    // Farthest first, so that what depends on a node is whole when it is passed on. The source is left out.
    for (let done = queued - 1; done > 0; done--) {
      const at = queue[done] ?? 0;
      const depending = dependency[at] ?? 0;
      into[at] = (into[at] ?? 0) + depending;
      const eachWay = (1 + depending) / (waysTo[at] ?? 1);
      const hopsBefore = (hopsTo[at] ?? 0) - 1;
      const end = offsets[at + 1] ?? 0;
      for (let n = offsets[at] ?? 0; n < end; n++) {
        const before = neighbours[n] ?? 0;
        if (hopsTo[before] !== hopsBefore) continue;
        dependency[before] = (dependency[before] ?? 0) + (waysTo[before] ?? 0) * eachWay;
      }
    }
  };
}
