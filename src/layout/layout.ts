import type { Assistants } from "./assistants.ts";
import type { FunnelEdges } from "./funnelEdges.ts";
import { type Kept, nodeAtPlace } from "./kept.ts";

/**
 * Where everybody stands. Horizontal positions are in slots: one slot is the width of one person on the
 * wall, 0 the left end of the chart. They are the same in both views, so that the flip moves everyone
 * straight up or down; only assistants step beside their manager (assistants.ts). Vertical positions are in rows: one row is the height of one person on the wall;
 * they follow from `level` (upside-down view) or `depth` (conventional view) through rows.ts.
 */
export interface Layout {
  /** Width of the whole chart, in slots. */
  readonly width: number;
  /** Rows of the wall: what the tallest block may have. */
  readonly wallRows: number;
  /** Highest level above the front line that is shown; 0 when everybody stands on the wall. */
  readonly topLevel: number;
  /** Greatest depth of a node that does not stand on the wall, or of a row of roots on it. */
  readonly maxDepth: number;
  /** The nodes without a shown manager, in order. */
  readonly roots: Int32Array;
  /** Extent of node i with all its shown people, in slots. NaN: not shown. */
  readonly left: Float64Array;
  readonly right: Float64Array;
  /** Row within its block, counted from the edge the block hangs on; 0 for those not on the wall. */
  readonly wallRow: Uint8Array;
  /** How far the blocks of node i reach down from where the first may begin, in rows; 0 without any. */
  readonly blockRows: Uint8Array;
  /**
   * Row of the conventional view, for a block that of its people: the depth below the shown root, whose
   * depth is 0, or the row of a grade (stepRows.ts).
   */
  readonly depth: Int32Array;
  /** The grade of each row; empty where rows go by layer. */
  readonly rowGrades: readonly string[];
  /** 1 = the people below are folded away. */
  readonly folded: Uint8Array;
  /** Whom a filter left in the chart; null without one. */
  readonly kept: Kept | null;
  /** Who stands beside their manager in the conventional view; null when nobody does. */
  readonly assistants: Assistants | null;
  readonly edges: FunnelEdges;
}

export type RowsBy = "layer" | "grade";

/** Rows of the conventional view that are asked for, one a step, the highest (0) on top. */
export interface RowSteps {
  readonly grades: readonly string[];
  /** By node; -1 for those who are on no step. */
  readonly stepOf: Int32Array;
}

/** What part of the organisation is shown. */
export interface Shown {
  /** Only this node and those below; -1 for everybody. */
  readonly focus: number;
  /** Nodes whose people are folded away. */
  readonly folded: readonly number[];
  /** Rows of the wall; absent: as many as suit the teams. */
  readonly wallRows?: number | null;
  /** What the rows of the conventional view go by; absent: by layer. */
  readonly rowsBy?: RowsBy;
  /** The nodes a filter leaves in the chart (withManagersAbove.ts); null for all. */
  readonly filter: Int32Array | null;
}

export const EVERYBODY: Shown = { focus: -1, folded: [], filter: null };

/** Horizontal middle of node i, in slots: a manager stands under the middle of their people. */
export function slotOf(layout: Layout, i: number): number {
  return ((layout.left[i] ?? 0) + (layout.right[i] ?? 0)) / 2;
}

/** Who stands at a place of the wall: whom the order says, but that assistants come last in their team. */
export function nodeOnWall({ assistants, kept }: Layout, place: number): number {
  return assistants ? (assistants.onWall[place] ?? -1) : nodeAtPlace(kept, place);
}
