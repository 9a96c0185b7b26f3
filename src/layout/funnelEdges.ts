import type { Org } from "../org/org.ts";
import type { Kept } from "./kept.ts";
import { levelOffset } from "./rows.ts";
import { soleReport } from "./soleReport.ts";

/**
 * The two sides of every funnel, in slots: at the wall (line 0) and on each manager row down to the
 * neck. The sides of funnel i on lines 0 .. level are `left[start[i] + line]` and
 * `right[start[i] + line]`.
 *
 * A side is a string pulled tight from the mouth to the neck around the necks of everybody in the funnel:
 * it never bends inwards, so that the whole is a triangle wherever nobody stands in the way. A string
 * around more lies outside of one around less: so funnels nest, and as the extents of siblings are
 * disjoint, sides are ordered alike on every line; drawn with the same curve between two lines
 * (traceFunnel), no two ever cross.
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
const HIGHEST_DRAWN_IN = 96;
const LINES_OF_DEEP = 3;

/** How many lines the sides of a funnel at this level have. */
export function funnelLines(level: number): number {
  return level > HIGHEST_DRAWN_IN ? LINES_OF_DEEP : level + 1;
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
  const corners = new Uint8Array(HIGHEST_DRAWN_IN + 1);
  // Depth-first order backwards: everybody below is finished before their manager asks.
  for (let i = org.count - 1; i >= 0; i--) {
    const level = org.level[i] ?? 0;
    if (level === 0 || Number.isNaN(left[i] ?? 0)) continue;
    const at = start[i] ?? 0;
    closeFunnel(edges, at, level, left[i] ?? 0, right[i] ?? 0);
    // A stem (soleReport.ts) has no side of its own.
    const isStem = folded[i] === 0 && soleReport(org, kept, i) >= 0;
    if (!isStem && level > 1 && level <= HIGHEST_DRAWN_IN) {
      pullTight(edges.left, at, level, -1, corners);
      pullTight(edges.right, at, level, 1, corners);
    }
    const manager = org.parent[i] ?? -1;
    if (manager >= 0 && !Number.isNaN(left[manager] ?? Number.NaN)) {
      widen(edges, start[manager] ?? 0, start[i] ?? 0, funnelLines(level), org.level[manager] ?? 0);
    }
  }
  return edges;
}

/**
 * Sets the mouth and the neck. A side on which nobody has asked for room stands at the neck, and in a
 * funnel too high to be drawn in at the mouth.
 */
function closeFunnel(
  { left, right }: FunnelEdges,
  at: number,
  level: number,
  extentLeft: number,
  extentRight: number,
): void {
  const last = funnelLines(level) - 1;
  const neck = (extentLeft + extentRight) / 2;
  const isFull = level > HIGHEST_DRAWN_IN;
  left[at] = extentLeft;
  right[at] = extentRight;
  for (let line = 1; line < last; line++) {
    left[at + line] = isFull ? extentLeft : Math.min(left[at + line] ?? neck, neck);
    right[at + line] = isFull ? extentRight : Math.max(right[at + line] ?? neck, neck);
  }
  left[at + last] = neck;
  right[at + last] = neck;
}

/**
 * Moves a side outwards (-1: to the left, 1: to the right) until it has no bend inwards: the hull of its
 * points, by Andrew's monotone chain. `corners` is room to work in.
 */
function pullTight(
  side: Float64Array,
  at: number,
  last: number,
  outwards: number,
  corners: Uint8Array,
): void {
  const isBentIn = (a: number, b: number, c: number): boolean => {
    const [xa = 0, xb = 0, xc = 0] = [side[at + a], side[at + b], side[at + c]];
    const down = levelOffset(b) - levelOffset(a);
    const wholeDown = levelOffset(c) - levelOffset(a);
    return outwards * ((xb - xa) * wholeDown - (xc - xa) * down) <= 0;
  };
  let count = 1;
  corners[0] = 0;
  for (let line = 1; line <= last; line++) {
    while (count > 1 && isBentIn(corners[count - 2] ?? 0, corners[count - 1] ?? 0, line)) count--;
    corners[count++] = line;
  }
  for (let nth = 1; nth < count; nth++) {
    const from = corners[nth - 1] ?? 0;
    const to = corners[nth] ?? 0;
    const start = side[at + from] ?? 0;
    const way = (side[at + to] ?? 0) - start;
    const height = levelOffset(to) - levelOffset(from);
    for (let line = from + 1; line < to; line++) {
      side[at + line] = start + (way * (levelOffset(line) - levelOffset(from))) / height;
    }
  }
}

/** Makes room in a manager's funnel for the funnel of somebody below; at full width there is room. */
function widen(
  edges: FunnelEdges,
  manager: number,
  below: number,
  linesBelow: number,
  managerLevel: number,
): void {
  if (managerLevel > HIGHEST_DRAWN_IN) return;
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
