import { cameraOn, type Extent, type Sight, zoomToShow } from "../../scene/camera.ts";
import { joiningTeams } from "../../scene/ghostPlaces.ts";
import type { SceneInput } from "../../scene/sceneInput.ts";
import { type StageView, stageView } from "../../scene/stageView.ts";
import type { Goal } from "./viewport.ts";

/** A piece of the chart as it will stand when the flip has come to rest: slots across, rows down. */
export interface ChartBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Room around somebody at the edge of a box, for their card or name. */
const HALF_SLOT = 0.5;
const HALF_ROW = 0.9;
/** Names and cards reach beyond their own slots: this much of the frame is left at either side, px. */
const REACH = 30;

/** All of a manager's part: their own row and everybody below, as far as it is shown. */
export function boxOfPart(input: SceneInput, node: number): ChartBox {
  const { left, right } = input.layout;
  const rows = boxOfPeople(input, nodesIn(input, node));
  return { ...rows, left: left[node] ?? 0, right: right[node] ?? 0 };
}

function nodesIn({ org }: SceneInput, node: number): readonly number[] {
  const end = org.end[node] ?? node + 1;
  return Array.from({ length: end - node }, (_, nth) => node + nth);
}

/** The box around these people; those who are not shown count for nothing. */
export function boxOfPeople(input: SceneInput, nodes: Iterable<number>): ChartBox {
  const { personX: slotOf, personY: rowOf } = settledView(input);
  const box = {
    left: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
  };
  for (const node of nodes) {
    const slot = slotOf(node);
    if (Number.isNaN(slot)) continue;
    const row = rowOf(node);
    box.left = Math.min(box.left, slot - HALF_SLOT);
    box.right = Math.max(box.right, slot + HALF_SLOT);
    box.top = Math.min(box.top, row - HALF_ROW);
    box.bottom = Math.max(box.bottom, row + HALF_ROW);
  }
  return box;
}

/** The box around everybody whom the proposal touches, and around where they would stand. */
export function boxOfGhost(input: SceneInput): ChartBox {
  const { moves = [], staying = [], loads = [] } = input.ghost ?? {};
  const box = boxOfPeople(input, [
    ...moves.map(({ person }) => person),
    ...staying,
    ...loads.map(({ manager }) => manager),
  ]);
  const places = joiningTeams(settled(input), settledView(input)).flatMap((team) => team.places);
  return {
    ...box,
    right: Math.max(box.right, ...places.map(({ left }) => left + 1)),
    bottom: Math.max(box.bottom, ...places.map(({ top }) => top + 1)),
  };
}

/** The drawing once the flip has come to rest, a px to every slot and row. */
function settled(input: SceneInput): SceneInput {
  return { ...input, camera: { x: 0, y: 0, kx: 1, ky: 1 }, flip: input.isUpsideDown ? 1 : 0 };
}

/** Where people stand once the flip has come to rest, in slots and rows. */
function settledView(input: SceneInput): StageView {
  return stageView(settled(input));
}

/** The camera that shows a box as large as it can be; null for an empty one. */
export function fitBox(input: SceneInput, extent: Extent, box: ChartBox): Goal | null {
  const { left, right, top, bottom } = box;
  if (!(right > left)) return null;
  const { frame } = input;
  const share = Math.max(0.5, 1 - (2 * REACH) / frame.width);
  const zoom = zoomToShow({ width: (right - left) / share, height: bottom - top }, extent, frame);
  return goalAt(input, extent, { slot: (left + right) / 2, row: (top + bottom) / 2, zoom });
}

/** The camera that looks at this, in the frame as it is. */
export function goalAt(input: SceneInput, extent: Extent, { slot, row, zoom }: Sight): Goal {
  return { camera: cameraOn(slot, row, extent, input.frame, zoom), zoom };
}
