import { blockShape } from "../layout/block.ts";
import { nodeAtPlace, placeOf } from "../layout/kept.ts";
import { teamBlocks } from "../layout/teamBlocks.ts";
import type { Org } from "../org/org.ts";
import type { PlacedUnit } from "./placement.ts";
import type { SceneInput } from "./sceneInput.ts";
import { stageView } from "./stageView.ts";

/** A finger or pointer this near to a dot means it, px. */
const REACH = 9;

/** Whom the point (x, y) of the screen means; -1 for nobody. */
export function nodeAt(
  input: SceneInput,
  placed: readonly PlacedUnit[],
  x: number,
  y: number,
): number {
  return unitAt(placed, x, y) ?? wallNodeAt(input, x, y);
}

function unitAt(placed: readonly PlacedUnit[], x: number, y: number): number | undefined {
  let nearest: number | undefined;
  let shortest = REACH;
  for (const { unit, left, right, height } of placed) {
    const away = Math.hypot(
      Math.max(left - x, 0, x - right),
      Math.max(Math.abs(y - unit.y) - height / 2, 0),
    );
    if (away >= shortest) continue;
    shortest = away;
    nearest = unit.node;
  }
  return nearest;
}

function wallNodeAt(input: SceneInput, x: number, y: number): number {
  const { org, layout, camera } = input;
  const slot = (x - camera.x) / camera.kx;
  const view = stageView(input);
  for (const root of layout.roots) {
    if (slot < (layout.left[root] ?? 0) || slot >= (layout.right[root] ?? 0)) continue;
    if (org.level[root] === 0) {
      const firstRoot = layout.roots[0] ?? 0;
      const found = inTeam(-1, firstRoot, wallRootsEnd(org, layout.roots));
      if (found >= 0) return found;
      continue;
    }
    const manager = lowestAround(input, root, slot);
    return inTeam(manager, manager + 1, org.blockEnd[manager] ?? 0);
  }
  return -1;

  function inTeam(manager: number, from: number, until: number): number {
    const { left, wallRows, kept } = layout;
    for (const block of teamBlocks(layout, placeOf(kept, from), placeOf(kept, until))) {
      const { rows } = blockShape(block.end - block.first, wallRows);
      const column = Math.floor(slot - (left[nodeAtPlace(kept, block.first)] ?? 0));
      const row = Math.floor((y - view.blockTop(manager, block.row)) / camera.ky);
      const place = block.first + column * rows + row;
      const isTaken = column >= 0 && row >= 0 && row < rows && place < block.end;
      if (isTaken) return nodeAtPlace(kept, place);
    }
    return -1;
  }
}

function wallRootsEnd(org: Org, roots: Int32Array): number {
  return (roots.findLast((root) => org.level[root] === 0) ?? -1) + 1;
}

/** The lowest manager in whose extent the slot lies, outside the extents of all their units. */
function lowestAround({ org, layout }: SceneInput, root: number, slot: number): number {
  let manager = root;
  for (;;) {
    let inner = -1;
    if (layout.folded[manager] === 1) return manager;
    const end = org.end[manager] ?? 0;
    for (let i = org.blockEnd[manager] ?? end; i < end; i = org.end[i] ?? end) {
      if (slot >= (layout.left[i] ?? 0) && slot < (layout.right[i] ?? 0)) inner = i;
    }
    if (inner < 0) return manager;
    manager = inner;
  }
}
