import { numberFormat } from "../language/numbers.ts";
import { nameOf } from "../org/org.ts";
import { isShown, type Joining, joiningTeams } from "./ghostPlaces.ts";
import { halfRow } from "./halfRow.ts";
import type { CurveMark, Mark, RectangleMark, TextMark } from "./marks.ts";
import { fitWords, textWidth } from "./measure.ts";
import type { PlacedUnit } from "./placement.ts";
import type { SceneInput } from "./sceneInput.ts";
import { initialsOf, shortName } from "./shortName.ts";
import type { StageView } from "./stageView.ts";

const DASH = [4, 3];
/** How much of what lies below a ghost is hidden. */
const VEIL = 0.55;
/** Ghosts narrower than this stand together as one, with their number, px. */
const NARROWEST_ALONE = 15;
/** From here on there is room for a name, px. */
const NAMED_FROM = { width: 48, height: 15 };
const NAME = 11;
const TAG = { size: 11, height: 17, pad: 6, off: 3 };
const LEAD = { size: 12, height: 24, lowest: 15, pad: 8 };
/** From the cards of a row to the lane beside them, and the size of an arrow's head, px. */
const LANE = 10;
const HEAD = 4.5;
/** So many lanes lie side by side, and how far apart, px. */
const LANES = 4;
const LANE_PITCH = 4;

const loadFigure = numberFormat({ maximumFractionDigits: 2, useGrouping: false });

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Whether there is a proposal to draw: a ghost stands still or not at all. */
function isAtRest({ ghost, flip }: SceneInput): boolean {
  return ghost !== null && (flip === 0 || flip === 1);
}

/** The ways of those who would move, along lanes between the rows; they belong below every card. */
export function ghostLineMarks(
  input: SceneInput,
  view: StageView,
  units: readonly PlacedUnit[],
): readonly Mark[] {
  if (!isAtRest(input)) return [];
  const groups = new Map<string, { from: number; to: number; people: number[] }>();
  for (const { person, from, to } of input.ghost?.moves ?? []) {
    if (![person, from, to].every((node) => isShown(input, node))) continue;
    const key = `${from} ${to}`;
    const group = groups.get(key) ?? { from, to, people: [] };
    group.people.push(person);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ from, to, people }, nth) => {
    const isSplit = input.org.level[to] === 0;
    return isSplit
      ? splitLines(input, view, from, to, people)
      : moveLines(input, view, units, { from, to, people, nth });
  });
}

/** Those who would go from one manager to another, the nth of such groups. */
interface Moving {
  readonly from: number;
  readonly to: number;
  readonly people: readonly number[];
  readonly nth: number;
}

/** From everybody who would move to a lane beside their manager's row, along it, and on to the new manager. */
function moveLines(
  input: SceneInput,
  view: StageView,
  units: readonly PlacedUnit[],
  { from, to, people, nth }: Moving,
): readonly Mark[] {
  const off = halfRow(input, view) + LANE + LANE_PITCH * (nth % LANES);
  const highest = Math.max(...people.map((i) => input.org.level[i] ?? 0));
  const laneY = input.flip === 1 ? view.levelY(highest + 1) - off : view.unitY(from) + off;
  const x = view.personX(to);
  const target = boxOf(input, view, units, to);
  const isFromAbove = laneY < target.top + target.height / 2;
  const end = isFromAbove ? target.top : target.top + target.height;
  const head = isFromAbove ? -HEAD : HEAD;
  const stroke = input.palette.accent;
  return [
    ...laneLines(input, view, people, laneY, x),
    curve(stroke, [x, laneY, x, end]),
    {
      type: "segments",
      segments: [x - HEAD, end + head, x, end, x + HEAD, end + head, x, end],
      stroke,
      lineWidth: 1.5,
      alpha: 1,
    },
  ];
}

/** From everybody who would go along with the new lead to the lead's own card. */
function splitLines(
  input: SceneInput,
  view: StageView,
  from: number,
  to: number,
  people: readonly number[],
): readonly Mark[] {
  const lead = leadBox(input, view, from, to);
  if (!lead) return [];
  const x = view.personX(to);
  const wall = betweenRows(input, view, from).wall;
  const edge = wall < lead.top ? lead.top : lead.top + lead.height;
  const laneY = (wall + edge) / 2;
  return [
    ...laneLines(input, view, people, laneY, x),
    curve(input.palette.accent, [x, laneY, x, edge]),
  ];
}

/** One line down or up to the lane for every column, and the lane itself once. */
function laneLines(
  input: SceneInput,
  view: StageView,
  people: readonly number[],
  laneY: number,
  x: number,
): readonly Mark[] {
  const stroke = input.palette.accent;
  const farthest = new Map<number, number>();
  for (const person of people) {
    const y = view.personY(person);
    const at = view.personX(person);
    const known = farthest.get(at);
    const isFarther = known === undefined || Math.abs(y - laneY) > Math.abs(known - laneY);
    if (isFarther) farthest.set(at, y);
  }
  const xs = [x, ...farthest.keys()];
  return [
    ...[...farthest].map(([at, y]) => curve(stroke, [at, y, at, laneY])),
    curve(stroke, [Math.min(...xs), laneY, Math.max(...xs), laneY]),
  ];
}

function curve(stroke: string, points: readonly number[]): CurveMark {
  return { type: "curve", points, radius: 0, stroke, lineWidth: 1.25, dash: DASH, alpha: 0.9 };
}

/** Who would move, where they would stand, and what becomes of the loads: drawn over what is, hiding nothing. */
export function ghostMarks(
  input: SceneInput,
  view: StageView,
  units: readonly PlacedUnit[],
): readonly Mark[] {
  const { ghost } = input;
  if (!ghost || !isAtRest(input)) return [];
  const leads = new Map(
    ghost.moves.filter(({ to }) => input.org.level[to] === 0).map(({ from, to }) => [to, from]),
  );
  const outlined = [...ghost.moves.map(({ person }) => person), ...ghost.staying, ...leads.keys()];
  return [
    ...outlined
      .filter((node) => isShown(input, node))
      .map((node) => outlineMark(input, boxOf(input, view, units, node))),
    ...joiningTeams(input, view).flatMap((joining) => joiningMarks(input, joining)),
    ...[...leads].flatMap(([lead, from]) => leadMarks(input, view, lead, from)),
    ...ghost.loads.flatMap(({ manager, before, after }) =>
      leads.has(manager) || !isShown(input, manager)
        ? []
        : tagMarks(input, boxOf(input, view, units, manager), loadWords(before, after)),
    ),
  ].filter((mark) => isOnScreen(input, mark));
}

function isOnScreen({ width }: SceneInput, mark: Mark): boolean {
  if (mark.type === "rectangle") return mark.x < width && mark.x + mark.width > 0;
  return mark.type !== "text" || (mark.x > -mark.size && mark.x < width + mark.size);
}

/** The place somebody takes on the chart, px. */
function boxOf(
  { camera }: SceneInput,
  view: StageView,
  units: readonly PlacedUnit[],
  node: number,
): Box {
  const placed = units.find(({ unit }) => unit.node === node);
  if (placed) {
    const { left, right, height, unit } = placed;
    return { left, top: unit.y - height / 2, width: right - left, height };
  }
  const width = Math.max(4, camera.kx - 2);
  const height = Math.max(4, camera.ky - 2);
  return {
    left: view.personX(node) - width / 2,
    top: view.personY(node) - height / 2,
    width,
    height,
  };
}

function outlineMark({ palette }: SceneInput, { left, top, width, height }: Box): RectangleMark {
  return {
    type: "rectangle",
    x: left,
    y: top,
    width,
    height,
    radius: Math.min(7, width * 0.3),
    fill: null,
    stroke: palette.accent,
    lineWidth: 2,
    // On a bar dashes would be specks.
    dash: width < 10 ? [] : DASH,
    alpha: 1,
  };
}

function joiningMarks(input: SceneInput, { people, places }: Joining): readonly Mark[] {
  const { kx, ky } = input.camera;
  const first = places[0];
  if (!first) return [];
  if (kx < NARROWEST_ALONE) {
    const words = `+${people.length}`;
    const width = Math.max(NARROWEST_ALONE, textWidth(words, NAME, 600) + 6);
    const height = Math.min(18, Math.max(13, ky - 2));
    const left = first.left + kx / 2 - width / 2;
    return ghostCard(input, { left, top: first.top + 1, width, height }, words);
  }
  const width = kx - 4;
  const height = ky - 4;
  return places.flatMap(({ left, top }, nth) => {
    const isRest = nth === places.length - 1 && people.length > places.length;
    const words = isRest
      ? `+${people.length - nth}`
      : nameWithin(input, people[nth] ?? -1, width, height);
    return ghostCard(input, { left: left + 2, top: top + 2, width, height }, words);
  });
}

function nameWithin(input: SceneInput, node: number, width: number, height: number): string {
  const full = nameOf(input.org, node);
  const room = width - 8;
  if (width < NAMED_FROM.width || height < NAMED_FROM.height) {
    const initials = initialsOf(full);
    return textWidth(initials, NAME, 600) <= width ? initials : "";
  }
  return shortName(full, room, NAME, 600) || fitWords(full, room, NAME, 600);
}

/** A dashed card that lets through what lies below. */
function ghostCard(input: SceneInput, box: Box, words: string): readonly Mark[] {
  const { palette } = input;
  const { left, top, width, height } = box;
  const veil: RectangleMark = {
    ...outlineMark(input, box),
    fill: palette.card,
    stroke: null,
    dash: [],
    alpha: VEIL,
  };
  const edge: RectangleMark = { ...outlineMark(input, box), lineWidth: 1.25, dash: DASH };
  if (words === "" || height < 11) return [veil, edge];
  return [
    veil,
    edge,
    textMark(palette.ink, left + width / 2, top + height / 2, words, Math.min(NAME, height - 2)),
  ];
}

function textMark(fill: string, x: number, y: number, text: string, size: number): TextMark {
  const look = { weight: 600, anchor: "middle", halo: null, spacing: 0, alpha: 1 } as const;
  return { type: "text", x, y, text, size, fill, ...look };
}

/** The free stretch between a manager's row and the team, px: where each of the two ends. */
function betweenRows(
  input: SceneInput,
  view: StageView,
  manager: number,
): { readonly wall: number; readonly row: number } {
  const half = halfRow(input, view);
  if (input.flip === 1) return { wall: view.levelY(0), row: view.levelY(1) - half };
  return { wall: view.blockTop(manager), row: view.unitY(manager) + half };
}

/** Where the card of a new lead stands: between their manager and the team; null without room. */
function leadBox(input: SceneInput, view: StageView, from: number, lead: number): Box | null {
  const { wall, row } = betweenRows(input, view, from);
  const height = Math.min(LEAD.height, Math.abs(wall - row) - LANE);
  if (height < LEAD.lowest) return null;
  const width = textWidth(leadWords(input, lead), LEAD.size, 600) + 2 * LEAD.pad;
  const middle = view.personX(lead);
  const last = view.screenX(input.layout.width) - width;
  const left = Math.max(view.screenX(0), Math.min(last, middle - width / 2));
  // Nearer to the row than to the wall: the lane of those who come along lies beside the wall.
  const share = 0.42;
  return { left, top: row + (wall - row) * share - height / 2, width, height };
}

function leadWords({ org, ghost }: SceneInput, lead: number): string {
  const name = shortName(nameOf(org, lead), 110, LEAD.size, 600) || initialsOf(nameOf(org, lead));
  const after = ghost?.loads.find(({ manager }) => manager === lead)?.after ?? Number.NaN;
  return `${name}  ${figure(after)}`;
}

function leadMarks(
  input: SceneInput,
  view: StageView,
  lead: number,
  from: number,
): readonly Mark[] {
  if (!isShown(input, lead) || !isShown(input, from)) return [];
  const box = leadBox(input, view, from, lead);
  return box ? ghostCard(input, box, leadWords(input, lead)) : [];
}

/** "11.75 → 8" on a small tag at the side of a card that is away from the team. */
function tagMarks(input: SceneInput, box: Box, words: string): readonly Mark[] {
  const { palette, flip } = input;
  const width = textWidth(words, TAG.size, 600) + 2 * TAG.pad;
  const { height } = TAG;
  const left = box.left + box.width / 2 - width / 2;
  const top = flip === 1 ? box.top + box.height + TAG.off : box.top - TAG.off - height;
  const tag: RectangleMark = {
    ...outlineMark(input, { left, top, width, height }),
    radius: height / 2,
    fill: palette.card,
    lineWidth: 1.25,
    dash: [],
    alpha: 0.92,
  };
  return [tag, textMark(palette.ink, left + width / 2, top + height / 2, words, TAG.size)];
}

function loadWords(before: number, after: number): string {
  return Number.isNaN(before) ? figure(after) : `${figure(before)} → ${figure(after)}`;
}

function figure(load: number): string {
  return Number.isNaN(load) ? "" : loadFigure(Number(load.toFixed(2)));
}
