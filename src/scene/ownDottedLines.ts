import { isKept } from "../layout/kept.ts";
import { nodeOnWall, slotOf } from "../layout/layout.ts";
import { peopleAt } from "../metrics/dottedReach.ts";
import { AIDE_LABEL_SIZE } from "./aideLabels.ts";
import type { Mark } from "./marks.ts";
import { LABEL_SIZE, type PlacedUnit, type Placement } from "./placement.ts";
import type { SceneInput } from "./sceneInput.ts";
import { isAssistant, type StageView } from "./stageView.ts";
import type { Block, Seen } from "./walk.ts";
import { cellWidth, isOneByOneOnWall } from "./wallCells.ts";
import { CLOSE_BY, type Obstacle, PASSING, type Port, waysAround } from "./waysAround.ts";

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Who has more lines than this shows those to the nearest; the others are in the link between managers. */
const MOST_LINES = 40;
const DASH = [3, 3];
const LINE = 1.75;
/** Lines to somebody off the picture run so far beyond its edge, px. */
const BEYOND = 12;
/** Cards of a row with less between them than this are one obstacle, px. */
const NARROWEST_GAP = 3.5;

/**
 * The dotted lines of whoever is asked about, from card to card: to their own dotted managers, and from
 * those who point at them. Around every card, team and name; to the edge for who is off the picture. From
 * so far that people are not seen one by one, the links between managers say it.
 */
export function ownDottedLineMarks(
  input: SceneInput,
  view: StageView,
  seen: Seen,
  placement: Placement,
): readonly Mark[] {
  const { dotted, flip } = input;
  const asked = input.selected >= 0 ? input.selected : input.hovered;
  if (!dotted || asked < 0 || (flip !== 0 && flip !== 1)) return [];
  if (!isOneByOneOnWall(input)) return [];
  const others = nearestOthers(input, asked);
  if (others.length === 0) return [];
  const ends: Ends = {
    input,
    view,
    seen,
    places: placesOf(placement),
    apart: [...placement.units.map(boxOf), ...nameBoxes(placement)],
  };
  const from = portsOf(ends, asked);
  const goals = others.map((node) => portsOf(ends, node));
  const isOff = isOffPicture(ends, asked);
  const wanted = goals.filter((_, nth) => !isOff || !isOffPicture(ends, others[nth] ?? -1));
  if (from.length === 0 || wanted.length === 0) return [];
  return waysAround(obstaclesOn(ends), from, wanted).map((points) => ({
    type: "curve",
    points,
    radius: 8,
    stroke: input.palette.links.dotted,
    lineWidth: LINE,
    dash: DASH,
    alpha: 1,
  }));
}

/** Those at the other ends, the nearest across first; who is filtered out has no line. */
function nearestOthers({ dotted, layout }: SceneInput, asked: number): readonly number[] {
  if (!dotted || !isKept(layout.kept, asked)) return [];
  const middle = slotOf(layout, asked);
  const away = (node: number): number => {
    const slots = Math.abs(slotOf(layout, node) - middle);
    return Number.isNaN(slots) ? Number.POSITIVE_INFINITY : slots;
  };
  return [...peopleAt(dotted.up, asked), ...peopleAt(dotted.down, asked)]
    .filter((node) => isKept(layout.kept, node))
    .map((node) => ({ node, away: away(node) }))
    .sort((a, b) => a.away - b.away || a.node - b.node)
    .slice(0, MOST_LINES)
    .map(({ node }) => node);
}

/** What is needed to find where somebody's lines end. */
interface Ends {
  readonly input: SceneInput;
  readonly view: StageView;
  readonly seen: Seen;
  readonly places: ReadonlyMap<number, PlacedUnit>;
  /** Cards and names. */
  readonly apart: readonly Box[];
}

function placesOf({ units }: Placement): ReadonlyMap<number, PlacedUnit> {
  return new Map(units.map((placed) => [placed.unit.node, placed]));
}

/** Who stands for somebody: themself, or the lowest above them who is not folded away. */
function shownFor({ layout, org }: SceneInput, node: number): number {
  let shown = node;
  while (shown >= 0 && Number.isNaN(layout.left[shown] ?? Number.NaN)) {
    shown = org.parent[shown] ?? -1;
  }
  return shown;
}

function isOffPicture({ input, view }: Ends, node: number): boolean {
  const shown = shownFor(input, node);
  if (shown < 0) return true;
  const x = view.personX(shown);
  const y = view.personY(shown);
  return x < 0 || x > input.width || y < 0 || y > input.height;
}

/** Where lines may leave somebody; none where nobody stands for them. */
function portsOf(ends: Ends, node: number): readonly Port[] {
  const { input, view, seen, places } = ends;
  const { org, camera, width, height } = input;
  const shown = shownFor(input, node);
  if (shown < 0) return [];
  const x = view.personX(shown);
  const y = view.personY(shown);
  if (isOffPicture(ends, node)) {
    const within = (at: number, room: number): number =>
      Math.min(room + BEYOND, Math.max(-BEYOND, at));
    return [{ x: within(x, width), y: within(y, height), tail: [] }];
  }
  if (org.level[shown] === 0) {
    const block = seen.blocks.find((one) => holds(one, camera.kx, camera.ky, x, y));
    if (block) return portsOfCell(input, view, block, x, y);
    const half = { x: camera.kx / 2, y: camera.ky / 2 };
    if (input.flip === 0 && isAssistant(input, shown) && places.has(org.parent[shown] ?? -1)) {
      const box = { left: x - half.x, right: x + half.x, top: y - half.y, bottom: y + half.y };
      return portsAround(box, x, y);
    }
  }
  // Whose part is too small to be seen is spoken for by the manager above.
  let standIn = shown;
  while (standIn >= 0 && !places.has(standIn)) standIn = org.parent[standIn] ?? -1;
  const placed = places.get(standIn);
  return placed ? portsAround(boxOf(placed), placed.unit.x, placed.unit.y) : [];
}

function holds(block: Block, kx: number, ky: number, x: number, y: number): boolean {
  return (
    x > block.left &&
    x < block.left + block.columns * kx &&
    y > block.top &&
    y < block.top + block.rows * ky
  );
}

/** Between the columns of a team up or down and out of it; straight out where nobody is in the way. */
function portsOfCell(
  input: SceneInput,
  view: StageView,
  block: Block,
  x: number,
  y: number,
): readonly Port[] {
  const { kx, ky } = input.camera;
  const half = cellWidth(input.camera) / 2;
  const team = teamBox(input, view, block);
  const top = team.top - CLOSE_BY;
  const bottom = team.bottom + CLOSE_BY;
  const ports: Port[] = [];
  const isLast = y + ky > block.top + block.rows * ky;
  if (y - ky < block.top) ports.push({ x, y: top, tail: [x, y - ky / 2] });
  if (isLast) ports.push({ x, y: bottom, tail: [x, y + ky / 2] });
  for (const side of [-1, 1]) {
    const between = x + (side * kx) / 2;
    const tail = [between, y, x + side * half, y];
    ports.push({ x: between, y: top, tail }, { x: between, y: bottom, tail });
  }
  return ports;
}

/** In the middle of each side. */
function portsAround({ left, right, top, bottom }: Box, x: number, y: number): readonly Port[] {
  return [
    { x, y: top - CLOSE_BY, tail: [x, top] },
    { x, y: bottom + CLOSE_BY, tail: [x, bottom] },
    { x: left - CLOSE_BY, y, tail: [left, y] },
    { x: right + CLOSE_BY, y, tail: [right, y] },
  ];
}

/** Upside down all teams reach down to the lower edge of the wall: lines run below it. */
function teamBox(
  { camera, isUpsideDown }: SceneInput,
  view: StageView,
  { left, top, columns, rows }: Block,
): Box {
  const bottom = isUpsideDown ? view.levelY(0) : top + rows * camera.ky;
  return { left, right: left + columns * camera.kx, top, bottom };
}

function boxOf({ unit, left, right, height }: PlacedUnit): Box {
  return { left, right, top: unit.y - height / 2, bottom: unit.y + height / 2 };
}

function nameBoxes({ labels, aideLabels }: Placement): readonly Box[] {
  const nameBox = (size: number) => (name: { left: number; right: number; y: number }) => ({
    left: name.left,
    right: name.right,
    top: name.y - size / 2,
    bottom: name.y + size / 2,
  });
  return [...labels.map(nameBox(LABEL_SIZE)), ...aideLabels.map(nameBox(AIDE_LABEL_SIZE))];
}

/** Cards, teams, assistants and names, as far as they are on the picture: beyond it all is free. */
function obstaclesOn({ input, view, seen, apart }: Ends): readonly Obstacle[] {
  const { camera, layout, width, height } = input;
  const teams = seen.blocks.map((block) => teamBox(input, view, block));
  const aides = seen.aides.map(({ first, end }) => {
    const y = view.personY(nodeOnWall(layout, first));
    return {
      left: view.personX(nodeOnWall(layout, first)) - camera.kx / 2,
      right: view.personX(nodeOnWall(layout, end - 1)) + camera.kx / 2,
      top: y - camera.ky / 2,
      bottom: y + camera.ky / 2,
    };
  });
  const onPicture = [...apart, ...teams, ...aides]
    .filter((box) => box.right > 0 && box.left < width && box.bottom > 0 && box.top < height)
    .map(({ left, right, top, bottom }) => ({
      left: Math.max(0, left),
      right: Math.min(width, right),
      top: Math.max(0, top),
      bottom: Math.min(height, bottom),
    }));
  return joined(onPicture);
}

/** Those of the same height beside each other with no way between them, as one. */
function joined(boxes: readonly Box[]): readonly Obstacle[] {
  const rows = new Map<string, { left: number; right: number; top: number; bottom: number }[]>();
  for (const box of [...boxes].sort((a, b) => a.left - b.left)) {
    const key = `${Math.round(box.top)} ${Math.round(box.bottom)}`;
    const row = rows.get(key);
    const last = row?.at(-1);
    if (last && box.left - last.right < NARROWEST_GAP) {
      last.right = Math.max(last.right, box.right);
      last.top = Math.min(last.top, box.top);
      last.bottom = Math.max(last.bottom, box.bottom);
    } else if (row) row.push({ ...box });
    else rows.set(key, [{ ...box }]);
  }
  return [...rows.values()].flatMap((row) =>
    row.map((box, at) => ({
      ...box,
      passLeft: box.left - roomBetween(row[at - 1], box),
      passRight: box.right + roomBetween(box, row[at + 1]),
    })),
  );
}

/** How far from two neighbours a line between them runs, px: in the middle where it is narrow. */
function roomBetween(one: Box | undefined, next: Box | undefined): number {
  return one && next ? Math.min(PASSING, (next.left - one.right) / 2) : PASSING;
}
