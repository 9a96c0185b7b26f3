import { slotOf } from "../layout/layout.ts";
import type { SceneInput } from "./sceneInput.ts";

/** Layout positions as they stand on the screen in this frame, in px, in the midst of a flip or not. */
export interface StageView {
  readonly screenX: (slot: number) => number;
  /** Middle of a node that does not stand on the wall. */
  readonly unitY: (node: number) => number;
  /** Top of the block whose manager is `manager` (-1: nobody's), on the row next below or on `row`. */
  readonly blockTop: (manager: number, row?: number) => number;
  /** Middle of somebody, wherever they stand. */
  readonly personX: (node: number) => number;
  readonly personY: (node: number) => number;
  /** Screen y of a manager row of the upside-down view; 0 is the lower edge of the wall. */
  readonly levelY: (level: number) => number;
  /** Px from one manager row to the next. */
  readonly pitch: number;
}

export function stageView(input: SceneInput): StageView {
  const { camera, layout, org, rows, flip } = input;
  const { conventional, upsideDown } = rows;
  const screenX = (slot: number): number => camera.x + slot * camera.kx;
  const mix = (conventionalRow: number, upsideDownRow: number): number =>
    camera.y + camera.ky * (conventionalRow + (upsideDownRow - conventionalRow) * flip);

  const unitY = (node: number): number =>
    mix(conventional.unitY(layout.depth[node] ?? 0), upsideDown.unitY(org.level[node] ?? 0));
  const blockTop = (manager: number, row?: number): number => {
    const own = row ?? (manager < 0 ? 0 : (layout.depth[manager] ?? 0) + 1);
    const isOnTop = manager < 0 && layout.rowGrades.length === 0;
    const hung = isOnTop ? conventional.unitY(own) : conventional.blockY(own - 1);
    return mix(hung, upsideDown.blockY(own - 1));
  };
  return {
    screenX,
    unitY,
    blockTop,
    personX: (node) => screenX(slotOf(layout, node)),
    personY: (node) =>
      (org.level[node] ?? 0) > 0
        ? unitY(node)
        : blockTop(wallManager(input, node), layout.depth[node]) +
          ((layout.wallRow[node] ?? 0) + 0.5) * camera.ky,
    levelY: (level) => camera.y + camera.ky * upsideDown.unitY(level),
    pitch: camera.ky * (upsideDown.unitY(2) - upsideDown.unitY(1)),
  };
}

/** Whose block somebody on the wall stands in: a vacancy may hang below another wall node. */
export function wallManager({ org, layout }: SceneInput, node: number): number {
  let manager = org.parent[node] ?? -1;
  while (manager >= 0 && org.level[manager] === 0) manager = org.parent[manager] ?? -1;
  return manager >= 0 && Number.isNaN(layout.left[manager] ?? Number.NaN) ? -1 : manager;
}
