import { slotOf } from "../layout/layout.ts";
import { type GatheredLinks, gatheredLinks } from "./gatheredLinks.ts";
import type { Mark } from "./marks.ts";
import { halfRow, type PlacedUnit } from "./placement.ts";
import type { SceneInput } from "./sceneInput.ts";
import type { StageView } from "./stageView.ts";

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
): readonly Mark[] {
  const settled = input.flip === 0 || input.flip === 1;
  if (input.links.length === 0 || !settled) return [];
  const asked = input.selected >= 0 ? input.selected : input.hovered;
  const links = gatheredLinks(input);
  const isAsked = ({ a, b }: DrawnLink): boolean => a === asked || b === asked;
  const quiet = strongestBut(links, asked);
  const quietAlpha = quiet.length < links.weight.length ? 0.14 : 0.4;
  const rows = cardRows(placed);
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
        stroke: input.palette.link,
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

/** Cards of each row, from left to right. */
function cardRows(placed: readonly PlacedUnit[]): ReadonlyMap<number, readonly PlacedUnit[]> {
  const rows = new Map<number, PlacedUnit[]>();
  for (const unit of placed) {
    const row = rows.get(unit.unit.line);
    if (row) row.push(unit);
    else rows.set(unit.unit.line, [unit]);
  }
  return rows;
}

/** The points of a link, from the manager on the upper row to the one on the lower. */
function route(
  input: SceneInput,
  view: StageView,
  rows: ReadonlyMap<number, readonly PlacedUnit[]>,
  { a, b }: DrawnLink,
  nth: number,
): readonly number[] {
  const { org, layout, isUpsideDown } = input;
  const lineOf = (node: number): number =>
    (isUpsideDown ? org.level[node] : layout.depth[node]) ?? 0;
  const [from, to] = lineOf(a) <= lineOf(b) ? [a, b] : [b, a];
  const lane = laneY(input, view, nth);
  let x = view.screenX(slotOf(layout, from));
  const toX = view.screenX(slotOf(layout, to));
  let y = view.unitY(from) + lane;
  const points = [x, view.unitY(from), x, y];
  for (let line = lineOf(from) + 1; line < lineOf(to); line++) {
    const wanted = x + (toX - x) / (lineOf(to) - line + 1);
    x = besideCards(rows.get(line) ?? [], wanted);
    points.push(x, y);
    y += view.pitch;
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
function besideCards(row: readonly PlacedUnit[], wanted: number): number {
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
