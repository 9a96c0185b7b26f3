import { besideStem } from "../layout/assistants.ts";
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
  /** Where the line from a manager to those who report there turns, px. */
  readonly crossbarY: (manager: number) => number;
  /** Screen y of a manager row of the upside-down view; 0 is the lower edge of the wall. */
  readonly levelY: (level: number) => number;
  /** Screen y of a manager row of the conventional view; 0 is the top one. */
  readonly depthY: (depth: number) => number;
  /** Px from one manager row to the next where nobody stands between them. */
  readonly pitch: number;
}

/** Where the crossbar lies between a manager's row and the next, as a share of the pitch. */
const CROSSBAR = 0.38;

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
  const pitch = camera.ky * (upsideDown.unitY(2) - upsideDown.unitY(1));
  const wallY = (node: number): number => {
    const row = (layout.wallRow[node] ?? 0) + 0.5;
    if (!isAssistant(input, node)) {
      return blockTop(wallManager(input, node), layout.depth[node]) + row * camera.ky;
    }
    const depth = layout.depth[org.parent[node] ?? 0] ?? 0;
    return mix(conventional.besideY(depth), upsideDown.blockY(depth) + row);
  };
  return {
    screenX,
    unitY,
    blockTop,
    personX: (node) => screenX(slotIn(input, node, flip)),
    personY: (node) => ((org.level[node] ?? 0) > 0 ? unitY(node) : wallY(node)),
    // In the midst of a flip the crossbar moves through the manager to the other side.
    crossbarY: (manager) =>
      unitY(manager) +
      pitch * CROSSBAR * (1 - 2 * flip) +
      camera.ky * conventional.besideRoom(layout.depth[manager] ?? 0) * (1 - flip),
    levelY: (level) => camera.y + camera.ky * upsideDown.unitY(level),
    depthY: (depth) => camera.y + camera.ky * conventional.unitY(depth),
    pitch,
  };
}

/** Whether somebody stands beside their manager in the conventional view. */
export function isAssistant(
  { layout: { assistants } }: Pick<SceneInput, "layout">,
  node: number,
): boolean {
  return assistants !== null && (assistants.nth[node] ?? 0) > 0;
}

/** Where somebody stands across, in slots; `flip` as in SceneInput: assistants step aside in it. */
export function slotIn(
  { layout, org }: Pick<SceneInput, "layout" | "org">,
  node: number,
  flip: number,
): number {
  const slot = slotOf(layout, node);
  const nth = layout.assistants?.nth[node] ?? 0;
  if (nth === 0) return slot;
  const beside = slotOf(layout, org.parent[node] ?? 0) - besideStem(nth);
  return slot * flip + beside * (1 - flip);
}

/** Whose block somebody on the wall stands in: a vacancy may hang below another wall node. */
export function wallManager({ org, layout }: SceneInput, node: number): number {
  let manager = org.parent[node] ?? -1;
  while (manager >= 0 && org.level[manager] === 0) manager = org.parent[manager] ?? -1;
  return manager >= 0 && Number.isNaN(layout.left[manager] ?? Number.NaN) ? -1 : manager;
}
