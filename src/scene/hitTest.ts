import { nodeOnWall } from "../layout/layout.ts";
import type { Org } from "../org/org.ts";
import type { PlacedUnit } from "./placement.ts";
import type { SceneInput } from "./sceneInput.ts";
import { stageView } from "./stageView.ts";
import { teamOf } from "./walk.ts";

/** A finger or pointer this near to a dot means it, px. */
const REACH = 9;

/** Whom the point (x, y) of the screen means; -1 for nobody. */
export function nodeAt(
  input: SceneInput,
  placed: readonly PlacedUnit[],
  x: number,
  y: number,
): number {
  return unitAt(input, placed, x, y) ?? wallNodeAt(input, x, y);
}

/** The nearest within reach among managers and the assistants beside them. */
function unitAt(
  input: SceneInput,
  placed: readonly PlacedUnit[],
  x: number,
  y: number,
): number | undefined {
  let nearest: number | undefined;
  let shortest = REACH;
  const offer = (node: number, away: number): void => {
    if (away >= shortest) return;
    shortest = away;
    nearest = node;
  };
  for (const { unit, left, right, height } of placed) {
    offer(unit.node, distanceTo(left, right, unit.y, height, x, y));
  }
  if (!input.layout.assistants || input.flip === 1) return nearest;
  const view = stageView(input);
  const { kx, ky } = input.camera;
  for (const { unit } of placed) {
    for (const node of assistantsOf(input, unit.node)) {
      const middle = view.personX(node);
      const nodeY = view.personY(node);
      offer(node, distanceTo(middle - kx / 2, middle + kx / 2, nodeY, ky, x, y));
    }
  }
  return nearest;
}

function assistantsOf(input: SceneInput, manager: number): readonly number[] {
  const from = manager + 1;
  const { end, beside } = teamOf(input, manager, from, input.org.blockEnd[manager] ?? from);
  return Array.from({ length: beside }, (_, at) => nodeOnWall(input.layout, end + at));
}

/** How far a point is from a box of this height about `middle`, px; 0 in it. */
function distanceTo(
  left: number,
  right: number,
  middle: number,
  height: number,
  x: number,
  y: number,
): number {
  return Math.hypot(
    Math.max(left - x, 0, x - right),
    Math.max(Math.abs(y - middle) - height / 2, 0),
  );
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
    for (const { first, end, row, rows } of teamOf(input, manager, from, until).blocks) {
      const column = Math.floor(slot - (layout.left[nodeOnWall(layout, first)] ?? 0));
      const nth = Math.floor((y - view.blockTop(manager, row)) / camera.ky);
      const place = first + column * rows + nth;
      const isTaken = column >= 0 && nth >= 0 && nth < rows && place < end;
      if (isTaken) return nodeOnWall(layout, place);
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
