import { isKept } from "../layout/kept.ts";
import type { Layout } from "../layout/layout.ts";
import type { SceneInput } from "./sceneInput.ts";

/** Subtrees narrower than this speak with one voice: their links are drawn as their manager's, px. */
const NARROWEST_END = 6;
/** Links are only gathered anew when the scale has changed by a step. */
const STEPS_A_DOUBLING = 2;

/** Links between managers who are large enough to be seen at a scale, each pair once. */
export interface GatheredLinks {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly weight: Float64Array;
}

/**
 * The managers at the ends of all links and everybody above them, nobody before their own manager; the
 * links between them by their place here. What is gathered at a scale is one pass over each.
 */
interface LinkTree {
  readonly layout: Layout;
  readonly nodes: Int32Array;
  /** Place of each one's manager; -1 for none. */
  readonly above: Int32Array;
  /** Slots; 0 for those who never stand for others. */
  readonly width: Float64Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly weight: Float64Array;
}

interface Known {
  readonly tree: LinkTree;
  readonly step: number;
  readonly gathered: GatheredLinks;
}

const known = new WeakMap<SceneInput["links"], Known>();

/** The links at the camera's scale; smaller ones are added to those of the manager above. */
export function gatheredLinks(input: SceneInput): GatheredLinks {
  const { links, layout, camera } = input;
  const step = Math.floor(Math.log2(camera.kx) * STEPS_A_DOUBLING);
  const before = known.get(links);
  const isSameLayout = before?.tree.layout === layout;
  if (isSameLayout && before.step === step) return before.gathered;
  const tree = isSameLayout ? before.tree : linkTree(input);
  const gathered = gather(input, tree, 2 ** (step / STEPS_A_DOUBLING));
  known.set(links, { tree, step, gathered });
  return gathered;
}

function linkTree({ links, layout, org }: SceneInput): LinkTree {
  const shown = links.filter(({ a, b }) => isKept(layout.kept, a) && isKept(layout.kept, b));
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
  const a = new Int32Array(shown.length);
  const b = new Int32Array(shown.length);
  const weight = new Float64Array(shown.length);
  shown.forEach((link, k) => {
    a[k] = placeOf[link.a] ?? 0;
    b[k] = placeOf[link.b] ?? 0;
    weight[k] = link.weight;
  });
  return { layout, nodes, above, width, a, b, weight };
}

/** `kx`: px a slot. */
function gather({ org }: SceneInput, tree: LinkTree, kx: number): GatheredLinks {
  const { nodes, above, width } = tree;
  /** The nearest node above each place, or its own, that is wide enough to be seen; -1 for none. */
  const lifted = new Int32Array(nodes.length);
  for (let place = 0; place < nodes.length; place++) {
    const isWide = (width[place] ?? 0) * kx >= NARROWEST_END;
    lifted[place] = isWide ? (nodes[place] ?? -1) : (lifted[above[place] ?? -1] ?? -1);
  }
  const pairs = pairTable(tree.a.length);
  for (let k = 0; k < tree.a.length; k++) {
    const one = lifted[tree.a[k] ?? -1] ?? -1;
    const other = lifted[tree.b[k] ?? -1] ?? -1;
    // Depth-first order: whoever comes first is above the other or beside.
    const a = Math.min(one, other);
    const b = Math.max(one, other);
    if (a < 0 || b < (org.end[a] ?? 0)) continue;
    pairs.add(one, other, tree.weight[k] ?? 0);
  }
  return pairs.links();
}

/** Adds up weights by pair, in the order in which the pairs come; at most `most` of them. */
function pairTable(most: number) {
  const a = new Int32Array(most);
  const b = new Int32Array(most);
  const weight = new Float64Array(most);
  let count = 0;
  // Open addressing with at least half of the cells free: a pair's number and one, or 0.
  const mask = 2 ** Math.ceil(Math.log2(2 * most + 1)) - 1;
  const cells = new Int32Array(mask + 1);
  return {
    add(from: number, to: number, own: number): void {
      const low = Math.min(from, to);
      const high = Math.max(from, to);
      let cell = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 7;
      for (cell &= mask; cells[cell] !== 0; cell = (cell + 1) & mask) {
        const pair = (cells[cell] ?? 0) - 1;
        const isSame =
          Math.min(a[pair] ?? 0, b[pair] ?? 0) === low &&
          Math.max(a[pair] ?? 0, b[pair] ?? 0) === high;
        if (!isSame) continue;
        weight[pair] = (weight[pair] ?? 0) + own;
        return;
      }
      a[count] = from;
      b[count] = to;
      weight[count] = own;
      cells[cell] = ++count;
    },
    links: (): GatheredLinks => ({
      a: a.slice(0, count),
      b: b.slice(0, count),
      weight: weight.slice(0, count),
    }),
  };
}
