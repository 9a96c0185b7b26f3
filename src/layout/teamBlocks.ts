import { type Kept, nodeAtPlace } from "./kept.ts";
import type { Layout } from "./layout.ts";

/** People of one team on the wall who stand on one row of the conventional view: places [first, end). */
export interface TeamBlock {
  readonly first: number;
  readonly end: number;
  readonly row: number;
}

/** Rows one below the other are apart by so much that a block on a row of its own may have these. */
export const MOST_ROWS_ON_A_STEP = 3;

/**
 * The blocks of the team at the places [first, end): one for each row that is theirs. A team stands in
 * the order of its rows (orderSiblingsBySteps), so halving finds where each ends.
 */
export function teamBlocks(
  { depth, kept }: Pick<Layout, "depth" | "kept">,
  first: number,
  end: number,
): readonly TeamBlock[] {
  const blocks: TeamBlock[] = [];
  for (let at = first; at < end; at = blocks.at(-1)?.end ?? end) {
    const row = rowAt(depth, kept, at);
    blocks.push({ first: at, end: endOfRow(depth, kept, at, end, row), row });
  }
  return blocks;
}

function rowAt(depth: Int32Array, kept: Kept | null, place: number): number {
  return depth[nodeAtPlace(kept, place)] ?? 0;
}

/** The first place from `at` on with another row than this, `end` for none. */
function endOfRow(
  depth: Int32Array,
  kept: Kept | null,
  at: number,
  end: number,
  row: number,
): number {
  if (rowAt(depth, kept, end - 1) === row) return end;
  let low = at;
  let high = end - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (rowAt(depth, kept, middle) === row) low = middle;
    else high = middle;
  }
  return high;
}
