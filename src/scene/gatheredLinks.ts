import { isKept } from "../layout/kept.ts";
import type { Layout } from "../layout/layout.ts";
import { LINK_SOURCES } from "../metrics/linkSource.ts";
import { pairTable } from "./pairTable.ts";
import type { SceneInput } from "./sceneInput.ts";

/** Links between managers who are large enough to be seen at a scale, each pair of a source once. */
export interface GatheredLinks {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly weight: Float64Array;
  /** How many links are behind each. */
  readonly count: Int32Array;
  /** Codes in LINK_SOURCES: weights of different sources are never added up. */
  readonly source: Uint8Array;
  /** The largest weight of each source. */
  readonly most: Float64Array;
}

/**
 * The managers at the ends of all links and everybody above them, nobody before their own manager. A
 * place is a number in these lists.
 */
interface LinkTree {
  readonly nodes: Int32Array;
  readonly placeOf: Int32Array;
  /** Place of each one's manager; -1 for none. */
  readonly above: Int32Array;
  /** Slots; 0 for those who never stand for others. */
  readonly width: Float64Array;
}

interface Known {
  readonly layout: Layout;
  readonly tree: LinkTree;
  /** The k-th with ends at least 2 ** k slots wide, the first as they are; gathered when first needed. */
  readonly steps: GatheredLinks[];
  readonly last: number;
}

const known = new WeakMap<SceneInput["links"], Known>();

/**
 * The links between ends at least so wide, px; smaller ones are added to those of the manager above. Goes
 * by steps of the scale, each gathered from the one before: zooming costs nothing once it has been there.
 */
export function gatheredLinks(input: SceneInput, narrowestPx: number): GatheredLinks {
  const { links, layout, camera, org } = input;
  const before = known.get(links);
  const now = before?.layout === layout ? before : beginning(input);
  known.set(links, now);
  const wanted = Math.ceil(Math.log2(narrowestPx / camera.kx));
  const step = Math.max(0, Math.min(now.last, wanted));
  for (let next = now.steps.length; next <= step; next++) {
    const finer = now.steps[next - 1];
    if (finer) now.steps.push(gather(org.end, now.tree, finer, 2 ** next));
  }
  return now.steps[step] ?? NO_LINKS;
}

const NO_LINKS = pairTable(0).links();

function beginning({ links, layout, org }: SceneInput): Known {
  const shown = links.filter(({ a, b }) => isKept(layout.kept, a) && isKept(layout.kept, b));
  const tree = linkTree(org, layout, shown);
  const pairs = pairTable(shown.length);
  const codes = new Map(LINK_SOURCES.map((source, code) => [source, code]));
  for (const { a, b, weight, source } of shown) pairs.add(a, b, weight, 1, codes.get(source) ?? 0);
  const steps = [gather(org.end, tree, pairs.links(), 0)];
  return { layout, tree, steps, last: Math.max(0, Math.ceil(Math.log2(layout.width))) };
}

function linkTree(org: SceneInput["org"], layout: Layout, shown: SceneInput["links"]): LinkTree {
  // First which nodes there are, then their place.
  const placeOf = new Int32Array(org.count);
  for (const { a, b } of shown) {
    for (let at = a; at >= 0 && placeOf[at] === 0; at = org.parent[at] ?? -1) placeOf[at] = 1;
    for (let at = b; at >= 0 && placeOf[at] === 0; at = org.parent[at] ?? -1) placeOf[at] = 1;
  }
  let count = 0;
  for (const isThere of placeOf) count += isThere;
  // Plain loops: a function called for each of so many is what the first look would wait for.
  const nodes = new Int32Array(count);
  const above = new Int32Array(count);
  const width = new Float64Array(count);
  let place = 0;
  for (let node = 0; node < org.count; node++) {
    if (placeOf[node] === 0) continue;
    const manager = org.parent[node] ?? -1;
    nodes[place] = node;
    // Managers stand before their people, so that theirs is a place already.
    above[place] = manager < 0 ? -1 : (placeOf[manager] ?? -1);
    if (org.level[node] !== 0) width[place] = (layout.right[node] ?? 0) - (layout.left[node] ?? 0);
    placeOf[node] = place++;
  }
  return { nodes, placeOf, above, width };
}

/** `narrowest`: slots. */
function gather(
  end: Int32Array,
  { nodes, placeOf, above, width }: LinkTree,
  finer: GatheredLinks,
  narrowest: number,
): GatheredLinks {
  /** The nearest node above each place, or its own, that is wide enough to be seen; -1 for none. */
  const lifted = new Int32Array(nodes.length);
  for (let place = 0; place < nodes.length; place++) {
    const own = width[place] ?? 0;
    const isWide = own > 0 && own >= narrowest;
    lifted[place] = isWide ? (nodes[place] ?? -1) : (lifted[above[place] ?? -1] ?? -1);
  }
  const pairs = pairTable(finer.a.length);
  for (let k = 0; k < finer.a.length; k++) {
    const one = lifted[placeOf[finer.a[k] ?? 0] ?? 0] ?? -1;
    const other = lifted[placeOf[finer.b[k] ?? 0] ?? 0] ?? -1;
    // Depth-first order: whoever comes first is above the other or beside.
    const a = Math.min(one, other);
    const b = Math.max(one, other);
    if (a < 0 || b < (end[a] ?? 0)) continue;
    pairs.add(a, b, finer.weight[k] ?? 0, finer.count[k] ?? 0, finer.source[k] ?? 0);
  }
  return pairs.links();
}
