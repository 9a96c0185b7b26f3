import type { Org } from "../org/org.ts";
import type { Kept } from "./kept.ts";
import { soleReport } from "./soleReport.ts";

/**
 * The two sides of every funnel, in slots: at the wall (line 0) and on each manager row down to the
 * neck. The sides of funnel i on lines 0 .. level are `left[start[i] + line]` and
 * `right[start[i] + line]`.
 *
 * A side passes outside everybody in the funnel: on the row of line r it stands at the outermost of
 * those below who reach down to r or further. So funnels nest, and as the extents of siblings are
 * disjoint, sides are ordered alike on every line; drawn with the same curve between two lines
 * (funnelPath.ts), no two ever cross.
 */
export interface FunnelEdges {
  readonly start: Int32Array;
  readonly left: Float64Array;
  readonly right: Float64Array;
}

/**
 * A funnel higher than this keeps its full width down to the row above its neck: three lines say that,
 * whatever its level, so that chains of thousands stay cheap.
 */
const HIGHEST_TAPERED = 32;
const LINES_OF_DEEP = 3;

/** What is left of a side's distance from the neck on the next line, when nobody needs more. */
const TAPER = 0.5;

/** How many lines the sides of a funnel at this level have. */
export function funnelLines(level: number): number {
  return level > HIGHEST_TAPERED ? LINES_OF_DEEP : level + 1;
}

/** The manager row on which line `line` of a funnel at `level` lies; 0 is the wall. */
export function lineRow(level: number, line: number): number {
  return line === 0 ? 0 : level - (funnelLines(level) - 1 - line);
}

/** Who is shown, with which extent (Layout). */
interface Extents {
  readonly left: Float64Array;
  readonly right: Float64Array;
  readonly folded: Uint8Array;
  readonly kept: Kept | null;
}

export function funnelEdges(org: Org, { left, right, folded, kept }: Extents): FunnelEdges {
  const start = new Int32Array(org.count);
  let size = 0;
  for (let i = 0; i < org.count; i++) {
    start[i] = size;
    if ((org.level[i] ?? 0) > 0 && !Number.isNaN(left[i] ?? 0)) {
      size += funnelLines(org.level[i] ?? 0);
    }
  }
  const edges = { start, left: new Float64Array(size), right: new Float64Array(size) };
  edges.left.fill(Number.POSITIVE_INFINITY);
  edges.right.fill(Number.NEGATIVE_INFINITY);
  // Depth-first order backwards: everybody below is finished before their manager asks.
  for (let i = org.count - 1; i >= 0; i--) {
    const level = org.level[i] ?? 0;
    if (level === 0 || Number.isNaN(left[i] ?? 0)) continue;
    const isStem = folded[i] === 0 && soleReport(org, kept, i) >= 0;
    const keep = isStem ? 0 : taperAt(level);
    closeFunnel(edges, start[i] ?? 0, level, left[i] ?? 0, right[i] ?? 0, keep);
    const manager = org.parent[i] ?? -1;
    if (manager >= 0 && !Number.isNaN(left[manager] ?? Number.NaN)) {
      widen(edges, start[manager] ?? 0, start[i] ?? 0, funnelLines(level), org.level[manager] ?? 0);
    }
  }
  return edges;
}

function taperAt(level: number): number {
  return level <= HIGHEST_TAPERED ? TAPER : 1;
}

/**
 * Sets the mouth and the neck. Between them a side stands at the outermost of those below, but draws in
 * no faster than to `keep` of its distance from the neck, so that the whole keeps the shape of a triangle
 * even where a single one below reaches far down. A stem (soleReport.ts) has no side of its own: 0.
 */
function closeFunnel(
  edges: FunnelEdges,
  at: number,
  level: number,
  extentLeft: number,
  extentRight: number,
  keep: number,
): void {
  const last = funnelLines(level) - 1;
  const neck = (extentLeft + extentRight) / 2;
  edges.left[at] = extentLeft;
  edges.right[at] = extentRight;
  for (let line = 1; line < last; line++) {
    const wasLeft = edges.left[at + line - 1] ?? extentLeft;
    const wasRight = edges.right[at + line - 1] ?? extentRight;
    const easedLeft = neck + (wasLeft - neck) * keep;
    const easedRight = neck + (wasRight - neck) * keep;
    edges.left[at + line] = Math.min(edges.left[at + line] ?? easedLeft, easedLeft);
    edges.right[at + line] = Math.max(edges.right[at + line] ?? easedRight, easedRight);
  }
  edges.left[at + last] = neck;
  edges.right[at + last] = neck;
}

/** Makes room in a manager's funnel for the funnel of somebody below; at full width there is room. */
function widen(
  edges: FunnelEdges,
  manager: number,
  below: number,
  linesBelow: number,
  managerLevel: number,
): void {
  if (managerLevel > HIGHEST_TAPERED) return;
  const lines = Math.min(linesBelow, funnelLines(managerLevel) - 1);
  for (let line = 1; line < lines; line++) {
    edges.left[manager + line] = Math.min(
      edges.left[manager + line] ?? 0,
      edges.left[below + line] ?? 0,
    );
    edges.right[manager + line] = Math.max(
      edges.right[manager + line] ?? 0,
      edges.right[below + line] ?? 0,
    );
  }
}
