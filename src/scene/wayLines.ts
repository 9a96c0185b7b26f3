import type { LinkSource } from "../metrics/linkSource.ts";
import { halfRow } from "./halfRow.ts";
import { LINK_DASH } from "./linkDash.ts";
import type { PlacedUnit } from "./placement.ts";
import type { SceneInput, SceneLeg } from "./sceneInput.ts";
import { isAssistant, type StageView } from "./stageView.ts";

/** Where a line lies on the screen, px: x, y, x, y ... */
export type Course = readonly number[];

/** Along the connectors or, upside down, along the funnels, from a manager to somebody right below. */
export function courseOfLine(
  input: SceneInput,
  view: StageView,
  manager: number,
  below: number,
): Course {
  const y = view.personY(manager);
  const x = view.personX(manager);
  const belowX = view.personX(below);
  const belowY = view.personY(below);
  const isBeside = input.flip < 1 && isAssistant(input, below);
  const turnY = isBeside ? belowY : view.crossbarY(manager);
  return [x, y, x, turnY, belowX, turnY, belowX, belowY];
}

/** Lanes lie so far apart, and from the cards, px. */
const LANE_APART = 6;
/** How far beside the middle of a card a link leaves it, so that it does not run in the line: px. */
const BESIDE_STEM = 12;
/** The nearest connector runs at this share of the pitch below a row of the conventional view. */
const CONNECTORS = 0.36;

/**
 * From the manager on the upper row down to the nth lane and along it to the other. In the conventional
 * view the lanes lie above the connectors, upside down above the cards of the next row.
 */
function courseOfLink(
  input: SceneInput,
  view: StageView,
  placed: readonly PlacedUnit[],
  { from: a, to: b }: SceneLeg,
  nth: number,
): Course {
  const [upper, lower] = view.personY(a) <= view.personY(b) ? [a, b] : [b, a];
  const half = halfRow(input, view);
  const y = view.personY(upper);
  const apart = LANE_APART * (nth + 1);
  const highest = half + 2;
  const conventional = Math.max(highest, view.pitch * CONNECTORS - apart);
  const upsideDown = Math.max(highest, view.pitch - half - apart);
  const lane = y + conventional + (upsideDown - conventional) * input.flip;
  const [start, end] = [view.personX(upper), view.personX(lower)];
  const side = Math.sign(end - start);
  const x = start + side * besideMiddle(placed, upper);
  const toX = end - side * besideMiddle(placed, lower);
  return [x, y, x, lane, toX, lane, toX, view.personY(lower)];
}

/** How far beside their middle a link leaves somebody: a dot not at all, px. */
function besideMiddle(placed: readonly PlacedUnit[], node: number): number {
  const card = placed.find(({ unit }) => unit.node === node);
  return card && card.form !== "dot" ? BESIDE_STEM : 0;
}

/** A leg of the way over links as it is drawn; those along the line take the kind of the link nearest to them. */
export interface WayLine {
  readonly course: Course;
  readonly source: LinkSource;
  readonly dash: readonly number[];
}

/** The way over links, without the legs that the path has as well. */
export function wayLines(
  input: SceneInput,
  view: StageView,
  placed: readonly PlacedUnit[],
  isDrawn: (node: number) => boolean,
): readonly WayLine[] {
  const onPath = new Set(input.path);
  const isShared = ({ from, to, source }: SceneLeg): boolean =>
    source === null && onPath.has(from) && onPath.has(to);
  let lane = 0;
  return input.way.flatMap((leg, at): WayLine[] => {
    const { from, to, source } = leg;
    if (isShared(leg) || !isDrawn(from) || !isDrawn(to)) return [];
    if (source) {
      return [
        { course: courseOfLink(input, view, placed, leg, lane++), source, dash: LINK_DASH[source] },
      ];
    }
    const [manager, below] = input.org.parent[to] === from ? [from, to] : [to, from];
    const nearest = nearestSource(input.way, at);
    return nearest
      ? [{ course: courseOfLine(input, view, manager, below), source: nearest, dash: [] }]
      : [];
  });
}

/** The kind of the link that is fewest legs away. */
function nearestSource(way: readonly SceneLeg[], at: number): LinkSource | null {
  for (let away = 1; away < way.length; away++) {
    const found = way[at + away]?.source ?? way[at - away]?.source;
    if (found) return found;
  }
  return null;
}
