import { type HierarchyNode, hierarchy } from "d3-hierarchy";
import type { Org } from "../org/org.ts";
import { isKept, type Kept, nextKept, placeOf } from "./kept.ts";
import type { Shown } from "./layout.ts";
import { teamBlocks } from "./teamBlocks.ts";

/**
 * A piece of the visible tree: the forest that ties several roots together, a unit (somebody with
 * people below), or a block (a team on the wall: the places [first, end), see kept.ts). A unit is bare
 * when a filter leaves nobody below it.
 */
export type Piece =
  | { readonly kind: "forest" }
  | {
      readonly kind: "unit";
      readonly node: number;
      readonly folded: boolean;
      readonly bare: boolean;
    }
  | { readonly kind: "block"; readonly first: number; readonly end: number };

/**
 * The visible tree: units as inner nodes, each team on the wall as one leaf in front of its siblings, or
 * with rows of one's own (`rowOf`, by node) as one leaf a row.
 * People on the wall are no nodes of their own: their places follow from the block's, and the tree
 * stays small (a seventh of the people, usually).
 */
export function visibleTree(
  org: Org,
  shown: Shown,
  kept: Kept | null,
  rowOf: Int32Array | null,
): HierarchyNode<Piece> {
  const folded = new Set(shown.folded);
  const unit = (node: number): Piece => ({
    kind: "unit",
    node,
    folded: folded.has(node),
    bare: placeOf(kept, node + 1) === placeOf(kept, org.end[node] ?? 0),
  });

  /** A team: one block, or one for each of its rows. */
  const blocks = (from: number, until: number): Piece[] => {
    const first = placeOf(kept, from);
    const end = placeOf(kept, until);
    if (end <= first) return [];
    const apart = rowOf ? teamBlocks({ depth: rowOf, kept }, first, end) : [{ first, end }];
    return apart.map((block) => ({ kind: "block", first: block.first, end: block.end }));
  };

  /** What lies in [first, end): the wall nodes as blocks, then each unit. */
  const pieces = (first: number, wallEnd: number, end: number): Piece[] => {
    const found = blocks(first, wallEnd);
    for (let i = nextKept(kept, wallEnd); i < end; i = nextKept(kept, org.end[i] ?? end)) {
      found.push(unit(i));
    }
    return found;
  };
  const roots = (): Piece[] => {
    if (shown.focus < 0) return pieces(0, wallRootsEnd(org), org.count);
    const end = org.end[shown.focus] ?? 0;
    const onWall = org.level[shown.focus] === 0;
    if (onWall) return pieces(shown.focus, end, end);
    return isKept(kept, shown.focus) ? [unit(shown.focus)] : [];
  };
  return hierarchy<Piece>({ kind: "forest" }, (piece) => {
    if (piece.kind === "forest") return roots();
    if (piece.kind === "block" || piece.folded) return null;
    return pieces(piece.node + 1, org.blockEnd[piece.node] ?? 0, org.end[piece.node] ?? 0);
  });
}

/** Roots with nobody below them stand in front: nodes [0, wallRootsEnd). */
function wallRootsEnd(org: Org): number {
  let i = 0;
  while (i < org.count && org.level[i] === 0) i = org.end[i] ?? org.count;
  return i;
}
