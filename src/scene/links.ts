import { nodeOnWall, slotOf } from "../layout/layout.ts";
import { type GatheredLinks, gatheredLinks } from "./gatheredLinks.ts";
import type { Mark } from "./marks.ts";
import { halfRow, type PlacedUnit } from "./placement.ts";
import type { SceneInput } from "./sceneInput.ts";
import type { StageView } from "./stageView.ts";
import type { Aides } from "./walk.ts";

/**
 * The lanes between two rows lie above this share of the pitch, and as much higher as the cards of the
 * lower row need; neighbours take different ones. Their heights are shares of the pitch as well.
 */
const LOWEST_LANE = 0.81;
const LANES = [0.15, 0.09, 0.03, 0.12, 0.06, 0];
const ABOVE_CARD = 3;
/** More than this is noise until somebody is asked about; the strongest are kept. */
const MOST_QUIET = 40;
const BESIDE_CARD = 8;
const DASH = [5, 4];
const DASH_PERIOD = 9;
/** How far beyond the picture a line is still drawn, px. */
const BEYOND = 40;

interface DrawnLink {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/**
 * Collaboration links in lanes between the rows: down from one manager, along a lane, to the other; a
 * row in between is crossed beside its cards, never over one. Quiet until somebody is asked about.
 */
export function linkMarks(
  input: SceneInput,
  view: StageView,
  placed: readonly PlacedUnit[],
  aides: readonly Aides[],
): readonly Mark[] {
  const settled = input.flip === 0 || input.flip === 1;
  if (input.links.length === 0 || !settled) return [];
  const asked = input.selected >= 0 ? input.selected : input.hovered;
  const links = gatheredLinks(input);
  const isAsked = ({ a, b }: DrawnLink): boolean => a === asked || b === asked;
  const quiet = strongestBut(links, asked);
  const quietAlpha = quiet.length < links.weight.length ? 0.14 : 0.4;
  const rows = takenRows(input, view, placed, aides);
  const loud = asked < 0 ? [] : linksOf(links, asked);
  return [...quiet, ...loud].flatMap((link, nth): Mark[] => {
    const routed = route(input, view, rows, link, nth);
    if (!touchesScreen(routed, input)) return [];
    const points = nearScreen(routed, input);
    return [
      {
        type: "curve",
        points,
        radius: 10,
        stroke: input.palette.links.dotted,
        lineWidth: Math.min(isAsked(link) ? 4 : 2, 1 + Math.log2(link.weight) * 0.4),
        dash: DASH,
        alpha: isAsked(link) ? 1 : quietAlpha,
      },
    ];
  });
}

/** The strongest of those that are not asked about, MOST_QUIET at most, the strongest first. */
function strongestBut(links: GatheredLinks, asked: number): readonly DrawnLink[] {
  const found: DrawnLink[] = [];
  let weakest = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < links.weight.length; k++) {
    const weight = links.weight[k] ?? 0;
    if (found.length === MOST_QUIET && weight <= weakest) continue;
    const link = linkAt(links, k);
    if (link.a === asked || link.b === asked) continue;
    let at = found.length;
    while (at > 0 && (found[at - 1]?.weight ?? 0) < weight) at--;
    found.splice(at, 0, link);
    if (found.length > MOST_QUIET) found.pop();
    weakest = found.at(-1)?.weight ?? weakest;
  }
  return found;
}

/** All links of somebody, the strongest first. */
function linksOf(links: GatheredLinks, node: number): readonly DrawnLink[] {
  const found: DrawnLink[] = [];
  for (let k = 0; k < links.weight.length; k++) {
    if (links.a[k] === node || links.b[k] === node) found.push(linkAt(links, k));
  }
  return found.sort((a, b) => b.weight - a.weight);
}

function linkAt({ a, b, weight }: GatheredLinks, k: number): DrawnLink {
  return { a: a[k] ?? -1, b: b[k] ?? -1, weight: weight[k] ?? 0 };
}

/** A stretch that a row cannot be crossed in, px. */
interface Stretch {
  readonly left: number;
  readonly right: number;
}

/** What cards, and the assistants beside them, take of each row: apart, from left to right. */
function takenRows(
  { camera, layout }: SceneInput,
  view: StageView,
  placed: readonly PlacedUnit[],
  aides: readonly Aides[],
): ReadonlyMap<number, readonly Stretch[]> {
  const rows = new Map<number, Stretch[]>();
  const take = (line: number, stretch: Stretch): void => {
    const row = rows.get(line);
    if (row) row.push(stretch);
    else rows.set(line, [stretch]);
  };
  for (const { unit, left, right } of placed) take(unit.line, { left, right });
  for (const { unit, first, end } of aides) {
    const outer = view.personX(nodeOnWall(layout, first));
    const inner = view.personX(nodeOnWall(layout, end - 1));
    take(unit.line, { left: outer - camera.kx / 2, right: inner + camera.kx / 2 });
  }
  return aides.length === 0 ? rows : new Map([...rows].map(([line, row]) => [line, apart(row)]));
}

/** Stretches that touch, as one. */
function apart(row: readonly Stretch[]): readonly Stretch[] {
  const joined: { left: number; right: number }[] = [];
  for (const { left, right } of [...row].sort((a, b) => a.left - b.left)) {
    const last = joined.at(-1);
    if (last && left <= last.right) last.right = Math.max(last.right, right);
    else joined.push({ left, right });
  }
  return joined;
}

/** The points of a link, from the manager on the upper row to the one on the lower. */
function route(
  input: SceneInput,
  view: StageView,
  rows: ReadonlyMap<number, readonly Stretch[]>,
  { a, b }: DrawnLink,
  nth: number,
): readonly number[] {
  const { org, layout, isUpsideDown } = input;
  const lineOf = (node: number): number =>
    (isUpsideDown ? org.level[node] : layout.depth[node]) ?? 0;
  const [from, to] = lineOf(a) <= lineOf(b) ? [a, b] : [b, a];
  const lane = laneY(input, view, nth);
  /** The lane between a row and the next: as far above that one everywhere. */
  const laneBelow = (line: number): number =>
    (isUpsideDown ? view.levelY(line + 1) : view.depthY(line + 1)) - view.pitch + lane;
  let x = view.screenX(slotOf(layout, from));
  const toX = view.screenX(slotOf(layout, to));
  let y = laneBelow(lineOf(from));
  const points = [x, view.unitY(from), x, y];
  for (let line = lineOf(from) + 1; line < lineOf(to); line++) {
    const wanted = x + (toX - x) / (lineOf(to) - line + 1);
    x = besideCards(rows.get(line) ?? [], wanted);
    points.push(x, y);
    y = laneBelow(line);
    points.push(x, y);
  }
  points.push(toX, y, toX, view.unitY(to));
  return points;
}

/** How far below a row the n-th link runs, px: between its cards and those of the next row. */
function laneY(input: SceneInput, view: StageView, nth: number): number {
  const { pitch } = view;
  const half = halfRow(input, view);
  const free = Math.min(ABOVE_CARD, pitch / 20);
  const lowest = Math.min(pitch * LOWEST_LANE, pitch - half - free);
  const wanted = lowest - pitch * (LANES[nth % LANES.length] ?? 0);
  return Math.max(wanted, Math.min(half + free, lowest));
}

/** The nearest x to the wanted one at which a row can be crossed without touching a card. */
function besideCards(row: readonly Stretch[], wanted: number): number {
  let low = wanted;
  let high = wanted;
  for (const { left, right } of row) {
    if (high > left - BESIDE_CARD && high < right + BESIDE_CARD) high = right + BESIDE_CARD;
  }
  for (let i = row.length - 1; i >= 0; i--) {
    const { left = 0, right = 0 } = row[i] ?? {};
    if (low > left - BESIDE_CARD && low < right + BESIDE_CARD) low = left - BESIDE_CARD;
  }
  return wanted - low <= high - wanted ? low : high;
}

/**
 * The route without what lies far outside the picture, where dashes would be drawn by the hundred
 * thousand. Its legs are upright or level, so pulling points in bends nothing; whole periods of the
 * dash are left out, so that it does not crawl.
 */
function nearScreen(points: readonly number[], { width, height }: SceneInput): readonly number[] {
  const pull = (at: number, room: number): number => {
    const below = -BEYOND - at;
    const above = at - (room + BEYOND);
    if (below > 0) return at + Math.floor(below / DASH_PERIOD) * DASH_PERIOD;
    return above > 0 ? at - Math.floor(above / DASH_PERIOD) * DASH_PERIOD : at;
  };
  return points.map((at, i) => pull(at, i % 2 === 0 ? width : height));
}

function touchesScreen(points: readonly number[], { width, height }: SceneInput): boolean {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < points.length; i += 2) {
    left = Math.min(left, points[i] ?? 0);
    right = Math.max(right, points[i] ?? 0);
    top = Math.min(top, points[i + 1] ?? 0);
    bottom = Math.max(bottom, points[i + 1] ?? 0);
  }
  return right >= 0 && left <= width && bottom >= 0 && top <= height;
}
