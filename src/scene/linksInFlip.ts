import { slotOf } from "../layout/layout.ts";
import { LINK_SOURCES } from "../metrics/linkSource.ts";
import { linkWidth } from "./linkBundles.ts";
import { LINK_DASH } from "./linkDash.ts";
import { laneOf, laneY } from "./linkLanes.ts";
import type { DrawnLink } from "./linkWays.ts";
import type { Mark } from "./marks.ts";
import type { SceneInput } from "./sceneInput.ts";
import { type StageView, stageView } from "./stageView.ts";

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
      points: [ax, ay, ax, y, bx, y, bx, by],
      radius: 14,
      stroke: input.palette.links[kind],
      lineWidth: linkWidth(strength),
      dash: LINK_DASH[kind],
      alpha,
    };
  });
}
