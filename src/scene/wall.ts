import { hasNumber } from "../base/bitSet.ts";
import { nodesBetween } from "../layout/kept.ts";
import { nodeOnWall } from "../layout/layout.ts";
import { nameOf, VACANCY } from "../org/org.ts";
import { isContractor, wallDash } from "./border.ts";
import { dottedTickMarks } from "./dottedTicks.ts";
import { colorOf, isPointedAt, lensColorOf, searchAlpha } from "./emphasis.ts";
import { expertMarks } from "./expertMarks.ts";
import { photoMarks } from "./faces.ts";
import { blockHitMarks } from "./hitMarks.ts";
import { inkOn } from "./inkOn.ts";
import { NO_GROUP } from "./lens.ts";
import { firstLetter } from "./letters.ts";
import type { Mark } from "./marks.ts";
import { textWidth } from "./measure.ts";
import type { SceneInput } from "./sceneInput.ts";
import { initialsOf } from "./shortName.ts";
import type { StageView } from "./stageView.ts";
import type { Aides, Block, Seen } from "./walk.ts";
import { wallCardMarks } from "./wallCard.ts";
import {
  aideCells,
  type Cell,
  cellsOnScreen,
  detailFor,
  RIM,
  SMALLEST_PHOTO,
} from "./wallCells.ts";

/** The people on the wall, each team a block, and the assistants beside their managers. */
export function wallMarks(
  input: SceneInput,
  view: StageView,
  { blocks, aides }: Pick<Seen, "blocks" | "aides">,
): readonly Mark[] {
  const { kx, ky } = input.camera;
  const detail = detailFor(kx, ky);
  if (detail === "band") return bandMarks(input, view, blocks, aides);
  const cells = [...cellsOnScreen(input, blocks), ...aideCells(input, view, aides)];
  if (detail === "bar") return boxMarks(input, cells, Math.min(2, kx * 0.15));
  if (detail === "chip") {
    return [
      ...boxMarks(input, cells, Math.min(5, kx * 0.2)),
      ...chipTexts(input, cells),
      ...contractorMarks(input, cells),
      ...chipPhotos(input, cells),
      ...cells.flatMap((cell) => expertMarks(input, cell.node, cell)),
      ...dottedTickMarks(input, cells, "chip"),
    ];
  }
  return [
    ...cells.flatMap((cell) => wallCardMarks(input, cell, detail)),
    ...dottedTickMarks(input, cells, "card"),
  ];
}

/** Blocks too dense for bars: one rectangle a block. */
function bandMarks(
  input: SceneInput,
  view: StageView,
  blocks: readonly Block[],
  aides: readonly Aides[],
): readonly Mark[] {
  const { camera, width } = input;
  const byLook = new Map<string, number[]>();
  for (const block of blocks) {
    const left = Math.max(-2, block.left);
    const right = Math.min(width + 2, block.left + block.columns * camera.kx);
    const people = nodesBetween(input.layout.kept, block.first, block.end + block.beside);
    const { color, alpha } = lensColorOf(input, middleNode(input, block), input.palette.person);
    const height = Math.max(1, block.rows * camera.ky - 2);
    const shown = alpha * searchAlpha(input, people.first, people.end);
    collect(byLook, color, shown, [left, block.top, Math.max(1, right - left), height]);
  }
  for (const { node, x, y, width, height } of aideCells(input, view, aides)) {
    const { color, alpha } = colorOf(input, node, input.palette.person);
    collect(byLook, color, alpha, [x, y, Math.max(1, width), Math.max(1, height)]);
  }
  return [...lookMarks(byLook, 0), ...blockHitMarks(input, blocks)];
}

function middleNode({ layout }: SceneInput, { first, end }: Block): number {
  return nodeOnWall(layout, Math.floor((first + end) / 2));
}

function boxMarks(input: SceneInput, cells: readonly Cell[], radius: number): readonly Mark[] {
  const { palette, org, camera } = input;
  const byLook = new Map<string, number[]>();
  const frames: number[] = [];
  for (const { node, x, y, width, height } of cells) {
    const { color, alpha } = colorOf(input, node, palette.person);
    const shown = org.kind[node] === VACANCY ? alpha * 0.35 : alpha;
    if (!hasNumber(input.found, node)) {
      collect(byLook, color, shown, [x, y, width, height]);
    } else if (camera.kx < NARROWEST_FRAMED) {
      collect(byLook, palette.accent, 1, [x, y, width, height]);
    } else {
      frames.push(x - FRAME, y - FRAME, width + 2 * FRAME, height + 2 * FRAME);
      collect(byLook, color, shown, [x, y, width, height]);
    }
  }
  const rings = cells.filter(({ node }) => isPointedAt(input, node)).map((c) => ring(input, c));
  const framed: Mark = {
    type: "boxes",
    boxes: frames,
    radius: radius + FRAME,
    fill: palette.accent,
    alpha: 1,
  };
  return [...(frames.length > 0 ? [framed] : []), ...lookMarks(byLook, radius), ...rings];
}

/** Who was found has a frame from this width on, px; those who are narrower are filled. */
const NARROWEST_FRAMED = 9;
const FRAME = 2.5;

function collect(
  byLook: Map<string, number[]>,
  color: string,
  alpha: number,
  box: readonly [number, number, number, number],
): void {
  const key = `${alpha} ${color}`;
  const boxes = byLook.get(key);
  if (boxes) boxes.push(...box);
  else byLook.set(key, [...box]);
}

function lookMarks(
  byLook: ReadonlyMap<string, readonly number[]>,
  radius: number,
): readonly Mark[] {
  return [...byLook].map(([key, boxes]) => {
    const space = key.indexOf(" ");
    return {
      type: "boxes",
      boxes,
      radius,
      fill: key.slice(space + 1),
      alpha: Number(key.slice(0, space)),
    };
  });
}

function chipTexts(input: SceneInput, cells: readonly Cell[]): readonly Mark[] {
  const { org, palette, lens } = input;
  const size = Math.min(12, input.camera.kx * 0.42, input.camera.ky * 0.6);
  return cells.map(({ node, x, y, width, height }) => {
    const { color, alpha } = colorOf(input, node, palette.person);
    const isColored = lens.subject === "people" && lens.groupOf[node] !== NO_GROUP;
    const text = isColored ? lens.figureOf(node) : initialsWithin(nameOf(org, node), width, size);
    const isTooWide = isColored && textWidth(text, size, 600) > width;
    return {
      type: "text",
      x: x + width / 2,
      y: y + height / 2,
      text: isTooWide ? "" : text,
      size,
      weight: 600,
      anchor: "middle",
      fill: isColored ? inkOn(color) : palette.personInk,
      halo: null,
      spacing: 0,
      alpha,
    };
  });
}

/** A dotted border on a smaller chip would be a smudge, and there would be thousands: px. */
const NARROWEST_DOTTED = 16;

function contractorMarks(input: SceneInput, cells: readonly Cell[]): readonly Mark[] {
  if (!input.contractors) return [];
  const dotted = cells.filter(
    ({ node, width }) => width >= NARROWEST_DOTTED && isContractor(input, node),
  );
  return dotted.map(({ node, x, y, width, height }) => ({
    type: "rectangle",
    x: x + 0.5,
    y: y + 0.5,
    width: width - 1,
    height: height - 1,
    radius: Math.min(7, width * 0.3),
    fill: null,
    stroke: input.palette.muted,
    lineWidth: 1,
    dash: wallDash(input, node),
    alpha: 1,
  }));
}

/** Photos over the initials; square, as there may be thousands, and with the chip's colour at the sides. */
function chipPhotos(input: SceneInput, cells: readonly Cell[]): readonly Mark[] {
  if (!input.photoOf) return [];
  return cells.flatMap(({ node, x, y, width, height }) => {
    const size = Math.min(width, height) - 2 * RIM;
    if (size < SMALLEST_PHOTO) return [];
    const { alpha } = colorOf(input, node, input.palette.person);
    return photoMarks(input, node, { x: x + width / 2, y: y + height / 2, size }, 0, alpha);
  });
}

/** Both initials, or the first where the script is wide. */
function initialsWithin(name: string, room: number, size: number): string {
  const initials = initialsOf(name);
  return textWidth(initials, size, 600) <= room ? initials : firstLetter(initials);
}

function ring(input: SceneInput, { x, y, width, height }: Cell): Mark {
  return {
    type: "rectangle",
    x: x - 2,
    y: y - 2,
    width: width + 4,
    height: height + 4,
    radius: Math.min(7, width * 0.3),
    fill: null,
    stroke: input.palette.accent,
    lineWidth: 2,
    dash: [],
    alpha: 1,
  };
}
