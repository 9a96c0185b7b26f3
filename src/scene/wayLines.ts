import type { LinkSource } from "../metrics/linkSource.ts";
import { LINK_DASH } from "./linkDash.ts";
import { halfRow } from "./placement.ts";
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

/** Free room between a lane and the cards of the row below it, px. */
const ABOVE_CARD = 5;

/** Down from the manager on the upper row, along a lane close above the next row, to the other. */
function courseOfLink(input: SceneInput, view: StageView, a: number, b: number): Course {
  const [upper, lower] = view.personY(a) <= view.personY(b) ? [a, b] : [b, a];
  const y = view.personY(upper);
  const lane = y + Math.max(view.pitch / 2, view.pitch - halfRow(input, view) - ABOVE_CARD);
  const [from, to] = [view.personX(upper), view.personX(lower)];
  return [from, y, from, lane, to, lane, to, view.personY(lower)];
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
  isDrawn: (node: number) => boolean,
): readonly WayLine[] {
  const onPath = new Set(input.path);
  const isShared = ({ from, to, source }: SceneLeg): boolean =>
    source === null && onPath.has(from) && onPath.has(to);
  return input.way.flatMap((leg, at): WayLine[] => {
    const { from, to, source } = leg;
    if (isShared(leg) || !isDrawn(from) || !isDrawn(to)) return [];
    if (source)
      return [{ course: courseOfLink(input, view, from, to), source, dash: LINK_DASH[source] }];
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
