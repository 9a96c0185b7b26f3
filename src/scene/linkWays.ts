import { nodeOnWall, slotOf } from "../layout/layout.ts";
import { AIDE_LABEL_SIZE } from "./aideLabels.ts";
import { laneOf, laneOverTeam, laneY } from "./linkLanes.ts";
import { LABEL_SIZE, type PlacedUnit, type Placement } from "./placement.ts";
import type { SceneInput } from "./sceneInput.ts";
import type { StageView } from "./stageView.ts";
import type { Seen } from "./walk.ts";

/** Links between two managers, or between all that is below them, from one source. */
export interface DrawnLink {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
  readonly count: number;
  /** Code in LINK_SOURCES. */
  readonly source: number;
  /** Share of the largest weight of its source, 0 to 1. */
  readonly strength: number;
}

/** The way of a link on the screen: level and upright pieces, x, y, x, y ... in px. */
export interface LinkWay {
  readonly link: DrawnLink;
  readonly points: readonly number[];
}

/** Something on the picture that no link may run through, px. */
export interface LinkObstacle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What links find their way around. */
export interface LinkGround {
  readonly input: SceneInput;
  readonly view: StageView;
  readonly places: ReadonlyMap<number, PlacedUnit>;
  /** Those whose name stands beside their dot. */
  readonly named: ReadonlySet<number>;
  /** Cards, dots, names, assistants and teams. */
  readonly obstacles: readonly LinkObstacle[];
  /** Teams that hang down through the rows of the conventional view, from left to right. */
  readonly teams: readonly LinkObstacle[];
  /** What cannot be crossed between the lanes above a row and those above the next. */
  readonly rowAt: (line: number) => readonly Stretch[];
}

/** A stretch that a row cannot be crossed in, px. */
interface Stretch {
  readonly left: number;
  readonly right: number;
}

/** Lines keep this far from a card they pass, px. */
const BESIDE_CARD = 4;
/** A line from the side of a card turns so far beside it, px. */
const BESIDE_OWN = 7;
/** Where lines of different sources leave the top of a card, px from its middle; a dot has less room. */
const PORT = 9;
const PORT_STEP = 5;
/** Beside a card lines of different sources run so far from each other, px. */
const SOURCE_STEP = 3;
const CARD_CORNER = 9;
const DOT_SHARE = 0.6;
/** Lines around a team keep this far from it, px: where people are narrow, a share of one. */
const BESIDE_TEAM = 3;
const SHARE_BESIDE_TEAM = 0.14;
/** Teams closer together than this are gone over at once, px. */
const NEAR_TEAM = 14;

export function linkGround(
  input: SceneInput,
  view: StageView,
  seen: Pick<Seen, "blocks" | "aides">,
  placement: Placement,
): LinkGround {
  const teams = teamBoxes(input, seen);
  const cards = placement.units.map((placed) => ({ line: placed.unit.line, ...boxOf(placed) }));
  const names = placement.labels.map((label) => ({
    line: label.unit.line,
    ...nameBox(label, LABEL_SIZE),
  }));
  const aides = aideBoxes(input, view, seen);
  const aideNames = placement.aideLabels.map((label) => nameBox(label, AIDE_LABEL_SIZE));
  const onLines = byLine([...cards, ...names, ...aides]);
  const low = [...teams, ...aideNames];
  const lowest = low.reduce(
    (bottom, box) => Math.max(bottom, box.bottom),
    Number.NEGATIVE_INFINITY,
  );
  const rows = new Map<number, readonly Stretch[]>();
  const rowAt = (line: number): readonly Stretch[] => {
    const before = rows.get(line);
    if (before) return before;
    const top = laneY(input, view, line, 0);
    const bottom = laneY(input, view, line + 1, 1);
    const isBetween = (box: LinkObstacle): boolean => box.top < bottom && box.bottom > top;
    const between = lowest > top ? low.filter(isBetween) : [];
    const row = joined([...(onLines.get(line) ?? []), ...between]);
    rows.set(line, row);
    return row;
  };
  return {
    input,
    view,
    places: new Map(placement.units.map((placed) => [placed.unit.node, placed])),
    named: new Set(placement.labels.map(({ unit }) => unit.node)),
    obstacles: [...cards, ...names, ...aides, ...aideNames, ...teams],
    teams: input.isUpsideDown ? [] : teams,
    rowAt,
  };
}

function byLine<Box extends { readonly line: number }>(
  boxes: readonly Box[],
): ReadonlyMap<number, readonly Box[]> {
  const lines = new Map<number, Box[]>();
  for (const box of boxes) {
    const others = lines.get(box.line);
    if (others) others.push(box);
    else lines.set(box.line, [box]);
  }
  return lines;
}

/** Stretches that touch, as one, from left to right. */
function joined(row: readonly Stretch[]): readonly Stretch[] {
  const found: { left: number; right: number }[] = [];
  for (const { left, right } of [...row].sort((a, b) => a.left - b.left)) {
    const last = found.at(-1);
    if (last && left <= last.right) last.right = Math.max(last.right, right);
    else found.push({ left, right });
  }
  return found;
}

function teamBoxes({ camera }: SceneInput, { blocks }: Pick<Seen, "blocks">): LinkObstacle[] {
  return blocks
    .map(({ left, top, columns, rows }) => ({
      left,
      right: left + columns * camera.kx,
      top,
      bottom: top + rows * camera.ky,
    }))
    .sort((a, b) => a.left - b.left);
}

function aideBoxes(
  { camera, layout }: SceneInput,
  view: StageView,
  { aides }: Pick<Seen, "aides">,
): (LinkObstacle & { readonly line: number })[] {
  return aides.map(({ unit, first, end }) => {
    const y = view.personY(nodeOnWall(layout, first));
    return {
      line: unit.line,
      left: view.personX(nodeOnWall(layout, first)) - camera.kx / 2,
      right: view.personX(nodeOnWall(layout, end - 1)) + camera.kx / 2,
      top: y - camera.ky / 2,
      bottom: y + camera.ky / 2,
    };
  });
}

function boxOf({ unit, left, right, height }: PlacedUnit): LinkObstacle {
  return { left, right, top: unit.y - height / 2, bottom: unit.y + height / 2 };
}

function nameBox(
  { left, right, y }: { readonly left: number; readonly right: number; readonly y: number },
  size: number,
): LinkObstacle {
  return { left, right, top: y - size / 2, bottom: y + size / 2 };
}

/**
 * The way of a link: from the top of one manager up into a lane above their row, along it, and down to
 * the other; whoever stands higher is left at the side. Rows between are crossed where nobody stands,
 * teams in the lane are gone over. It depends on the two and on what it passes, on no other link.
 */
export function linkWay(ground: LinkGround, link: DrawnLink): LinkWay {
  const { input, view } = ground;
  const { org, layout, isUpsideDown } = input;
  const lineOf = (node: number): number =>
    (isUpsideDown ? org.level[node] : layout.depth[node]) ?? 0;
  const [from, to] = lineOf(link.a) <= lineOf(link.b) ? [link.a, link.b] : [link.b, link.a];
  const lane = laneOf(layout, link.source, slotOf(layout, from), slotOf(layout, to));
  const goal = topPort(ground, to, from, link.source);
  const points: number[] = [];
  const last = lineOf(to);
  let line = lineOf(from);
  const side = line < last ? sidePort(ground, from, goal.x, line, link.source) : null;
  if (side) {
    points.push(...side);
    line++;
  } else {
    const port = topPort(ground, from, to, link.source);
    points.push(port.x, port.y);
  }
  let x = points.at(-2) ?? goal.x;
  for (; line < last; line++) {
    const y = laneY(input, view, line, lane);
    const next = isOffPicture(ground, line)
      ? x
      : freeBeside(ground.rowAt(line), goal.x, link.source);
    goAlong(points, ground, x, next, y, lane);
    x = next;
  }
  goAlong(points, ground, x, goal.x, laneY(input, view, last, lane), lane);
  points.push(goal.x, goal.y);
  return { link, points: withoutRests(points) };
}

/** Whether no part of the strip between the lanes of a row and the next is on the picture. */
function isOffPicture({ input, view }: LinkGround, line: number): boolean {
  const top = laneY(input, view, line, 1);
  return top > input.height || laneY(input, view, line + 1, 0) < 0;
}

/** Where a link meets the top of a manager: towards the other, each source at its own place. */
function topPort(
  { view, input, places }: LinkGround,
  node: number,
  other: number,
  source: number,
): { readonly x: number; readonly y: number } {
  const x = view.screenX(slotOf(input.layout, node));
  const placed = places.get(node);
  if (!placed) return { x, y: view.unitY(node) };
  const direction = slotOf(input.layout, other) < slotOf(input.layout, node) ? -1 : 1;
  const { left, right, height, form } = placed;
  const y = placed.unit.y - height / 2;
  if (form === "dot") {
    const share = (DOT_SHARE * (source + 1)) / (source + 2);
    return { x: x + (direction * share * height) / 2, y };
  }
  const wanted = x + direction * (PORT + source * PORT_STEP);
  return { x: Math.min(right - CARD_CORNER, Math.max(left + CARD_CORNER, wanted)), y };
}

/** From the side of a card to beside it, where the row is free down to the next; null where it is not. */
function sidePort(
  { view, places, rowAt }: LinkGround,
  node: number,
  goalX: number,
  line: number,
  source: number,
): readonly number[] | null {
  const placed = places.get(node);
  if (!placed) return null;
  const { left, right, unit, height } = placed;
  const towards = goalX < (left + right) / 2 ? -1 : 1;
  const reach = Math.min(BESIDE_OWN + source * SOURCE_STEP, view.pitch / 4);
  const y = unit.y + Math.min(height / 4, source * 3);
  for (const direction of [towards, -towards]) {
    const edge = direction < 0 ? left : right;
    const x = edge + direction * reach;
    const isFree = rowAt(line).every(
      (stretch) => x < stretch.left - BESIDE_CARD || x > stretch.right + BESIDE_CARD,
    );
    if (isFree) return [edge, y, x, y];
  }
  return null;
}

/** The nearest x to the wanted one at which a row can be crossed without touching anything. */
function freeBeside(row: readonly Stretch[], wanted: number, source: number): number {
  const room = BESIDE_CARD + source * SOURCE_STEP;
  let low = wanted;
  let high = wanted;
  for (const { left, right } of row) {
    if (high > left - BESIDE_CARD && high < right + BESIDE_CARD) high = right + room;
  }
  for (let i = row.length - 1; i >= 0; i--) {
    const { left = 0, right = 0 } = row[i] ?? {};
    if (low > left - BESIDE_CARD && low < right + BESIDE_CARD) low = left - room;
  }
  return wanted - low <= high - wanted ? low : high;
}

/** Along a lane, over the teams that hang through it. */
function goAlong(
  points: number[],
  { input, teams }: LinkGround,
  fromX: number,
  toX: number,
  y: number,
  lane: number,
): void {
  const room = Math.min(BESIDE_TEAM, input.camera.kx * SHARE_BESIDE_TEAM);
  const low = Math.min(fromX, toX);
  const high = Math.max(fromX, toX);
  const over: { left: number; right: number; top: number }[] = [];
  for (const { left, right, top, bottom } of teams) {
    if (left > high) break;
    if (right < low || top > y + 1 || bottom < y - 1 || left < low || right > high) continue;
    const above = top - laneOverTeam(input, lane);
    const last = over.at(-1);
    if (last && left - last.right < NEAR_TEAM) {
      last.right = right + room;
      last.top = Math.min(last.top, above);
    } else over.push({ left: left - room, right: right + room, top: above });
  }
  points.push(fromX, y);
  if (fromX > toX) {
    for (const { left, right, top } of over.reverse()) {
      points.push(right, y, right, top, left, top, left, y);
    }
  } else {
    for (const { left, right, top } of over) {
      points.push(left, y, left, top, right, top, right, y);
    }
  }
  points.push(toX, y);
}

/** Without points that lie on the last one or on a straight piece. */
function withoutRests(points: readonly number[]): readonly number[] {
  const kept: number[] = [];
  for (let i = 0; i < points.length; i += 2) {
    const [x = 0, y = 0] = [points[i], points[i + 1]];
    const count = kept.length;
    if (count >= 2 && kept[count - 2] === x && kept[count - 1] === y) continue;
    const isOnward =
      count >= 4 &&
      ((kept[count - 2] === x && kept[count - 4] === x) ||
        (kept[count - 1] === y && kept[count - 3] === y));
    if (isOnward) kept.splice(count - 2, 2);
    kept.push(x, y);
  }
  return kept;
}
