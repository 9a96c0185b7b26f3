import { EMPTY_BIT_SET, eachNumber } from "../base/bitSet.ts";
import { type Camera, fitCamera } from "./camera.ts";
import { elbowMarks } from "./elbows.ts";
import { colorOf } from "./emphasis.ts";
import { cupMarks, funnelMarks, speckMarks } from "./funnels.ts";
import type { Mark } from "./marks.ts";
import type { SceneInput, SceneLink } from "./sceneInput.ts";
import { stageView } from "./stageView.ts";
import { type Unit, walk } from "./walk.ts";
import { wallMarks } from "./wall.ts";

// A small picture of the whole chart, and on it what the stage shows. The picture does not depend on the
// stage's camera, so that whoever draws can keep it: while one pans only the sight moves.

/** Where on the minimap lies what the stage shows, px. */
export interface SightBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A point of the chart. */
export interface ChartPoint {
  readonly slot: number;
  readonly row: number;
}

/** Room around the picture, px: half the frame's line, and a mark at the very edge. */
const PAD = 6;
/** A sight smaller than this could neither be seen nor grasped, px. */
const LEAST_SIGHT = 10;
/** A manager narrower than this has no head of their own, px. */
const NARROWEST_HEAD = 5;
/** Less than this is nothing one could pan to, px. */
const NOTHING = 1;
const NO_LINKS: readonly SceneLink[] = [];

/** What the minimap of a stage is made from: the same chart, all of it, with nobody marked. */
export function minimapInput(stage: SceneInput, width: number, height: number): SceneInput {
  const frame = { left: PAD, top: PAD, width: width - 2 * PAD, height: height - 2 * PAD };
  const extent = { width: stage.layout.width, height: stage.rows.height };
  return {
    ...stage,
    camera: fitCamera(extent, frame),
    frame,
    width,
    height,
    selected: -1,
    hovered: -1,
    found: EMPTY_BIT_SET,
    links: NO_LINKS,
    hoveredLink: null,
    dotted: null,
  };
}

/** The picture: everybody as the stage draws them from afar, without a word. */
export function minimapMarks(map: SceneInput): readonly Mark[] {
  const view = stageView(map);
  const seen = walk(map, view);
  return [
    ...funnelMarks(map, view, seen.units),
    ...cupMarks(map, seen.blocks),
    ...speckMarks(map, view, seen.specks),
    ...elbowMarks(map, view, seen),
    ...wallMarks(map, view, seen).filter(({ type }) => type !== "text"),
    ...headMarks(map, view.pitch, seen.units),
  ];
}

/** Managers as dots in the lens's colour. */
function headMarks(map: SceneInput, pitch: number, units: readonly Unit[]): readonly Mark[] {
  return units
    .filter(({ left, right }) => right - left >= NARROWEST_HEAD)
    .map(({ node, x, y, left, right }) => {
      const { color, alpha } = colorOf(map, node, map.palette.vacancy);
      const radius = Math.max(1.2, Math.min(3, (right - left) / 10, pitch / 4));
      return { type: "symbol", shape: "disc", x, y, radius, fill: color, ground: color, alpha };
    });
}

/** Whether the stage shows the whole chart, so that a minimap would say nothing. */
export function isAllInSight({ camera, frame, layout, rows }: SceneInput): boolean {
  return (
    layout.width * camera.kx <= frame.width + NOTHING &&
    rows.height * camera.ky <= frame.height + NOTHING
  );
}

/** Where what the stage shows lies on the minimap: never outside the picture, never too small to grasp. */
export function minimapSight(stage: SceneInput, map: SceneInput): SightBox {
  const { camera, frame } = stage;
  const span = (from: number, room: number, at: number, scale: number): [number, number] => [
    (from - at) / scale,
    (from + room - at) / scale,
  ];
  const slots = span(frame.left, frame.width, camera.x, camera.kx);
  const rows = span(frame.top, frame.height, camera.y, camera.ky);
  const [x, width] = stretchOn(slots, map.camera.x, map.camera.kx, stage.layout.width);
  const [y, height] = stretchOn(rows, map.camera.y, map.camera.ky, stage.rows.height);
  return { x, y, width, height };
}

/** A stretch of the chart in px of the minimap: its start and its length. */
function stretchOn(
  [from, to]: readonly [number, number],
  at: number,
  scale: number,
  length: number,
): readonly [number, number] {
  const start = at + Math.max(0, from) * scale;
  const end = at + Math.min(length, to) * scale;
  const missing = Math.max(0, LEAST_SIGHT - (end - start)) / 2;
  return [start - missing, end - start + 2 * missing];
}

/** The frame around what the stage shows; all else lies under a veil. */
export function sightMarks(map: SceneInput, { x, y, width, height }: SightBox): readonly Mark[] {
  const { palette } = map;
  const veil = [0, 0, x, map.height, x + width, 0, map.width - x - width, map.height].concat(
    [x, 0, width, y],
    [x, y + height, width, map.height - y - height],
  );
  return [
    { type: "boxes", boxes: veil, radius: 0, fill: palette.card, alpha: 0.4 },
    {
      type: "rectangle",
      x,
      y,
      width,
      height,
      radius: 3,
      fill: null,
      stroke: palette.accent,
      lineWidth: 2,
      dash: [],
      alpha: 1,
    },
  ];
}

const SPOT = 2.5;
const SELECTED_SPOT = 4;

/** Whom search found, and who is selected, as spots; those that would cover each other are one. */
export function spotMarks(
  map: SceneInput,
  { found, selected }: Pick<SceneInput, "found" | "selected">,
): readonly Mark[] {
  const view = stageView(map);
  const { accent, card } = map.palette;
  const spot = (node: number, radius: number): readonly Mark[] => {
    const at = { x: view.personX(node), y: view.personY(node), ground: card, alpha: 1 } as const;
    return [
      { ...at, type: "symbol", shape: "disc", radius: radius + 1, fill: card },
      { ...at, type: "symbol", shape: "disc", radius, fill: accent },
    ];
  };
  const columns = Math.ceil(map.width / SPOT) + 1;
  const taken = new Set<number>();
  const spots: Mark[] = [];
  eachNumber(found, (node) => {
    if (!isShown(map, node)) return;
    const row = Math.round(view.personY(node) / SPOT);
    const place = row * columns + Math.round(view.personX(node) / SPOT);
    if (taken.has(place)) return;
    taken.add(place);
    spots.push(...spot(node, SPOT));
  });
  if (!isShown(map, selected)) return spots;
  return [...spots, ...spot(selected, SELECTED_SPOT)];
}

function isShown({ layout }: SceneInput, node: number): boolean {
  return !Number.isNaN(layout.left[node] ?? Number.NaN);
}

/** The point of the chart that lies at (x, y) of the minimap. */
export function chartPointAt(
  { camera }: { readonly camera: Camera },
  x: number,
  y: number,
): ChartPoint {
  return { slot: (x - camera.x) / camera.kx, row: (y - camera.y) / camera.ky };
}

/** The lowest manager below whom everybody stands whom the stage shows; -1 when nobody is above all. */
export function managerInSight({ camera, frame, layout, org }: SceneInput): number {
  const from = Math.max(0, (frame.left - camera.x) / camera.kx);
  const to = Math.min(layout.width, (frame.left + frame.width - camera.x) / camera.kx);
  const holds = (node: number): boolean =>
    (layout.left[node] ?? Number.NaN) <= from && (layout.right[node] ?? Number.NaN) >= to;
  let lowest = -1;
  let below: readonly number[] = [...layout.roots];
  while (below.length > 0) {
    const next = below.find((node) => org.level[node] !== 0 && holds(node));
    if (next === undefined) break;
    lowest = next;
    const reports: number[] = [];
    for (let i = next + 1; i < (org.end[next] ?? 0); i = org.end[i] ?? i + 1) reports.push(i);
    below = reports;
  }
  return lowest;
}
