import { nodeOnWall, slotOf } from "../layout/layout.ts";
import type { SceneInput } from "./sceneInput.ts";
import type { StageView } from "./stageView.ts";
import { teamOf } from "./walk.ts";

/** Where people would join a team, px. */
export interface GhostPlace {
  readonly left: number;
  readonly top: number;
}

/** Those who would join one team, and the free places for them: there may be fewer. */
export interface Joining {
  readonly manager: number;
  readonly people: readonly number[];
  readonly places: readonly GhostPlace[];
}

/** Rows between a manager and the people who would join, beyond what the manager's card takes. */
const OFF_MANAGER = 1.1;
/** From the middle of a manager without people of their own to those who would join, in slots. */
const OFF_STEM = 0.2;

/** Whether somebody has a place on the chart as it is shown. */
export function isShown({ layout }: SceneInput, node: number): boolean {
  return !Number.isNaN(slotOf(layout, node));
}

/**
 * Where those who would move would stand: each team goes on in its own columns, first where its last column
 * ends and then below, as far as the rows of the chart go. Whoever splits a team off has none: their people
 * stay where they are.
 */
export function joiningTeams(input: SceneInput, view: StageView): readonly Joining[] {
  const { ghost, org } = input;
  const byManager = new Map<number, number[]>();
  for (const { person, to } of ghost?.moves ?? []) {
    if (org.level[to] === 0 || !isShown(input, to)) continue;
    byManager.set(to, [...(byManager.get(to) ?? []), person]);
  }
  return [...byManager].map(([manager, people]) => {
    const below = placesBelow(input, view, manager, people.length);
    const places = below.length > 0 ? below : placesBeside(input, view, manager, people.length);
    return { manager, people, places };
  });
}

function placesBelow(
  input: SceneInput,
  view: StageView,
  manager: number,
  count: number,
): readonly GhostPlace[] {
  const { camera, layout, org, rows } = input;
  if (layout.folded[manager] === 1) return [];
  const block = teamOf(input, manager, manager + 1, org.blockEnd[manager] ?? 0).blocks.at(-1);
  if (!block) return [];
  const left = view.screenX(layout.left[nodeOnWall(layout, block.first)] ?? 0);
  const top = view.blockTop(manager, block.row);
  const lowest =
    input.flip === 1
      ? view.unitY(manager) - OFF_MANAGER * camera.ky
      : camera.y + rows.height * camera.ky;
  const places: GhostPlace[] = [];
  const { columns, rows: high } = block;
  const size = block.end - block.first;
  for (let nth = size; places.length < count; nth++) {
    // The last column is filled first; below the team it goes on row by row.
    const isBelow = nth >= columns * high;
    const over = nth - columns * high;
    const column = isBelow ? over % columns : Math.floor(nth / high);
    const row = isBelow ? high + Math.floor(over / columns) : nth % high;
    const y = top + row * camera.ky;
    if (y + camera.ky > lowest + EVEN) {
      if (isBelow) break;
      continue;
    }
    places.push({ left: left + column * camera.kx, top: y });
  }
  return places;
}

/** Sums of rows are not exact, px. */
const EVEN = 0.001;

/** Beside the stem, on the side of the team, as far as the manager's own part reaches. */
function placesBeside(
  { camera, layout, flip }: SceneInput,
  view: StageView,
  manager: number,
  count: number,
): readonly GhostPlace[] {
  const left = view.personX(manager) + OFF_STEM * camera.kx;
  const right = view.screenX(layout.right[manager] ?? 0);
  const room = Math.max(1, Math.floor((right - left) / camera.kx));
  const middle = view.unitY(manager);
  const top = middle + (flip === 1 ? -1 - OFF_MANAGER : OFF_MANAGER) * camera.ky;
  return Array.from({ length: Math.min(room, count) }, (_, nth) => ({
    left: left + nth * camera.kx,
    top,
  }));
}
