import { hasNumber } from "../base/bitSet.ts";
import { nodeAtPlace, nodesBetween } from "../layout/kept.ts";
import { nameOf, textOf, VACANCY } from "../org/org.ts";
import { cardFieldsIn } from "./cardFields.ts";
import { colorOf, lensColorOf, searchAlpha } from "./emphasis.ts";
import { expertMarks } from "./expertMarks.ts";
import { type FacePlace, faceMarks, photoMarks } from "./faces.ts";
import { blockHitMarks } from "./hitMarks.ts";
import { inkOn } from "./inkOn.ts";
import { NO_GROUP } from "./lens.ts";
import { firstLetter } from "./letters.ts";
import type { Mark } from "./marks.ts";
import { fitWords, textWidth } from "./measure.ts";
import type { SceneInput } from "./sceneInput.ts";
import { initialsOf, shortName } from "./shortName.ts";
import type { Block } from "./walk.ts";

/** How much of a person there is room for; it follows from the room alone, never from the number. */
type Detail = "band" | "bar" | "chip" | "tag" | "card" | "fullCard";

const DETAILS: readonly { detail: Detail; width: number; height: number }[] = [
  { detail: "fullCard", width: 150, height: 60 },
  { detail: "card", width: 92, height: 36 },
  { detail: "tag", width: 48, height: 16 },
  { detail: "chip", width: 15, height: 13 },
  { detail: "bar", width: 1.6, height: 2 },
  { detail: "band", width: 0, height: 0 },
];

function detailFor(width: number, height: number): Detail {
  const fitting = DETAILS.find((d) => width >= d.width && height >= d.height);
  return fitting?.detail ?? "band";
}

/** One person's place on the wall, px. */
interface Cell {
  readonly node: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The people on the wall, each team a block. */
export function wallMarks(input: SceneInput, blocks: readonly Block[]): readonly Mark[] {
  const { kx, ky } = input.camera;
  const detail = detailFor(kx, ky);
  if (detail === "band") return bandMarks(input, blocks);
  const cells = cellsOnScreen(input, blocks);
  if (detail === "bar") return boxMarks(input, cells, Math.min(2, kx * 0.15));
  if (detail === "chip") {
    return [
      ...boxMarks(input, cells, Math.min(5, kx * 0.2)),
      ...chipTexts(input, cells),
      ...chipPhotos(input, cells),
      ...cells.flatMap((cell) => expertMarks(input, cell.node, cell)),
    ];
  }
  return cells.flatMap((cell) => cardMarks(input, cell, detail));
}

/** Who stands where: only columns and rows that are on the screen. */
function cellsOnScreen(input: SceneInput, blocks: readonly Block[]): readonly Cell[] {
  const { camera, layout, width, height } = input;
  const gapX = gap(camera.kx);
  const gapY = camera.kx < 15 ? Math.min(2, gap(camera.ky)) : gap(camera.ky);
  const cells: Cell[] = [];
  for (const block of blocks) {
    const firstColumn = Math.max(0, Math.floor(-block.left / camera.kx));
    const lastColumn = Math.min(block.columns - 1, Math.floor((width - block.left) / camera.kx));
    const first = block.first + firstColumn * block.rows;
    const end = Math.min(block.end, block.first + (lastColumn + 1) * block.rows);
    for (let place = first; place < end; place++) {
      const node = nodeAtPlace(layout.kept, place);
      const nth = place - block.first;
      const y = block.top + (nth % block.rows) * camera.ky;
      if (y > height || y + camera.ky < 0) continue;
      cells.push({
        node,
        x: block.left + Math.floor(nth / block.rows) * camera.kx + gapX / 2,
        y: y + gapY / 2,
        width: camera.kx - gapX,
        height: camera.ky - gapY,
      });
    }
  }
  return cells;
}

function gap(scale: number): number {
  return Math.min(6, Math.max(scale * 0.14, Math.min(1, scale * 0.3)));
}

/** Blocks too dense for bars: one rectangle a block. */
function bandMarks(input: SceneInput, blocks: readonly Block[]): readonly Mark[] {
  const { camera, width } = input;
  const byLook = new Map<string, number[]>();
  for (const block of blocks) {
    const left = Math.max(-2, block.left);
    const right = Math.min(width + 2, block.left + block.columns * camera.kx);
    const people = nodesBetween(input.layout.kept, block.first, block.end);
    const { color, alpha } = lensColorOf(input, middleNode(input, block), input.palette.person);
    const height = Math.max(1, block.rows * camera.ky - 2);
    const shown = alpha * searchAlpha(input, people.first, people.end);
    collect(byLook, color, shown, [left, block.top, Math.max(1, right - left), height]);
  }
  return [...lookMarks(byLook, 0), ...blockHitMarks(input, blocks)];
}

function middleNode({ layout }: SceneInput, { first, end }: Block): number {
  return nodeAtPlace(layout.kept, Math.floor((first + end) / 2));
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

function isPointedAt({ selected, hovered, path }: SceneInput, node: number): boolean {
  return node === selected || node === hovered || path.includes(node);
}

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

function isMarkedOut(input: SceneInput, node: number): boolean {
  return isPointedAt(input, node) || hasNumber(input.found, node);
}

/** A photo on a smaller chip would be a smudge: px. */
const SMALLEST_PHOTO = 16;
/** What is left of a chip's colour around its photo, px. */
const RIM = 1;

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

const NAME_SIZES: Readonly<Record<Detail, number>> = {
  band: 0,
  bar: 0,
  chip: 0,
  tag: 11,
  card: 12,
  fullCard: 13,
};
/** A tag this high has room for two lines, px. */
const TWO_LINES = 34;
const PAD = 9;
const STRIPE = 4;

function cardMarks(input: SceneInput, cell: Cell, detail: Detail): readonly Mark[] {
  const { org, palette, words } = input;
  const { node, x, y, width, height } = cell;
  const isVacancy = org.kind[node] === VACANCY;
  const { alpha } = colorOf(input, node, palette.person);
  const card: Mark = {
    type: "rectangle",
    x,
    y,
    width,
    height,
    radius: 6,
    fill: isVacancy ? null : palette.card,
    stroke: isMarkedOut(input, node) ? palette.accent : isVacancyStroke(input, isVacancy),
    lineWidth: isMarkedOut(input, node) ? 2 : 1,
    dash: isVacancy ? [4, 3] : [],
    alpha,
  };
  const tab = tabOf(input, cell);
  const start = Math.max(PAD + STRIPE - 1, tab.width + 6);
  const face = facePlace(input, cell, detail, start);
  const textX = x + start + face.indent;
  const room = x + width - 4 - textX;
  const nameSize = NAME_SIZES[detail];
  const name = isVacancy
    ? textOf(org, "title", node) || words.vacancy
    : shortName(nameOf(org, node), room, nameSize, 600) || initialsOf(nameOf(org, node));
  const isTall = detail === "tag" && height - face.lowered >= TWO_LINES;
  const names = isTall && !isVacancy ? nameLines(nameOf(org, node), room, nameSize) : [name];
  const lines: { text: string; size: number; weight: 400 | 600; fill: string }[] = names.map(
    (text) => ({
      text: fitOrShorten(text, room, nameSize),
      size: nameSize,
      weight: 600,
      fill: palette.ink,
    }),
  );
  const second = (text: string): void => {
    const fitted = fitWords(text, room, 11, 400);
    if (fitted) lines.push({ text: fitted, size: 11, weight: 400, fill: palette.muted });
  };
  if (detail === "card" || detail === "fullCard") {
    const own =
      detail === "card" ? cardFieldsIn(input, node, 0, room, 11) : firstField(input, node);
    second(isVacancy ? words.vacancy : own);
  }
  if (detail === "fullCard") second(cardFieldsIn(input, node, 1, room, 11));
  const lineHeight = detail === "fullCard" ? 16 : 15;
  const firstY = y + (height + face.lowered) / 2 - ((lines.length - 1) * lineHeight) / 2;
  return [
    card,
    ...tab.marks,
    ...(face.place ? faceMarks(input, node, face.place, alpha) : []),
    ...lines.map(
      ({ text, size, weight, fill }, i): Mark => ({
        type: "text",
        x: textX,
        y: firstY + i * lineHeight,
        text,
        size,
        weight,
        anchor: "start",
        fill,
        halo: null,
        spacing: 0,
        alpha,
      }),
    ),
    ...expertMarks(input, node, cell),
  ];
}

const TAB_FIGURE = 10.5;
const NARROWEST_TAB = 14;
/** A tab may take this share of a card; a stripe says the colour alone. */
const WIDEST_TAB = 0.3;

/** The coloured edge of a card: wide enough for the figure of the lens where there is room for it. */
function tabOf(
  input: SceneInput,
  { node, x, y, width, height }: Cell,
): { readonly width: number; readonly marks: readonly Mark[] } {
  const { lens, palette } = input;
  if (lens.subject !== "people" || lens.groupOf[node] === NO_GROUP) return { width: 0, marks: [] };
  const { color, alpha } = colorOf(input, node, palette.person);
  const figure = lens.figureOf(node);
  const tab = Math.max(NARROWEST_TAB, textWidth(figure, TAB_FIGURE, 600) + 6);
  if (figure === "" || tab > width * WIDEST_TAB) {
    const boxes = [x + 3, y + 4, STRIPE - 1, height - 8];
    return { width: 0, marks: [{ type: "boxes", boxes, radius: 1.5, fill: color, alpha }] };
  }
  const boxes = [x + 2, y + 2, tab, height - 4];
  return {
    width: tab + 2,
    marks: [
      { type: "boxes", boxes, radius: 4, fill: color, alpha },
      {
        type: "text",
        x: x + 2 + tab / 2,
        y: y + height / 2,
        text: figure,
        size: TAB_FIGURE,
        weight: 600,
        anchor: "middle",
        fill: inkOn(color),
        halo: null,
        spacing: 0,
        alpha,
      },
    ],
  };
}

function firstField({ org, cardFields: [field] }: SceneInput, node: number): string {
  return field ? textOf(org, field, node) : "";
}

/** A face on a card of the wall, and how it moves the texts: to the right or down, px. */
interface CellFace {
  readonly place: FacePlace | null;
  readonly indent: number;
  readonly lowered: number;
}

const NO_FACE: CellFace = { place: null, indent: 0, lowered: 0 };
const LARGEST_FACE = 46;
/** A face smaller than this beside or above a name is a smudge, px. */
const SMALLEST_FACE = 18;
/** A face leaves this much of a line to the name, px. */
const LEAST_NAME = 76;
const FACE_GAP = 8;
/** Two lines of text below a face, with what is free around them, px. */
const BELOW_FACE = 38;

/** Beside the name where there is room, else above it; by the card's size alone, so that all are alike. */
function facePlace({ photoOf }: SceneInput, cell: Cell, detail: Detail, start: number): CellFace {
  if (!photoOf) return NO_FACE;
  const { x, y, width, height } = cell;
  const beside = Math.min(LARGEST_FACE, height - 12);
  const indent = beside + FACE_GAP - 2;
  if (beside >= SMALLEST_FACE && width - start - indent - 4 >= LEAST_NAME) {
    const place = { x: x + start - 2 + beside / 2, y: y + height / 2, size: beside };
    return { place, indent, lowered: 0 };
  }
  const above = Math.min(LARGEST_FACE, width - start - PAD, height - BELOW_FACE);
  if (detail === "fullCard" || above < SMALLEST_FACE) return NO_FACE;
  // What is left over goes above and below face and lines alike.
  const top = y + 5 + Math.max(0, height - BELOW_FACE - above) / 2;
  const place = { x: x + start + above / 2, y: top + above / 2, size: above };
  return { place, indent: 0, lowered: top + above - y };
}

/** A name over two lines where each part fits, else in one line as short as it must be. */
function nameLines(name: string, room: number, size: number): readonly string[] {
  const words = name.split(/\s+/);
  const last = words.at(-1) ?? "";
  const first = words.slice(0, -1).join(" ");
  const fits = (text: string): boolean => textWidth(text, size, 600) <= room;
  if (first === "" || fits(name) || !fits(last)) {
    return [shortName(name, room, size, 600) || initialsOf(name)];
  }
  const given = fits(first) ? first : (words[0] ?? "");
  return fits(given) ? [given, last] : [`${firstLetter(given)}.`, last];
}

function isVacancyStroke({ palette }: SceneInput, isVacancy: boolean): string {
  return isVacancy ? palette.vacancy : palette.rule;
}

function fitOrShorten(text: string, room: number, size: number): string {
  if (textWidth(text, size, 600) <= room) return text;
  return fitWords(text, room, size, 600) || initialsOf(text);
}
