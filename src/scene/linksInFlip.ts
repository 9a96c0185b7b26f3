import { slotOf } from "../layout/layout.ts";
import { LINK_SOURCES } from "../metrics/linkSource.ts";
import { linkWidth } from "./linkBundles.ts";
import { LINK_DASH } from "./linkDash.ts";
import { laneOf, laneY } from "./linkLanes.ts";
import type { DrawnLink } from "./linkWays.ts";
import type { Mark } from "./marks.ts";
import type { SceneInput } from "./sceneInput.ts";
import { type StageView, stageView } from "./stageView.ts";

/** How far beyond the picture a line is still drawn, px. */
const BEYOND = 40;

/**
 * Links while the chart turns: from manager to manager over the higher of the two, so that the eye can
 * follow them. Where everybody is on the way nothing is gone around.
 */
export function linksInFlip(
  input: SceneInput,
  view: StageView,
  links: readonly DrawnLink[],
  alpha: number,
): readonly Mark[] {
  const settled = [false, true].map((isUpsideDown) => {
    const at = { ...input, isUpsideDown, flip: isUpsideDown ? 1 : 0 };
    return { at, view: stageView(at) };
  });
  /** How far above a manager their lane runs: from that of one view to that of the other. */
  const aboveOf = (node: number, lane: number): number => {
    const [conventional = 0, upsideDown = 0] = settled.map(({ at, view }) => {
      const line = (at.isUpsideDown ? at.org.level[node] : at.layout.depth[node]) ?? 0;
      return view.unitY(node) - laneY(at, view, line, lane);
    });
    return conventional + (upsideDown - conventional) * input.flip;
  };
  return links.map(({ a, b, source, strength }): Mark => {
    const kind = LINK_SOURCES[source] ?? "drawn";
    const lane = laneOf(input.layout, source, slotOf(input.layout, a), slotOf(input.layout, b));
    const [ax, ay] = [view.screenX(slotOf(input.layout, a)), view.unitY(a)];
    const [bx, by] = [view.screenX(slotOf(input.layout, b)), view.unitY(b)];
    const y = Math.min(ay - aboveOf(a, lane), by - aboveOf(b, lane));
    return {
      type: "curve",
      points: nearPicture([ax, ay, ax, y, bx, y, bx, by], input, LINK_DASH[kind]),
      radius: 14,
      stroke: input.palette.links[kind],
      lineWidth: linkWidth(strength),
      dash: LINK_DASH[kind],
      alpha,
    };
  });
}

/**
 * The points without what lies far outside the picture, where dashes would be drawn by the hundred
 * thousand. Pieces are upright or level, so pulling points in bends nothing; whole periods of the dash are
 * left out, so that it does not crawl.
 */
function nearPicture(
  points: readonly number[],
  { width, height }: SceneInput,
  dash: readonly number[],
): readonly number[] {
  const period = Math.max(
    1,
    dash.reduce((sum, part) => sum + part, 0),
  );
  const pull = (at: number, room: number): number => {
    const before = -BEYOND - at;
    const after = at - (room + BEYOND);
    if (before > 0) return at + Math.floor(before / period) * period;
    return after > 0 ? at - Math.floor(after / period) * period : at;
  };
  return points.map((at, i) => pull(at, i % 2 === 0 ? width : height));
}
