import type { Layout } from "./layout.ts";

/** Rows between one manager row and the next. */
export const PITCH = 4;
/** Rows from the wall to the first managers below it (upside-down view). */
const MOUTH = 3.2;
/** Rows from a manager down to the block of their team (conventional view). */
const HANG = 2.4;

/** Rows from the top edge to the first of the rows by grade: each has as much above it (rowMarks.ts). */
export const STEP_HEAD = PITCH / 2;
/** Rows from a manager to the middle of the assistants beside the stem: lower than any card reaches. */
const BESIDE = 2.1;
/** What a depth with assistants takes more than another. */
const BESIDE_ROOM = 1.3;

/** Vertical positions of one view, in rows from the top edge of the chart. */
export interface Rows {
  /** Middle of somebody with people below, by level (upside-down) or by depth (conventional). */
  readonly unitY: (line: number) => number;
  /** Top of the block whose manager stands at this depth. */
  readonly blockY: (managerDepth: number) => number;
}

export interface ConventionalRows extends Rows {
  /** Middle of the assistants beside the stem of a manager at this depth. */
  readonly besideY: (managerDepth: number) => number;
  /** The room for assistants between this depth and the next, 0 without any. */
  readonly besideRoom: (depth: number) => number;
}

/** Both views in one frame of `height` rows: the shorter one stands in its middle. */
export interface ViewRows {
  readonly height: number;
  readonly conventional: ConventionalRows;
  readonly upsideDown: Rows;
}

export function viewRows(layout: Layout): ViewRows {
  const upsideDownHeight = layout.wallRows + levelOffset(layout.topLevel);
  const lowered = roomAbove(layout);
  const head = layout.rowGrades.length > 0 ? STEP_HEAD : 0;
  const conventionalHeight = head + conventionalDepth(layout, conventionalRows(lowered, 0));
  const height = Math.max(upsideDownHeight, conventionalHeight);
  return {
    height,
    conventional: conventionalRows(lowered, (height - conventionalHeight) / 2 + head),
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

/** Rows from the lower edge of the wall (level 0) down to the managers at this level. */
export function levelOffset(level: number): number {
  return level > 0 ? MOUTH + PITCH * (level - 1) : 0;
}

/** By depth: how much lower it stands for the assistants above it, and what is below the last of them. */
function roomAbove({ assistants }: Layout): Float64Array {
  const atDepth = assistants?.atDepth ?? new Uint8Array(0);
  const lowered = new Float64Array(atDepth.length + 1);
  for (let depth = 0; depth < atDepth.length; depth++) {
    lowered[depth + 1] = (lowered[depth] ?? 0) + BESIDE_ROOM * (atDepth[depth] ?? 0);
  }
  return lowered;
}

/** By depth, the top post on top, each team in a block below its manager. */
function conventionalRows(lowered: Float64Array, top: number): ConventionalRows {
  const below = lowered.length - 1;
  const loweredAt = (depth: number): number => lowered[Math.min(depth, below)] ?? 0;
  const besideRoom = (depth: number): number => loweredAt(depth + 1) - loweredAt(depth);
  const unitY = (depth: number): number => top + PITCH * depth + loweredAt(depth);
  return {
    unitY,
    blockY: (managerDepth) => unitY(managerDepth) + besideRoom(managerDepth) + HANG,
    besideY: (managerDepth) => unitY(managerDepth) + BESIDE,
    besideRoom,
  };
}

function conventionalDepth(layout: Layout, { unitY, blockY, besideY }: ConventionalRows): number {
  if (layout.topLevel === 0 && layout.maxDepth === 0) return layout.wallRows;
  let lowest = unitY(layout.maxDepth);
  for (let i = 0; i < layout.blockRows.length; i++) {
    const rows = layout.blockRows[i] ?? 0;
    const depth = layout.depth[i] ?? 0;
    if (rows > 0) lowest = Math.max(lowest, blockY(depth) + rows);
    if ((layout.assistants?.beside[i] ?? 0) > 0) lowest = Math.max(lowest, besideY(depth) + 0.5);
  }
  return lowest;
}
