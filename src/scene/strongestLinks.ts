import { type Layout, slotOf } from "../layout/layout.ts";
import type { GatheredLinks } from "./gatheredLinks.ts";
import type { DrawnLink } from "./linkWays.ts";
import type { SceneInput } from "./sceneInput.ts";

/** What is looked at of every link in every frame, in the order of the gathered links. */
interface LinkEnds {
  /** Slots. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly strength: Float64Array;
}

/** There may be a hundred thousand: they are looked at side by side, not all over the layout. */
const known = new WeakMap<GatheredLinks, LinkEnds>();

/** The strongest of those with an end across the picture that are not `asked`'s: so many at most, the strongest first. */
export function strongestInSight(
  { layout, camera, width }: Pick<SceneInput, "layout" | "camera" | "width">,
  links: GatheredLinks,
  asked: number,
  most: number,
): readonly DrawnLink[] {
  const { from, to, strength } = linkEnds(links, layout);
  const left = -camera.x / camera.kx;
  const right = (width - camera.x) / camera.kx;
  const found: DrawnLink[] = [];
  let weakest = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < strength.length; k++) {
    const own = strength[k] ?? 0;
    if (found.length === most && own <= weakest) continue;
    const one = from[k] ?? 0;
    const other = to[k] ?? 0;
    const isInSight = (one >= left && one <= right) || (other >= left && other <= right);
    if (!isInSight || links.a[k] === asked || links.b[k] === asked) continue;
    let at = found.length;
    while (at > 0 && (found[at - 1]?.strength ?? 0) < own) at--;
    found.splice(at, 0, linkAt(links, k));
    if (found.length > most) found.pop();
    weakest = found.at(-1)?.strength ?? weakest;
  }
  return found;
}

/** Gathered links are those of one layout. */
function linkEnds(links: GatheredLinks, layout: Layout): LinkEnds {
  const before = known.get(links);
  if (before) return before;
  const { weight, a, b } = links;
  const from = new Float64Array(weight.length);
  const to = new Float64Array(weight.length);
  const strength = new Float64Array(weight.length);
  for (let k = 0; k < weight.length; k++) {
    from[k] = slotOf(layout, a[k] ?? -1);
    to[k] = slotOf(layout, b[k] ?? -1);
    strength[k] = strengthAt(links, k);
  }
  const ends = { from, to, strength };
  known.set(links, ends);
  return ends;
}

function strengthAt({ weight, source, most }: GatheredLinks, k: number): number {
  return (weight[k] ?? 0) / Math.max(most[source[k] ?? 0] ?? 0, Number.MIN_VALUE);
}

/** The k-th of gathered links. */
export function linkAt(links: GatheredLinks, k: number): DrawnLink {
  return {
    a: links.a[k] ?? -1,
    b: links.b[k] ?? -1,
    weight: links.weight[k] ?? 0,
    count: links.count[k] ?? 0,
    source: links.source[k] ?? 0,
    strength: strengthAt(links, k),
  };
}
