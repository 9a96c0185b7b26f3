import type { Org } from "../org/org.ts";

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

export function funnelEdges(org: Org, left: Float64Array, right: Float64Array): FunnelEdges {
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
    closeFunnel(edges, start[i] ?? 0, level, left[i] ?? 0, right[i] ?? 0);
    const manager = org.parent[i] ?? -1;
    if (manager >= 0 && !Number.isNaN(left[manager] ?? Number.NaN)) {
      widen(edges, start[manager] ?? 0, start[i] ?? 0, funnelLines(level), org.level[manager] ?? 0);
    }
  }
  return edges;
}

/**
 * Sets the mouth and the neck. Between them a side stands at the outermost of those below, but never
 * draws in faster than TAPER towards the neck, so that the whole keeps the shape of a triangle even
 * where a single one below reaches far down.
 */
function closeFunnel(
  edges: FunnelEdges,
  at: number,
  level: number,
  extentLeft: number,
  extentRight: number,
): void {
  const last = funnelLines(level) - 1;
  const neck = (extentLeft + extentRight) / 2;
  edges.left[at] = extentLeft;
  edges.right[at] = extentRight;
  for (let line = 1; line < last; line++) {
    const wasLeft = edges.left[at + line - 1] ?? extentLeft;
    const wasRight = edges.right[at + line - 1] ?? extentRight;
    const keep = level <= HIGHEST_TAPERED ? TAPER : 1;
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
