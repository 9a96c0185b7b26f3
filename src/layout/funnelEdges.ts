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

/** Beyond this many levels a funnel keeps its full width down to the last row: chains stay cheap. */
const MOST_LINES = 32;

/** How many lines the sides of a funnel at this level have. */
export function funnelLines(level: number): number {
  return Math.min(level, MOST_LINES) + 1;
}

/** The manager row on which line `line` of a funnel at `level` lies; 0 is the wall. */
export function lineRow(level: number, line: number): number {
  const lines = funnelLines(level);
  return line === lines - 1 ? level : line;
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

/** Sets the mouth and the neck; lines between them that nobody reaches stay as wide as the extent. */
function closeFunnel(
  edges: FunnelEdges,
  at: number,
  level: number,
  extentLeft: number,
  extentRight: number,
): void {
  const last = funnelLines(level) - 1;
  edges.left[at] = extentLeft;
  edges.right[at] = extentRight;
  for (let line = 1; line < last; line++) {
    const reached = Number.isFinite(edges.left[at + line]) && level <= MOST_LINES;
    if (reached) continue;
    edges.left[at + line] = extentLeft;
    edges.right[at + line] = extentRight;
  }
  edges.left[at + last] = (extentLeft + extentRight) / 2;
  edges.right[at + last] = (extentLeft + extentRight) / 2;
}

/** Makes room in a manager's funnel for the funnel of somebody below. */
function widen(
  edges: FunnelEdges,
  manager: number,
  below: number,
  linesBelow: number,
  managerLevel: number,
): void {
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
