import type { Layout } from "./layout.ts";

/** Rows between one manager row and the next. */
export const PITCH = 4;
/** Rows from the wall to the first managers below it (upside-down view). */
const MOUTH = 3.2;
/** Rows from a manager down to the block of their team (conventional view). */
const HANG = 2.4;

/** Rows from the top edge to the first of the rows by grade: each has as much above it (rowMarks.ts). */
export const STEP_HEAD = PITCH / 2;

/** Vertical positions of one view, in rows from the top edge of the chart. */
export interface Rows {
  /** Middle of somebody with people below, by level (upside-down) or by depth (conventional). */
  readonly unitY: (line: number) => number;
  /** Top of the block whose manager stands at this depth. */
  readonly blockY: (managerDepth: number) => number;
}

/** Both views in one frame of `height` rows: the shorter one stands in its middle. */
export interface ViewRows {
  readonly height: number;
  readonly conventional: Rows;
  readonly upsideDown: Rows;
}

export function viewRows(layout: Layout): ViewRows {
  const upsideDownHeight = layout.wallRows + levelOffset(layout.topLevel);
  const head = layout.rowGrades.length > 0 ? STEP_HEAD : 0;
  const conventionalHeight = head + conventionalDepth(layout);
  const height = Math.max(upsideDownHeight, conventionalHeight);
  return {
    height,
    conventional: conventionalRows((height - conventionalHeight) / 2 + head),
    upsideDown: upsideDownRows(layout.wallRows, (height - upsideDownHeight) / 2),
  };
}

/** The wall on top, then managers by level, the top post at the very bottom. */
function upsideDownRows(wallRows: number, top: number): Rows {
  return {
    unitY: (level) => top + wallRows + levelOffset(level),
    blockY: () => top,
  };
}

function levelOffset(level: number): number {
  return level > 0 ? MOUTH + PITCH * (level - 1) : 0;
}

/** By depth, the top post on top, each team in a block below its manager. */
function conventionalRows(top: number): Rows {
  return {
    unitY: (depth) => top + PITCH * depth,
    blockY: (managerDepth) => top + PITCH * managerDepth + HANG,
  };
}

function conventionalDepth(layout: Layout): number {
  if (layout.topLevel === 0 && layout.maxDepth === 0) return layout.wallRows;
  let lowest = PITCH * layout.maxDepth;
  for (let i = 0; i < layout.blockRows.length; i++) {
    const rows = layout.blockRows[i] ?? 0;
    if (rows > 0) lowest = Math.max(lowest, PITCH * (layout.depth[i] ?? 0) + HANG + rows);
  }
  return lowest;
}
