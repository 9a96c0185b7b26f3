import { nodesBetween } from "../layout/kept.ts";
import { nodeOnWall } from "../layout/layout.ts";
import { speckWall } from "./funnels.ts";
import type { BoxesMark, Mark } from "./marks.ts";
import type { PlacedUnit } from "./placement.ts";
import type { SceneInput } from "./sceneInput.ts";
import { isAssistant, type StageView } from "./stageView.ts";
import type { Block, Seen } from "./walk.ts";
import { gapsOnWall, isLetteredOnWall } from "./wallCells.ts";

/** So many communities can be outlined at once: more colours would not be told apart. */
export const MOST_OUTLINED = 3;

/** A community whose members are outlined. */
export interface SceneCommunity {
  readonly name: string;
  /** Its members as nodes, rising. */
  readonly members: Int32Array;
}

/** A stretch of the picture, px. */
export interface Stretch {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What outlines one community in this frame. */
export interface CommunityShape {
  readonly community: SceneCommunity;
  readonly color: string;
  /** Softly behind people on the wall: boxes that merge. */
  readonly ground: number[];
  /** Along the border between members and others on the wall: segments. */
  readonly border: number[];
  /** Below people who are too small to be outlined: boxes. */
  readonly lanes: number[];
  /** Behind managers' cards and dots. */
  readonly halos: Mark[];
  /** Where members stand close together, and how many; a name may stand beside. */
  readonly spots: { readonly at: Stretch; readonly members: number }[];
}

/** People smaller than this on either side are not outlined one by one, px. */
const SMALLEST_OUTLINED = 5;
const LANE = 3;
const LANE_STEP = 4;
/** Members closer than this are one stretch of a lane, px. */
const LANE_GRAIN = 2;
/** How far a halo reaches beyond a card or dot, and each further one beyond the one before, px. */
const HALO = 3;
const HALO_STEP = 3;
const DOT_HALO = 2;

/** Finds where the members of the outlined communities stand; empty when none is outlined. */
export function communityShapes(
  input: SceneInput,
  view: StageView,
  seen: Seen,
  units: readonly PlacedUnit[],
): readonly CommunityShape[] {
  const shapes = input.communities.slice(0, MOST_OUTLINED).map(
    (community, nth): CommunityShape => ({
      community,
      color: input.palette.communities[nth] ?? input.palette.ink,
      ground: [],
      border: [],
      lanes: [],
      halos: [],
      spots: [],
    }),
  );
  const { kx, ky } = input.camera;
  const areOutlined = Math.min(kx, ky) >= SMALLEST_OUTLINED;
  shapes.forEach((shape, nth) => {
    const away = nth - (shapes.length - 1) / 2;
    for (const block of seen.blocks) {
      if (areOutlined) outlineBlock(input, block, shape, away);
      else laneBelow(input, block, shape, nth);
    }
    for (const aides of seen.aides) {
      for (let place = aides.first; place < aides.end; place++) {
        outlineAide(input, view, nodeOnWall(input.layout, place), shape, away);
      }
    }
    for (const speck of seen.specks) {
      const { members } = shape.community;
      const count = placeIn(members, speck.end) - placeIn(members, speck.node);
      if (count === 0 || speck.right < 0 || speck.left > input.width) continue;
      const { top, height } = speckWall(input, view, speck);
      const y = top + height + 1 + nth * LANE_STEP;
      shape.lanes.push(speck.left, y, LANE_GRAIN, LANE);
      const at = { left: speck.left, right: speck.right, top, bottom: y + LANE };
      shape.spots.push({ at, members: count });
    }
  });
  if (shapes.length > 0) addHalos(input, shapes, units);
  return shapes;
}

/** The first place among the rising nodes whose node is not below this one. */
function placeIn(members: Int32Array, node: number): number {
  let low = 0;
  let high = members.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((members[middle] ?? 0) < node) low = middle + 1;
    else high = middle;
  }
  return low;
}

function hasMember(members: Int32Array, from: number, until: number): boolean {
  return (members[placeIn(members, from)] ?? Number.POSITIVE_INFINITY) < until;
}

/** The people of a block who are on the screen: their nodes lie in [first, end). */
function nodesInSight(
  { layout, camera: { kx }, width }: SceneInput,
  block: Block,
): { readonly first: number; readonly end: number } {
  const column = (x: number): number =>
    Math.min(block.columns, Math.max(0, Math.floor((x - block.left) / kx)));
  const from = block.first + column(0) * block.rows;
  const until = Math.min(block.end, block.first + (column(width) + 1) * block.rows);
  // Assistants come last in their team, wherever the order has them.
  const isInOrder = layout.assistants === null;
  return isInOrder
    ? nodesBetween(layout.kept, from, until)
    : nodesBetween(layout.kept, block.first, block.end + block.beside);
}

/** Where somebody stands in a block, counted as its people are; -1 for whoever stands elsewhere. */
function nthIn(input: SceneInput, block: Block, node: number): number {
  const { layout, org, flip } = input;
  const slot = layout.left[node] ?? Number.NaN;
  if (Number.isNaN(slot) || (org.level[node] ?? 0) > 0) return -1;
  if (flip !== 1 && isAssistant(input, node)) return -1;
  const first = layout.left[nodeOnWall(layout, block.first)] ?? 0;
  return Math.round(slot - first) * block.rows + (layout.wallRow[node] ?? 0);
}

function outlineBlock(
  input: SceneInput,
  block: Block,
  { community: { members }, ground, border, spots }: CommunityShape,
  away: number,
): void {
  const { kx, ky } = input.camera;
  const { first, end } = nodesInSight(input, block);
  const within = new Set<number>();
  for (let at = placeIn(members, first); (members[at] ?? end) < end; at++) {
    const nth = nthIn(input, block, members[at] ?? 0);
    if (nth >= 0) within.add(nth);
  }
  if (within.size === 0) return;
  const look = borderLook(input, away);
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const nth of within) {
    const row = nth % block.rows;
    const x = block.left + Math.floor(nth / block.rows) * kx;
    const y = block.top + row * ky;
    const cell = { left: x, top: y, right: x + kx, bottom: y + ky };
    ground.push(x - 2, y - 2, kx + 4, ky + 4);
    addBorder(border, cell, look, {
      above: row > 0 && within.has(nth - 1),
      below: row < block.rows - 1 && within.has(nth + 1),
      left: within.has(nth - block.rows),
      right: within.has(nth + block.rows),
    });
    left = Math.min(left, cell.left);
    right = Math.max(right, cell.right);
  }
  spots.push({ at: { left, right, ...heightOf(input, block) }, members: within.size });
}

/** From the top of a block to its bottom; on the common wall to where the tallest ends. */
function heightOf(
  { camera: { ky }, layout, flip }: SceneInput,
  { top, rows }: Block,
): { readonly top: number; readonly bottom: number } {
  return { top, bottom: top + ky * Math.max(rows, flip * layout.wallRows) };
}

function outlineAide(
  input: SceneInput,
  view: StageView,
  node: number,
  { community: { members }, ground, border, spots }: CommunityShape,
  away: number,
): void {
  if (!hasMember(members, node, node + 1)) return;
  const { kx, ky } = input.camera;
  const [left, top] = [view.personX(node) - kx / 2, view.personY(node) - ky / 2];
  const at = { left, top, right: left + kx, bottom: top + ky };
  ground.push(left - 2, top - 2, kx + 4, ky + 4);
  addBorder(border, at, borderLook(input, away), ALONE);
  spots.push({ at, members: 1 });
}

interface Beside {
  readonly above: boolean;
  readonly below: boolean;
  readonly left: boolean;
  readonly right: boolean;
}

const ALONE: Beside = { above: false, below: false, left: false, right: false };

/** How far inside their cell the border of a community runs, so that several lie side by side in the gap, px. */
function borderLook(
  { camera }: SceneInput,
  away: number,
): { readonly x: number; readonly y: number } {
  const gaps = gapsOnWall(camera);
  const step = (gap: number): number => away * Math.min(2, Math.max(0.7, gap / 3));
  return { x: step(gaps.x), y: step(gaps.y) };
}

function addBorder(
  border: number[],
  { left, top, right, bottom }: Stretch,
  inside: { readonly x: number; readonly y: number },
  beside: Beside,
): void {
  const x1 = left + (beside.left ? 0 : inside.x);
  const x2 = right - (beside.right ? 0 : inside.x);
  const y1 = top + (beside.above ? 0 : inside.y);
  const y2 = bottom - (beside.below ? 0 : inside.y);
  if (!beside.above) border.push(x1, y1, x2, y1);
  if (!beside.below) border.push(x1, y2, x2, y2);
  if (!beside.left) border.push(x1, y1, x1, y2);
  if (!beside.right) border.push(x2, y1, x2, y2);
}

/** A line below a dense team wherever members stand, one lane a community. */
function laneBelow(
  input: SceneInput,
  block: Block,
  { community: { members }, lanes, spots }: CommunityShape,
  nth: number,
): void {
  const { layout, camera, width } = input;
  const { kx } = camera;
  const { first, end } = nodesInSight(input, block);
  const { top, bottom } = heightOf(input, block);
  const y = bottom + 1 + nth * LANE_STEP;
  const from = lanes.length;
  let count = 0;
  for (let at = placeIn(members, first); (members[at] ?? end) < end; ) {
    const node = members[at] ?? 0;
    const isHere = nthIn(input, block, node) >= 0;
    const x = camera.x + (layout.left[node] ?? 0) * kx;
    count++;
    if (isHere && x <= width && x + kx >= 0)
      addStretch(lanes, from, x, y, Math.max(kx, LANE_GRAIN));
    // Whoever would lie on the same px is passed over.
    const skipped = isHere ? Math.floor(LANE_GRAIN / kx) * block.rows : 0;
    at = skipped > 1 ? Math.max(at + 1, placeIn(members, node + skipped)) : at + 1;
  }
  if (lanes.length === from) return;
  const right = (lanes.at(-4) ?? 0) + (lanes.at(-2) ?? 0);
  const at = { left: lanes[from] ?? 0, right, top, bottom: y + LANE };
  spots.push({ at, members: count });
}

/** Adds a stretch to a lane, or makes its last one longer. */
function addStretch(lanes: number[], from: number, x: number, y: number, width: number): void {
  const last = lanes.length - 4;
  const end = (lanes[last] ?? 0) + (lanes[last + 2] ?? 0);
  if (last >= from && x <= end + LANE_GRAIN) {
    lanes[last + 2] = Math.max(end, x + width) - (lanes[last] ?? 0);
  } else {
    lanes.push(x, y, width, LANE);
  }
}

function addHalos(
  { width }: SceneInput,
  shapes: readonly CommunityShape[],
  units: readonly PlacedUnit[],
): void {
  for (const placed of units) {
    const { unit, left, right } = placed;
    if (right < -HALO * 4 || left > width + HALO * 4) continue;
    let before = 0;
    for (const { community, color, halos, spots } of shapes) {
      if (!hasMember(community.members, unit.node, unit.node + 1)) continue;
      halos.push(haloMark(placed, color, before));
      before++;
      spots.push({ at: boxOf(placed), members: 1 });
    }
  }
}

function boxOf({ unit, left, right, height }: PlacedUnit): Stretch {
  return { left, right, top: unit.y - height / 2, bottom: unit.y + height / 2 };
}

function haloMark(placed: PlacedUnit, color: string, before: number): Mark {
  const { unit, left, right, height, form } = placed;
  const reach = (form === "dot" ? DOT_HALO : HALO) + before * HALO_STEP;
  if (form === "dot") {
    const radius = (right - left) / 2 + reach;
    const { x, y } = unit;
    return { type: "symbol", shape: "disc", x, y, radius, fill: color, ground: color, alpha: 0.85 };
  }
  return {
    type: "rectangle",
    x: left - reach,
    y: unit.y - height / 2 - reach,
    width: right - left + 2 * reach,
    height: height + 2 * reach,
    radius: 8 + reach,
    fill: color,
    stroke: null,
    lineWidth: 0,
    dash: [],
    alpha: 0.85,
  };
}

/** How strongly outlines are drawn: in the midst of a flip people pass each other, and shapes would too. */
function shownIn({ flip }: SceneInput): number {
  return Math.abs(2 * flip - 1);
}

/** What lies behind people: soft ground on the wall, halos around cards and dots. */
export function communityGroundMarks(
  input: SceneInput,
  shapes: readonly CommunityShape[],
): readonly Mark[] {
  const alpha = shownIn(input);
  const grounds = shapes.flatMap(({ ground, color }): BoxesMark[] =>
    ground.length === 0
      ? []
      : [{ type: "boxes", boxes: ground, radius: 5, fill: color, alpha: 0.28 * alpha }],
  );
  // Outer halos first: those of the later communities lie around the earlier ones'.
  const halos = shapes.toReversed().flatMap((shape) => shape.halos);
  const borders = isLetteredOnWall(input) ? borderMarks(input, shapes) : [];
  return [...grounds, ...borders, ...halos.map((mark) => faded(mark, alpha))];
}

function faded(mark: Mark, alpha: number): Mark {
  return "alpha" in mark ? { ...mark, alpha: mark.alpha * alpha } : mark;
}

/** What lies over people too small for letters: their borders, and the lanes below dense teams. */
export function communityBorderMarks(
  input: SceneInput,
  shapes: readonly CommunityShape[],
): readonly Mark[] {
  const alpha = shownIn(input);
  const lanes = shapes.flatMap(({ lanes: boxes, color }): BoxesMark[] =>
    boxes.length > 0 ? [{ type: "boxes", boxes, radius: 1, fill: color, alpha }] : [],
  );
  return [...(isLetteredOnWall(input) ? [] : borderMarks(input, shapes)), ...lanes];
}

/** Where people bear letters, borders run behind them: what the gaps show of them is enough. */
function borderMarks(input: SceneInput, shapes: readonly CommunityShape[]): readonly Mark[] {
  const alpha = shownIn(input);
  const lineWidth = Math.min(input.camera.kx, input.camera.ky) < 12 ? 1.25 : 2;
  return shapes.flatMap(({ border: segments, color: stroke }): Mark[] =>
    segments.length > 0 ? [{ type: "segments", segments, stroke, lineWidth, alpha }] : [],
  );
}
