import type { Layout } from "../layout/layout.ts";
import { LINK_SOURCES } from "../metrics/linkSource.ts";
import { halfRow } from "./halfRow.ts";
import type { SceneInput } from "./sceneInput.ts";
import type { StageView } from "./stageView.ts";

/** The strip above a row that links run in: no card, no team and no name of that row or the one above. */
interface Zone {
  readonly top: number;
  readonly bottom: number;
}

/** Height of a zone as a share of the pitch, and at most, px. */
const SHARE = 0.26;
const HIGHEST = 48;
/** Above the first row there is only the padding of the picture, px. */
const HIGHEST_ON_TOP = 16;
/** Between a zone and what lies below it, px: where rows are low, a share of the pitch. */
const ABOVE_ROW = 4;
const SHARE_ABOVE_ROW = 0.05;
/** Names beside dots reach so far above their row, px. */
const HALF_NAME = 7;
const LOWEST_NAMED = 14;
/** Between a zone and the crossbar of the elbows above, or the bar over a team, px. */
const BESIDE_BAR = 2;
/** Rows from a crossbar to the teams that hang below it, and the bar over a team, as elbows.ts has them. */
const BELOW_CROSSBAR = 0.88;
const ABOVE_BLOCK = 5;
/** Links shorter than this share of the chart have lanes of their own, nearer to the row. */
const SHORT = 1 / 6;

/** Which lane of a zone a link runs in: longer ones further from the row, each source beside the others. */
export function laneOf(layout: Layout, code: number, slotA: number, slotB: number): number {
  const length = Math.abs(slotA - slotB) / layout.width;
  const lengthClass = length < SHORT ? 0 : 1;
  // Sources lie further apart than lengths: links of one pair are as long in all of them.
  return (2 * code + lengthClass) / (2 * LINK_SOURCES.length - 1);
}

/** Where a lane runs above a row, px. A lane is a share of the zone's height: 0 is next to the row. */
export function laneY(input: SceneInput, view: StageView, line: number, lane: number): number {
  const { top, bottom } = zoneAbove(input, view, line);
  return bottom - (bottom - top) * lane;
}

/** How far above a team that hangs down a lane runs that goes over it, px. */
export function laneOverTeam({ camera }: SceneInput, lane: number): number {
  const { above, height } = zoneOverTeams(camera.ky);
  return above + height * lane;
}

/** What names below a row may reach down to, px from the row's middle, where links are drawn. */
export function roomAboveLanes(input: SceneInput, view: StageView): number {
  if (input.links.length === 0) return Number.POSITIVE_INFINITY;
  if (input.isUpsideDown) {
    return zoneAbove(input, view, 2).top - ABOVE_ROW - view.levelY(1);
  }
  const { conventional } = input.rows;
  const toTeams = conventional.blockY(0) - conventional.unitY(0) - conventional.besideRoom(0);
  const { above, height } = zoneOverTeams(input.camera.ky);
  return input.camera.ky * toTeams - above - height - BESIDE_BAR;
}

function zoneAbove(input: SceneInput, view: StageView, line: number): Zone {
  const { camera, rows, isUpsideDown } = input;
  if (isUpsideDown || line <= 0) {
    const { pitch } = view;
    const reach = Math.max(halfRow(input, view), pitch >= LOWEST_NAMED ? HALF_NAME : 0);
    const rowY = isUpsideDown ? view.levelY(line) : view.depthY(line);
    const bottom = rowY - reach - Math.min(ABOVE_ROW, pitch * SHARE_ABOVE_ROW);
    const highest = isUpsideDown ? HIGHEST : HIGHEST_ON_TOP;
    return { top: bottom - Math.min(highest, pitch * SHARE), bottom };
  }
  const { above, height } = zoneOverTeams(camera.ky);
  const bottom = camera.y + camera.ky * rows.conventional.blockY(line - 1) - above;
  return { top: bottom - height, bottom };
}

/** Between the crossbars of a row and the teams that hang from it, px above these. */
function zoneOverTeams(ky: number): { readonly above: number; readonly height: number } {
  const above = Math.min(ABOVE_BLOCK, ky / 2) + Math.min(BESIDE_BAR, ky / 20);
  const room = ky * BELOW_CROSSBAR - above - Math.min(BESIDE_BAR, ky / 20);
  return { above, height: Math.max(0, Math.min(HIGHEST, room)) };
}
