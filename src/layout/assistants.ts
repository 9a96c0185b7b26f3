import type { HierarchyNode } from "d3-hierarchy";
import { type Kept, nodeAtPlace } from "./kept.ts";
import type { Piece } from "./visibleTree.ts";

/**
 * Who stands beside their manager's stem in the conventional view instead of in the team. Upside down
 * they stand on the wall as everybody without reports, the last of their team, so that the team without
 * them is a range of places as well.
 */
export interface Assistants {
  /** How many stand beside node i, as far as they are shown. */
  readonly beside: Uint8Array;
  /** Which one node i is, counted from the stem: 1 stands next to it; 0: no assistant. */
  readonly nth: Uint8Array;
  /** By place: who stands there on the wall. */
  readonly onWall: Int32Array;
  /** 1 for each depth at which somebody has assistants. */
  readonly atDepth: Uint8Array;
}

/** Free space between a stem and the assistant next to it, and outside the last one; in slots. */
const STEM_GAP = 0.3;
const OUTER_GAP = 0.1;

/** The assistants among the people who are shown; `marked`: 1 by node. Null when there is none. */
export function shownAssistants(
  count: number,
  tree: HierarchyNode<Piece>,
  kept: Kept | null,
  marked: Uint8Array | null,
): Assistants | null {
  if (!marked) return null;
  const beside = new Uint8Array(count);
  const nth = new Uint8Array(count);
  const onWall = new Int32Array(kept ? kept.nodes.length : count);
  const depths = new Set<number>();
  tree.each(({ data, parent, depth }) => {
    if (data.kind !== "block") return;
    const owner = parent?.data;
    const assistants: number[] = [];
    let seat = data.first;
    for (let place = data.first; place < data.end; place++) {
      const node = nodeAtPlace(kept, place);
      if (owner?.kind === "unit" && marked[node] === 1) assistants.push(node);
      else onWall[seat++] = node;
    }
    if (owner?.kind !== "unit" || assistants.length === 0) return;
    assistants.forEach((node, at) => {
      onWall[seat + at] = node;
      nth[node] = assistants.length - at;
    });
    beside[owner.node] = assistants.length;
    depths.add(depth - 2);
  });
  if (depths.size === 0) return null;
  const atDepth = new Uint8Array(Math.max(...depths) + 1);
  for (const depth of depths) atDepth[depth] = 1;
  return { beside, nth, onWall, atDepth };
}

/** The least width of a manager with so many assistants on one side of the stem, in slots. */
export function roomForAssistants(beside: number): number {
  return beside === 0 ? 0 : 2 * (STEM_GAP + beside + OUTER_GAP);
}

/** From the stem to the middle of the n-th assistant, to the left, in slots. */
export function besideStem(nth: number): number {
  return STEM_GAP + nth - 0.5;
}
