import { seededRandom } from "../base/random.ts";
import type { Org } from "../org/org.ts";
import type { CollaborationLink } from "./collaborationLinks.ts";
import { groupWalker, TOGETHER } from "./groupWalk.ts";
import { type LinkEnds, linkEnds } from "./linkEnds.ts";
import { type NeighbourLists, neighbourLists } from "./neighbourLists.ts";

/** Up to this many starting points every way is measured, above a sample of them. Our own choice. (M18) */
export const MOST_SOURCES = 2000;
const SAMPLED_SOURCES = 1000;
const SEED = 18;

/** The hops that links save, over all pairs of managers of one tree. */
export interface HopsSaved {
  readonly hops: number;
  /** Null when it is no estimate. */
  readonly sampledSources: number | null;
}

/**
 * What the links take off the sum of hops over all pairs. No way within a subtree that no link touches
 * can get shorter, and from there every way leads over the subtree's anchor, the lowest node that has a
 * link below or at it. So it is enough to walk between anchors, each weighed with the managers it stands
 * for: a few links in a large organisation are measured exactly. `below`: managers in each subtree.
 */
export function hopsSavedBy(
  org: Org,
  below: Int32Array,
  links: readonly CollaborationLink[],
  mostSources: number,
): HopsSaved {
  const graph = anchorGraph(org, below, links);
  const sources = chooseSources(graph.weight, mostSources);
  const walk = groupWalker(graph, graph.weight, sources.timesChosen);
  let hops = 0;
  for (const group of sourceGroups(graph, sources.timesChosen)) {
    for (const source of group) {
      hops += (sources.timesChosen[source] ?? 0) * (graph.hopsByLine[source] ?? 0);
    }
    const [first = 0] = group;
    hops -= walk(group, graph.treeStart[first] ?? 0, graph.treeEnd[first] ?? 0);
  }
  // Each pair was met from both its ends.
  return { hops: (hops * sources.scale) / 2, sampledSources: sources.sampled };
}

/** The anchors in chart order; neighbours are those next to each other by line or link. */
interface AnchorGraph extends NeighbourLists {
  /** Managers the anchor stands for, itself included. */
  readonly weight: Int32Array;
  /** The anchors of a tree are [treeStart, treeEnd). */
  readonly treeStart: Int32Array;
  readonly treeEnd: Int32Array;
  /** Hops through the line to all managers of the tree, each taken as standing at their anchor. */
  readonly hopsByLine: Float64Array;
}

function anchorGraph(
  org: Org,
  below: Int32Array,
  links: readonly CollaborationLink[],
): AnchorGraph {
  const anchors = anchorsOf(org, links);
  const count = anchors.length;
  const placeOf = new Int32Array(org.count).fill(-1);
  anchors.forEach((node, k) => {
    placeOf[node] = k;
  });
  const place = (node: number): number => placeOf[node] ?? -1;

  const managers = anchors.map((node) => below[node] ?? 0);
  const parent = anchors.map((node) => place(org.parent[node] ?? -1));
  const weight = managers.slice();
  const hopsByLine = new Float64Array(count);
  const treeStart = new Int32Array(count);
  for (let k = 0; k < count; k++) {
    const above = parent[k] ?? -1;
    treeStart[k] = above < 0 ? k : (treeStart[above] ?? 0);
    if (above < 0) continue;
    const root = treeStart[k] ?? 0;
    weight[above] = (weight[above] ?? 0) - (managers[k] ?? 0);
    hopsByLine[root] = (hopsByLine[root] ?? 0) + (managers[k] ?? 0);
  }
  const treeEnd = new Int32Array(count);
  for (let k = count - 1; k >= 0; k--) {
    const root = treeStart[k] ?? 0;
    treeEnd[k] = Math.max(k + 1, treeEnd[root] ?? 0);
    treeEnd[root] = treeEnd[k] ?? 0;
  }
  // One step down the line: nearer to all below, farther from all others.
  for (let k = 0; k < count; k++) {
    const above = parent[k] ?? -1;
    if (above < 0) continue;
    const others = (managers[treeStart[k] ?? 0] ?? 0) - 2 * (managers[k] ?? 0);
    hopsByLine[k] = (hopsByLine[above] ?? 0) + others;
  }
  const ways = neighbourLists(count, ...waysBetween(linkEnds(links), place, parent));
  return { weight, treeStart, treeEnd, hopsByLine, ...ways };
}

/** Both ends of every way between anchors: over the links, then along the lines. */
function waysBetween(
  { a, b }: LinkEnds,
  place: (node: number) => number,
  parent: Int32Array,
): readonly [from: Int32Array, to: Int32Array] {
  const lines = parent.reduce((sum, above) => sum + (above >= 0 ? 1 : 0), 0);
  const from = new Int32Array(a.length + lines);
  const to = new Int32Array(a.length + lines);
  from.set(a.map(place));
  to.set(b.map(place));
  let at = a.length;
  parent.forEach((above, k) => {
    if (above < 0) return;
    from[at] = k;
    to[at++] = above;
  });
  return [from, to];
}

/** Every node with a link at or below it, in chart order. */
function anchorsOf(org: Org, links: readonly CollaborationLink[]): Int32Array {
  const isAnchor = new Uint8Array(org.count);
  let count = 0;
  const mark = (end: number): void => {
    for (let i = end; i >= 0 && isAnchor[i] === 0; i = org.parent[i] ?? -1) {
      isAnchor[i] = 1;
      count++;
    }
  };
  for (const { a, b } of links) {
    mark(a);
    mark(b);
  }
  const anchors = new Int32Array(count);
  let found = 0;
  for (let i = 0; i < org.count; i++) if (isAnchor[i] === 1) anchors[found++] = i;
  return anchors;
}

/** The anchors that were chosen, in groups to be walked from together, each of one tree. */
function* sourceGroups({ treeStart }: AnchorGraph, timesChosen: Int32Array): Generator<number[]> {
  let group: number[] = [];
  for (let source = 0; source < timesChosen.length; source++) {
    if (timesChosen[source] === 0) continue;
    const isOther = treeStart[source] !== treeStart[group[0] ?? source];
    if (isOther || group.length === TOGETHER) {
      yield group;
      group = [];
    }
    group.push(source);
  }
  if (group.length > 0) yield group;
}

/** From which anchors to walk, how often each counts, and what to multiply the sum with. */
interface Sources {
  readonly timesChosen: Int32Array;
  readonly scale: number;
  readonly sampled: number | null;
}

/** All anchors that stand for managers; when those are too many, those of managers drawn at random. */
function chooseSources(weight: Int32Array, mostSources: number): Sources {
  const standing = weight.reduce((sum, managers) => sum + (managers > 0 ? 1 : 0), 0);
  if (standing <= mostSources) return { timesChosen: weight, scale: 1, sampled: null };
  const managers = weight.reduce((sum, each) => sum + each, 0);
  const random = seededRandom(SEED);
  const drawn = Float64Array.from({ length: SAMPLED_SOURCES }, () => random() * managers).sort();
  const timesChosen = new Int32Array(weight.length);
  let passed = 0;
  let next = 0;
  weight.forEach((each, k) => {
    passed += each;
    const before = next;
    while (next < drawn.length && (drawn[next] ?? 0) < passed) next++;
    timesChosen[k] = next - before;
  });
  return { timesChosen, scale: managers / SAMPLED_SOURCES, sampled: SAMPLED_SOURCES };
}
