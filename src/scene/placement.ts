import { hasNumber } from "../base/bitSet.ts";
import { nodeOnWall } from "../layout/layout.ts";
import { nameOf, PLACEHOLDER } from "../org/org.ts";
import { type AideLabel, labelsOfAides } from "./aideLabels.ts";
import { badgeWidth } from "./badge.ts";
import { cardFieldsIn } from "./cardFields.ts";
import { chainAbove } from "./elbows.ts";
import {
  BETWEEN_ROWS,
  CARD_HEIGHT,
  FULL_CARD_HEIGHT,
  halfRow,
  hasRoomForFullCards,
  LARGEST_DOT,
  SMALLEST_DOT,
  TAG_HEIGHT,
} from "./halfRow.ts";
import { type Lens, NO_GROUP } from "./lens.ts";
import { roomAboveLanes } from "./linkLanes.ts";
import { textWidth } from "./measure.ts";
import { isOnWays } from "./peopleOnWays.ts";
import { type RowLabel, rowLabels } from "./rowMarks.ts";
import type { SceneInput } from "./sceneInput.ts";
import { shortName } from "./shortName.ts";
import type { StageView } from "./stageView.ts";
import { passingStems } from "./stems.ts";
import type { Aides, Seen, Unit } from "./walk.ts";

/** How a manager is drawn: the most there is room for on their row. */
export type Form = "fullCard" | "card" | "tag" | "dot";

/** A manager with the place their card or dot takes, px. */
export interface PlacedUnit {
  readonly unit: Unit;
  readonly form: Form;
  /** Left and right edge; the middle line is unit.y. */
  readonly left: number;
  readonly right: number;
  readonly height: number;
  /** Whether there is room for a face beside the name. */
  readonly hasFace: boolean;
  readonly name: string;
  readonly second: string;
  readonly third: string;
}

/** A name beside a dot: on a tier below its row, with a thin line up to the dot, or next to it on the row. */
export interface PlacedLabel {
  readonly unit: Unit;
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

export interface Placement {
  readonly units: readonly PlacedUnit[];
  readonly labels: readonly PlacedLabel[];
  readonly aideLabels: readonly AideLabel[];
}

export const CARD_NAME = 13;
export const CARD_SECOND = 11;
export const CARD_PAD = 11;
export const LABEL_SIZE = 11;
const BESIDE_BADGE = 7;
/** Side of a face on a card, its distance from the edge, and how far it moves the texts, px. */
export const FACES: Readonly<
  Record<
    Exclude<Form, "dot">,
    { readonly size: number; readonly inset: number; readonly indent: number }
  >
> = {
  fullCard: { size: 44, inset: 9, indent: 52 },
  card: { size: 32, inset: 6, indent: 35 },
  tag: { size: 18, inset: 3, indent: 18 },
};
/** Free space between cards of one row, px. */
const BESIDE = 5;
/** Names beside dots stand on these heights below the row, px from its middle, half of it on each side. */
const TIERS = [16, 31, 46];
const HALF_TIER = 7;
/** Rows at least this high have names in them, beside the dots, when there is no room below: px. */
const LOWEST_NAMED = 2 * HALF_TIER;
/** Between a dot and the name beside it, px. */
const BESIDE_DOT = 4;
/** A subtree narrower than this has too small a dot to be named. */
const NARROWEST_NAMED = 3.5;

/** Somebody's place on their row while it is being filled. */
interface Seat {
  readonly unit: Unit;
  form: Form;
  left: number;
  right: number;
  hasFace: boolean;
  name: string;
  second: string;
  third: string;
}

/**
 * Gives every manager on the screen a card, a tag or a dot with a name beside it, as on a map: in order
 * of importance each takes the most that fits on their row without touching anybody placed before, nor
 * any dot. Depends on the neighbours alone, not on the edge of the screen: panning changes nothing.
 */
export function placeUnits(
  input: SceneInput,
  view: StageView,
  { units, blocks, aides }: Pick<Seen, "units" | "blocks" | "aides">,
): Placement {
  const rows = new Map<number, Seat[]>();
  for (const unit of units) {
    const seat = dotSeat(unit, view.pitch);
    const row = rows.get(unit.line);
    if (row) row.push(seat);
    else rows.set(unit.line, [seat]);
  }
  const rank = ranker(input);
  const stems = input.isUpsideDown ? NO_STEMS : passingStems(input, { units, blocks });
  const grades = input.isUpsideDown ? [] : rowLabels(input);
  const labels: PlacedLabel[] = [];
  const placed: PlacedUnit[] = [];
  const aideLabels: AideLabel[] = [];
  for (const [line, seats] of rows) {
    seats.sort((a, b) => a.unit.x - b.unit.x);
    const order = seats
      .map((seat, at) => ({ at, rank: rank(seat.unit.node) }))
      .sort((a, b) => b.rank - a.rank || a.at - b.at);
    const beside = aidesOfRow(aides, seats);
    const walls = input.isUpsideDown
      ? []
      : [...blocksBeside(input, blocks, seats), ...(stems.get(line) ?? []).map(stretchOfStem)];
    const row: Row = { input, view, seats, walls };
    takeCards(row, order);
    leaveLoneTags(row, rank);
    // Names come first: a face takes only what they have left.
    if (input.photoOf) for (const { at } of order) takeFace(row, at);
    const taken = labels.length;
    const besideStems = input.isUpsideDown ? [] : aideStretches(input, view, beside, seats);
    const lower = { ...row, walls: [...walls, ...gradesBelow(grades, seats)] };
    placeLabels(lower, order, besideStems, labels);
    aideLabels.push(...labelsOfAides(input, view, beside, labels.slice(taken)));
    for (const seat of seats) placed.push({ ...seat, height: heightOf(seat) });
  }
  return { units: placed, labels, aideLabels };
}

function dotSeat(unit: Unit, pitch: number): Seat {
  const radius = dotRadius(unit, pitch);
  const [left, right] = [unit.x - radius, unit.x + radius];
  return { unit, form: "dot", left, right, hasFace: false, name: "", second: "", third: "" };
}

/** A stretch of a row that is taken from `top` to `bottom`, px from the row's middle. */
interface Stretch {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The assistants of those on a row. */
function aidesOfRow(aides: readonly Aides[], seats: readonly Seat[]): readonly Aides[] {
  const line = seats[0]?.unit.line;
  return aides.filter(({ unit }) => unit.line === line);
}

/** What assistants beside the managers of a row take, from left to right: lower than any card. */
function aideStretches(
  { camera, layout }: SceneInput,
  view: StageView,
  aides: readonly Aides[],
  seats: readonly Seat[],
): readonly Stretch[] {
  const rowY = seats[0]?.unit.y ?? 0;
  return aides.map(({ first, end }) => {
    const y = view.personY(nodeOnWall(layout, first)) - rowY;
    return {
      left: view.personX(nodeOnWall(layout, first)) - camera.kx / 2,
      right: view.personX(nodeOnWall(layout, end - 1)) + camera.kx / 2,
      top: y - camera.ky / 2,
      bottom: y + camera.ky / 2,
    };
  });
}

/** In the conventional view teams hang down through the rows below their manager's. */
function blocksBeside(
  { camera }: SceneInput,
  blocks: Seen["blocks"],
  seats: readonly Seat[],
): readonly Stretch[] {
  const y = seats[0]?.unit.y ?? 0;
  const lowest = Math.max(FULL_CARD_HEIGHT / 2, ...TIERS) + HALF_TIER;
  return blocks
    .map(({ left, columns, top, rows }) => ({
      left,
      right: left + columns * camera.kx,
      top: top - y,
      bottom: top - y + rows * camera.ky,
    }))
    .filter(({ top, bottom }) => top < lowest && bottom > -lowest);
}

const NO_STEMS: ReadonlyMap<number, readonly number[]> = new Map();

/** A connector that passes a row is in everybody's way, however high they are. */
function stretchOfStem(x: number): Stretch {
  return { left: x, right: x, top: Number.NEGATIVE_INFINITY, bottom: Number.POSITIVE_INFINITY };
}

/** The grades of rows keep names beside dots from below them. */
function gradesBelow(grades: readonly RowLabel[], seats: readonly Seat[]): readonly Stretch[] {
  const middle = seats[0]?.unit.y ?? 0;
  return grades.map(({ left, right, y }) => ({
    left,
    right,
    top: y - middle - HALF_TIER,
    bottom: y - middle + HALF_TIER,
  }));
}

function dotRadius(unit: Unit, pitch: number): number {
  return Math.max(SMALLEST_DOT, Math.min(LARGEST_DOT, (unit.right - unit.left) / 3.2, pitch / 5));
}

function heightOf({ form, left, right }: Seat): number {
  if (form === "fullCard") return FULL_CARD_HEIGHT;
  if (form === "card") return CARD_HEIGHT;
  return form === "tag" ? TAG_HEIGHT : right - left;
}

/** From here on those rank who carry too much; above them whoever the user asked for. */
const OVERLOADED = 1e9;

/** Importance for names: selected, found, on the chain, carrying too much, many people. */
function ranker(input: SceneInput): (node: number) => number {
  const { org, lens, found, selected } = input;
  const chain = chainAbove(input);
  const isOver = overGroups(lens);
  return (node) => {
    if (node === selected) return 9e9;
    const over = isOver[lens.groupOf[node] ?? NO_GROUP] ? OVERLOADED : 0;
    const own = over + (org.totalSpan[node] ?? 0);
    if (hasNumber(found, node)) return 6e9 + own;
    return chain.has(node) ? 3e9 + own : own;
  };
}

function overGroups(lens: Lens): readonly boolean[] {
  return lens.groups.map(({ color }) => color === "over");
}

/** The forms a manager could take, the largest first, with what would stand on them. */
function wishes(input: SceneInput, view: StageView, node: number): readonly Partial<Seat>[] {
  const { org, words, camera } = input;
  const full = nameOf(org, node);
  const isPlaceholder = org.kind[node] === PLACEHOLDER;
  const second = isPlaceholder
    ? words.placeholder
    : words.manager(org.totalSpan[node] ?? 0, org.span[node] ?? 0);
  const found: (Partial<Seat> & { form: Form })[] = [];
  if (hasRoomForFullCards(camera.ky, view.pitch)) {
    const third = cardFieldsIn(input, node, 0, 190, CARD_SECOND);
    if (third) found.push({ form: "fullCard", name: full, second, third });
  }
  const shorter = shortName(full, 92, CARD_NAME, 600);
  if (view.pitch >= CARD_HEIGHT + BETWEEN_ROWS) {
    found.push({ form: "card", name: full, second });
    if (shorter && shorter !== full) found.push({ form: "card", name: shorter, second });
  }
  if (view.pitch >= TAG_HEIGHT + BETWEEN_ROWS) {
    found.push({ form: "tag", name: full });
    if (shorter && shorter !== full) found.push({ form: "tag", name: shorter });
  }
  return found;
}

/** `badge`: the room for the badge behind the name, px. */
function widthOf(
  { form, name = "", second = "", third = "" }: Partial<Seat>,
  badge: number,
): number {
  if (form === "tag") return textWidth(name, 12, 600) + 2 * 8 + badge;
  return Math.max(
    104,
    textWidth(name, CARD_NAME, 600) + badge + 2 * CARD_PAD,
    textWidth(second, CARD_SECOND, 400) + 2 * CARD_PAD,
    textWidth(third, CARD_SECOND, 400) + 2 * CARD_PAD,
  );
}

/** A row while seats are given out in it. */
interface Row {
  readonly input: SceneInput;
  readonly view: StageView;
  readonly seats: readonly Seat[];
  readonly walls: readonly Stretch[];
}

/** The forms in the order in which a row grows: all who can have a name have it before any has more. */
const GROWTH: readonly Form[] = ["tag", "card", "fullCard"];

function takeCards(row: Row, order: readonly { at: number }[]): void {
  const { input, view, seats } = row;
  const named = order.flatMap(({ at }) => {
    const seat = seats[at];
    if (!seat || seat.unit.right - seat.unit.left < NARROWEST_NAMED) return [];
    const badge = badgeWidth(input.lens, seat.unit.node) + BESIDE_BADGE;
    return [{ at, seat, badge, wishes: wishes(input, view, seat.unit.node) }];
  });
  for (const form of GROWTH) {
    for (const { at, seat, badge, wishes } of named) {
      // Who has no room for a name has none for more.
      if (form !== "tag" && seat.form === "dot") continue;
      const room = roomFor(row, at);
      const wish = wishes.find(
        (wish) => wish.form === form && sitDown(seat, widthOf(wish, badge), room),
      );
      if (wish) Object.assign(seat, wish);
    }
  }
}

/**
 * A single tag beside dots says nothing by being one: who is one becomes a dot with a name below, as
 * those beside. Who carries too much or is asked for keeps it.
 */
function leaveLoneTags({ input, view, seats }: Row, rank: (node: number) => number): void {
  if (tiersOf(input, view).length === 0) return;
  const isDot = seats.map(({ form }) => form === "dot");
  seats.forEach((seat, at) => {
    const beside = [isDot[at - 1], isDot[at + 1]];
    if (seat.form !== "tag" || beside.includes(false) || !beside.includes(true)) return;
    if (rank(seat.unit.node) >= OVERLOADED) return;
    Object.assign(seat, dotSeat(seat.unit, view.pitch));
  });
}

/** Widens a card for the face on it, where its neighbours leave room. */
function takeFace(row: Row, at: number): void {
  const seat = row.seats[at];
  if (!seat || seat.form === "dot") return;
  const width = seat.right - seat.left + FACES[seat.form].indent;
  seat.hasFace = sitDown(seat, width, roomFor(row, at));
}

/** Makes a seat so wide, over its dot as far as it can; false where there is no room. */
function sitDown(seat: Seat, width: number, room: Room): boolean {
  const low = Math.max(room.left, seat.unit.x - width + 14);
  const high = Math.min(room.right, seat.unit.x + width - 14) - width;
  if (low > high) return false;
  seat.left = Math.min(high, Math.max(low, seat.unit.x - width / 2));
  seat.right = seat.left + width;
  return true;
}

/** How far a card may reach, px. */
interface Room {
  readonly left: number;
  readonly right: number;
}

/** Between the neighbours and teams beside, and never beyond the chart's own edges. */
function roomFor({ input, view, seats, walls }: Row, at: number): Room {
  const half = halfRow(input, view);
  const x = seats[at]?.unit.x ?? 0;
  let previous = seats[at - 1]?.right ?? Number.NEGATIVE_INFINITY;
  let next = seats[at + 1]?.left ?? Number.POSITIVE_INFINITY;
  for (const wall of walls) {
    if (wall.top >= half || wall.bottom <= -half) continue;
    if (wall.right <= x) previous = Math.max(previous, wall.right);
    else if (wall.left >= x) next = Math.min(next, wall.left);
  }
  return {
    left: Math.max(previous + BESIDE, view.screenX(0) - 20),
    right: Math.min(next - BESIDE, view.screenX(input.layout.width) + 20),
  };
}

/** The tiers that end above the next row, and above the lanes of links. */
function tiersOf(input: SceneInput, view: StageView): readonly number[] {
  const lowest = Math.min(view.pitch - halfRow(input, view), roomAboveLanes(input, view));
  return TIERS.filter((y) => y + HALF_TIER <= lowest);
}

/** Names for those who remained dots: on up to three tiers below the row, like flags at their lines. */
function placeLabels(
  row: Row,
  order: readonly { at: number }[],
  besideStems: readonly Stretch[],
  labels: PlacedLabel[],
): void {
  const { input, view, seats, walls } = row;
  const tiers = tiersOf(input, view);
  if (tiers.length === 0) {
    if (view.pitch >= LOWEST_NAMED) placeLabelsBeside(row, order, labels);
    return;
  }
  const taken: { tier: number; left: number; right: number; line: number }[] = [];
  // Cards of the same row and teams take the tiers they reach into.
  const obstacles = seats
    .filter(({ form }) => form !== "dot")
    .map((seat) => ({ ...seat, top: 0, bottom: heightOf(seat) / 2 }));
  for (const { left, right, top, bottom } of [...obstacles, ...walls]) {
    tiers.forEach((y, tier) => {
      if (top >= y + HALF_TIER || bottom <= y - HALF_TIER) return;
      taken.push({ tier, left, right, line: Number.POSITIVE_INFINITY });
    });
  }
  const chartRight = view.screenX(input.layout.width) + 20;
  for (const { at } of order) {
    const seat = seats[at];
    if (seat?.form !== "dot" || isOnWays(input, seat.unit.node)) continue;
    if (seat.unit.right - seat.unit.left < NARROWEST_NAMED) continue;
    const name = shortName(nameOf(input.org, seat.unit.node), 120, LABEL_SIZE, 400);
    if (!name) continue;
    const width = textWidth(name, LABEL_SIZE, 400) + 4;
    const x = seat.unit.x;
    const left = x + width - 3 <= chartRight ? x - 3 : x - width + 3;
    const right = left + width;
    for (const [tier, tierY] of tiers.entries()) {
      if (reachesAides(besideStems, tierY, x, left, right)) continue;
      const isFree = taken.every((other) => {
        const apart = other.right + 4 <= left || other.left - 4 >= right;
        if (other.tier === tier) return apart;
        // The line of the deeper one passes through the tier of the other.
        if (other.tier < tier) return x < other.left - 2 || x > other.right + 2;
        return other.line < left - 2 || other.line > right + 2;
      });
      if (!isFree) continue;
      taken.push({ tier, left, right, line: x });
      labels.push({ unit: seat.unit, name, left, right, y: seat.unit.y + tierY });
      break;
    }
  }
}

/** Names next to the dots of a row that is too low for tiers: on the right, else on the left. */
function placeLabelsBeside(
  { input, view, seats, walls }: Row,
  order: readonly { at: number }[],
  labels: PlacedLabel[],
): void {
  const chartLeft = view.screenX(0) - 20;
  const chartRight = view.screenX(input.layout.width) + 20;
  const taken: { readonly left: number; readonly right: number }[] = [
    ...seats,
    ...walls.filter(({ top, bottom }) => top < HALF_TIER && bottom > -HALF_TIER),
  ];
  for (const { at } of order) {
    const seat = seats[at];
    if (seat?.form !== "dot" || isOnWays(input, seat.unit.node)) continue;
    if (seat.unit.right - seat.unit.left < NARROWEST_NAMED) continue;
    const name = shortName(nameOf(input.org, seat.unit.node), 120, LABEL_SIZE, 400);
    if (!name) continue;
    const width = textWidth(name, LABEL_SIZE, 400) + 2 * BESIDE_DOT;
    const left = [seat.right, seat.left - width].find(
      (left) =>
        left >= chartLeft &&
        left + width <= chartRight &&
        taken.every((other) => other.right <= left || other.left >= left + width),
    );
    if (left === undefined) continue;
    taken.push({ left, right: left + width });
    labels.push({ unit: seat.unit, name, left, right: left + width, y: seat.unit.y });
  }
}

/** Whether a name on a tier, or the line at x down to it, would lie on an assistant; all stand on one row. */
function reachesAides(
  besideStems: readonly Stretch[],
  tierY: number,
  x: number,
  left: number,
  right: number,
): boolean {
  const { top, bottom } = besideStems[0] ?? { top: Number.POSITIVE_INFINITY, bottom: 0 };
  if (tierY + HALF_TIER <= top) return false;
  const isBeyond = tierY - HALF_TIER >= bottom;
  const [from, to] = isBeyond ? [x - 2, x + 2] : [left - 4, right + 4];
  let low = 0;
  let high = besideStems.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((besideStems[middle]?.right ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  return (besideStems[low]?.left ?? Number.POSITIVE_INFINITY) < to;
}
