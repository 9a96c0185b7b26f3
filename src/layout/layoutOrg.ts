import { type HierarchyNode, type HierarchyRectangularNode, partition } from "d3-hierarchy";
import type { Org } from "../org/org.ts";
import { type Assistants, roomForAssistants, shownAssistants } from "./assistants.ts";
import { blockShape, wallRowsFor } from "./block.ts";
import { funnelEdges } from "./funnelEdges.ts";
import { type Kept, keptOf, nodeAtPlace } from "./kept.ts";
import type { Layout, RowSteps, Shown } from "./layout.ts";
import { PITCH } from "./rows.ts";
import { soleReport } from "./soleReport.ts";
import { type StepRows, stepRows } from "./stepRows.ts";
import { MOST_ROWS_ON_A_STEP } from "./teamBlocks.ts";
import { type Piece, visibleTree } from "./visibleTree.ts";

/** Free space beside a team and, more with every level, beside each larger unit; in slots. */
const GAP = 0.3;
const GAP_PER_LEVEL = 0.1;
const WIDEST_GAP_LEVEL = 5;
/** What a unit takes whose people are folded away or filtered out, in slots. */
const FOLDED_WIDTH = 1.6;

/**
 * Gives every shown node its extent along the wall (Layout). The widths are added up from the blocks
 * by d3's partition over the visible tree: extents nest, and those of siblings never overlap, which is
 * why no two cards of a row can overlap and no two funnels cross. `beside`: 1 for each node that stands
 * beside their manager in the conventional view; null for nobody.
 * With steps the rows of the conventional view are theirs, and assistants stand on their own; the teams of
 * `org` must be in their order (orderSiblingsBySteps).
 */
export function layoutOrg(
  org: Org,
  shown: Shown,
  beside: Uint8Array | null,
  steps: RowSteps | null = null,
): Layout {
  const kept = shown.filter && keptOf(org, shown.filter);
  const rows = steps && stepRows(org, steps, shown, kept);
  const tree = visibleTree(org, shown, kept, rows?.rowOf ?? null);
  const suited = shown.wallRows ?? wallRowsOf(tree);
  const wallRows = rows ? Math.min(suited, MOST_ROWS_ON_A_STEP) : suited;
  const assistants = rows ? null : shownAssistants(org.count, tree, kept, beside);
  const widthOf = (piece: Piece): number => {
    if (piece.kind === "forest") return 0;
    if (piece.kind === "unit") {
      return gapOf(org, kept, piece) + (piece.folded || piece.bare ? FOLDED_WIDTH : 0);
    }
    return blockShape(piece.end - piece.first, wallRows).columns;
  };
  tree.sum(widthOf);
  const lacking = widthLacking(tree, assistants);
  if (lacking.size > 0) tree.sum((piece) => widthOf(piece) + (lacking.get(piece) ?? 0));
  const width = Math.max(tree.value ?? 0, 1);
  const placed = partition<Piece>().size([width, 1])(tree);
  const gapBeside = (piece: UnitPiece): number =>
    gapOf(org, kept, piece) + (lacking.get(piece) ?? 0);
  return readLayout(org, kept, assistants, placed, gapBeside, width, wallRows, rows);
}

/** What managers lack in width for the assistants beside them, in slots. */
function widthLacking(
  tree: HierarchyNode<Piece>,
  assistants: Assistants | null,
): ReadonlyMap<Piece, number> {
  const lacking = new Map<Piece, number>();
  if (!assistants) return lacking;
  tree.each(({ data, value = 0 }) => {
    if (data.kind !== "unit") return;
    const room = roomForAssistants(assistants.beside[data.node] ?? 0);
    if (room > value) lacking.set(data, room - value);
  });
  return lacking;
}

type UnitPiece = Extract<Piece, { kind: "unit" }>;

function wallRowsOf(tree: HierarchyNode<Piece>): number {
  let people = 0;
  let blocks = 0;
  tree.each(({ data }) => {
    if (data.kind !== "block") return;
    people += data.end - data.first;
    blocks++;
  });
  return wallRowsFor(people, blocks);
}

function gapOf(org: Org, kept: Kept | null, { node, folded }: UnitPiece): number {
  if (!folded && soleReport(org, kept, node) >= 0) return 0;
  return GAP + GAP_PER_LEVEL * Math.min(org.level[node] ?? 0, WIDEST_GAP_LEVEL);
}

function readLayout(
  org: Org,
  kept: Kept | null,
  assistants: Assistants | null,
  placed: HierarchyRectangularNode<Piece>,
  gapBeside: (piece: UnitPiece) => number,
  width: number,
  wallRows: number,
  stepped: StepRows | null,
): Layout {
  const left = new Float64Array(org.count).fill(Number.NaN);
  const right = new Float64Array(org.count).fill(Number.NaN);
  const wallRow = new Uint8Array(org.count);
  const blockRows = new Uint8Array(org.count);
  const depth = new Int32Array(org.count);
  const folded = new Uint8Array(org.count);
  const roots: number[] = [];
  let topLevel = 0;
  let maxDepth = 0;
  let lowestRow = 0;

  // d3 lays children out from the left edge of their unit; the unit's own gap is what remains at its
  // right. Half of it belongs on the left: `shift` carries the halves of all units around.
  const shifts = new Map<HierarchyRectangularNode<Piece>, number>();
  placed.eachBefore((at) => {
    const piece = at.data;
    const shift = (at.parent && shifts.get(at.parent)) ?? 0;
    if (piece.kind === "forest") return;
    const node = piece.kind === "block" ? nodeAtPlace(kept, piece.first) : piece.node;
    const row = stepped ? (stepped.rowOf[node] ?? 0) : at.depth - 1;
    lowestRow = Math.max(lowestRow, row);
    if (piece.kind === "block") {
      const { rows } = blockShape(piece.end - piece.first, wallRows);
      const owner = at.parent?.data;
      if (owner?.kind === "unit") {
        blockRows[owner.node] = (row - (depth[owner.node] ?? 0) - 1) * PITCH + rows;
      } else if (row > 0) {
        maxDepth = Math.max(maxDepth, row + 1);
      }
      for (let place = piece.first; place < piece.end; place++) {
        const i = assistants ? (assistants.onWall[place] ?? 0) : nodeAtPlace(kept, place);
        const nth = place - piece.first;
        left[i] = at.x0 + shift + Math.floor(nth / rows);
        right[i] = at.x0 + shift + Math.floor(nth / rows) + 1;
        wallRow[i] = nth % rows;
        depth[i] = row;
        if (owner?.kind === "forest") roots.push(i);
      }
      return;
    }
    left[piece.node] = at.x0 + shift;
    right[piece.node] = at.x1 + shift;
    depth[piece.node] = row;
    folded[piece.node] = piece.folded ? 1 : 0;
    topLevel = Math.max(topLevel, org.level[piece.node] ?? 0);
    maxDepth = Math.max(maxDepth, row);
    if (at.depth === 1) roots.push(piece.node);
    shifts.set(at, shift + gapBeside(piece) / 2);
  });
  const extents = { left, right, folded, kept };
  return {
    width,
    wallRows,
    topLevel,
    maxDepth,
    roots: Int32Array.from(roots),
    wallRow,
    blockRows,
    depth,
    rowGrades: stepped ? stepped.grades.slice(0, lowestRow + 1) : [],
    ...extents,
    assistants,
    edges: funnelEdges(org, extents),
  };
}
