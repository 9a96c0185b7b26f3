import { hasNumber } from "../base/bitSet.ts";
import { nodesBetween } from "../layout/kept.ts";
import { nodeOnWall } from "../layout/layout.ts";
import { nameOf, textOf, VACANCY } from "../org/org.ts";
import { isContractor, wallDash, wallStroke } from "./border.ts";
import type { Camera } from "./camera.ts";
import { cardFieldsIn } from "./cardFields.ts";
import { dottedTickMarks } from "./dottedTicks.ts";
import { colorOf, lensColorOf, searchAlpha } from "./emphasis.ts";
import { expertMarks } from "./expertMarks.ts";
import { type FacePlace, faceMarks, photoMarks } from "./faces.ts";
import { blockHitMarks } from "./hitMarks.ts";
import { inkOn } from "./inkOn.ts";
import { NO_GROUP } from "./lens.ts";
import { firstLetter } from "./letters.ts";
import type { Mark } from "./marks.ts";
import { fitWords, textWidth } from "./measure.ts";
import { namePartsOf } from "./nameParts.ts";
import { isOnWays } from "./peopleOnWays.ts";
import type { SceneInput } from "./sceneInput.ts";
import { initialsOf, shortName } from "./shortName.ts";
import type { StageView } from "./stageView.ts";
import type { Aides, Block, Seen } from "./walk.ts";

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
    ...cells.flatMap((cell) => cardMarks(input, cell, detail)),
    ...dottedTickMarks(input, cells, "card"),
  ];
}

/** Who stands where: only columns and rows that are on the screen. */
function cellsOnScreen(input: SceneInput, blocks: readonly Block[]): readonly Cell[] {
  const { camera, layout, width, height } = input;
  const gapX = gap(camera.kx);
  const gapY = gapBelow(camera);
  const cells: Cell[] = [];
  for (const block of blocks) {
    const firstColumn = Math.max(0, Math.floor(-block.left / camera.kx));
    const lastColumn = Math.min(block.columns - 1, Math.floor((width - block.left) / camera.kx));
    const first = block.first + firstColumn * block.rows;
    const end = Math.min(block.end, block.first + (lastColumn + 1) * block.rows);
    for (let place = first; place < end; place++) {
      const node = nodeOnWall(layout, place);
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

/** Assistants stand alone: each has their own place. */
function aideCells(input: SceneInput, view: StageView, aides: readonly Aides[]): readonly Cell[] {
  const { camera, layout, width: screenWidth, height: screenHeight } = input;
  const width = cellWidth(camera);
  const height = camera.ky - gapBelow(camera);
  const cells: Cell[] = [];
  for (const { first, end } of aides) {
    for (let place = first; place < end; place++) {
      const node = nodeOnWall(layout, place);
      const x = view.personX(node) - width / 2;
      const y = view.personY(node) - height / 2;
      const isOff = x > screenWidth || x + width < 0 || y > screenHeight || y + height < 0;
      if (!isOff) cells.push({ node, x, y, width, height });
    }
  }
  return cells;
}

/** Whether those on the wall are drawn one by one at this scale. */
export function isOneByOneOnWall({ camera: { kx, ky } }: Pick<SceneInput, "camera">): boolean {
  return detailFor(kx, ky) !== "band";
}

/** Whether those on the wall carry their names at this scale. */
export function isNamedOnWall({ camera: { kx, ky } }: Pick<SceneInput, "camera">): boolean {
  const detail = detailFor(kx, ky);
  return detail === "tag" || detail === "card" || detail === "fullCard";
}

/** Whether those on the wall carry initials or names at this scale. */
export function isLetteredOnWall({ camera: { kx, ky } }: Pick<SceneInput, "camera">): boolean {
  const detail = detailFor(kx, ky);
  return detail !== "band" && detail !== "bar";
}

/** How wide somebody on the wall is drawn, px. */
export function cellWidth({ kx }: Camera): number {
  return kx - gap(kx);
}

/** What is left free between two people on the wall, px. */
export function gapsOnWall(camera: Camera): { readonly x: number; readonly y: number } {
  return { x: gap(camera.kx), y: gapBelow(camera) };
}

function gapBelow({ kx, ky }: Camera): number {
  return kx < 15 ? Math.min(2, gap(ky)) : gap(ky);
}

function gap(scale: number): number {
  return Math.min(6, Math.max(scale * 0.14, Math.min(1, scale * 0.3)));
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

function isPointedAt(input: SceneInput, node: number): boolean {
  return node === input.selected || node === input.hovered || isOnWays(input, node);
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
/** What a name alone, in the middle of its tag, leaves free at either side, px. */
const TAG_PAD = 5;

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
    stroke: isMarkedOut(input, node) ? palette.accent : wallStroke(input, node),
    lineWidth: isMarkedOut(input, node) ? 2 : 1,
    dash: wallDash(input, node),
    alpha,
  };
  const tab = tabOf(input, cell);
  const start = Math.max(PAD + STRIPE - 1, tab.width + 6);
  const face = facePlace(input, cell, detail, start);
  const isCentred = detail === "tag" && face === NO_FACE;
  const before = isCentred
    ? TAG_PAD + (tab.marks.length > 0 ? Math.max(STRIPE, tab.width) : 0)
    : start;
  const textX = x + before + face.indent;
  const room = x + width - (isCentred ? TAG_PAD : 4) - textX;
  const nameSize = NAME_SIZES[detail];
  const name = isVacancy
    ? fitWords(textOf(org, "title", node), room, nameSize, 600) || words.vacancy
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
  const firstY =
    y + (height + face.lowered) / 2 - ((Math.min(lines.length, face.lines) - 1) * lineHeight) / 2;
  return [
    card,
    ...tab.marks,
    ...(face.place ? faceMarks(input, node, face.place, alpha) : []),
    ...lines.slice(0, face.lines).map(
      ({ text, size, weight, fill }, i): Mark => ({
        type: "text",
        x: isCentred ? textX + room / 2 : textX,
        y: firstY + i * lineHeight,
        text,
        size,
        weight,
        anchor: isCentred ? "middle" : "start",
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
  /** How many lines it leaves room for. */
  readonly lines: number;
}

const MOST_LINES = 3;
const NO_FACE: CellFace = { place: null, indent: 0, lowered: 0, lines: MOST_LINES };
const LARGEST_FACE = 46;
/** A face smaller than this beside or above a name is a smudge, px. */
const SMALLEST_FACE = 18;
/** A face leaves this much of a line to the name, px; to a short one where there is no more. */
const LEAST_NAME = 76;
const LEAST_SHORT_NAME = 36;
const FACE_GAP = 6;
/** Two lines of text below a face, or one, with what is free around them, px. */
const TWO_BELOW_FACE = 38;
const ONE_BELOW_FACE = 23;

/**
 * Beside a name where there is room, else above it, else beside or above a shorter one: by the card's size
 * alone, so that all are alike. On the smallest cards there is room for one only: whoever has a photo is
 * known by it, whoever has none by the name.
 */
function facePlace(input: SceneInput, cell: Cell, detail: Detail, start: number): CellFace {
  if (!input.photoOf) return NO_FACE;
  const { width, height } = cell;
  const least = start + FACE_GAP + 4;
  const beside = Math.min(LARGEST_FACE, height - 12);
  if (beside >= SMALLEST_FACE && width - least - beside >= LEAST_NAME) {
    return faceBeside(cell, start, beside, MOST_LINES);
  }
  if (detail === "fullCard") return NO_FACE;
  const widest = Math.min(LARGEST_FACE, width - start - PAD);
  const above = Math.min(widest, height - TWO_BELOW_FACE);
  if (above >= SMALLEST_FACE) return faceAbove(cell, start, above, TWO_BELOW_FACE);
  const smaller = Math.min(height - 8, width - least - LEAST_SHORT_NAME);
  if (smaller >= SMALLEST_FACE) {
    // Where a name is short for want of room, a title would be a word and an ellipsis.
    return faceBeside(cell, start, smaller, detail === "card" ? 1 : MOST_LINES);
  }
  const overOne = Math.min(widest, height - ONE_BELOW_FACE);
  if (overOne >= SMALLEST_FACE) return faceAbove(cell, start, overOne, ONE_BELOW_FACE);
  return faceAlone(input, cell, start);
}

function faceBeside({ x, y, height }: Cell, start: number, size: number, lines: number): CellFace {
  const place = { x: x + start - 2 + size / 2, y: y + height / 2, size };
  return { place, indent: size + FACE_GAP, lowered: 0, lines };
}

/** `below`: what the lines below it need, px. What is left over goes above and below face and lines alike. */
function faceAbove({ x, y, height }: Cell, start: number, size: number, below: number): CellFace {
  const top = y + 5 + Math.max(0, height - below - size) / 2;
  const place = { x: x + start + size / 2, y: top + size / 2, size };
  const lines = below === ONE_BELOW_FACE ? 1 : 2;
  return { place, indent: 0, lowered: top + size - y, lines };
}

/** In the middle of what the edge of the lens leaves. */
function faceAlone({ photoOf }: SceneInput, cell: Cell, start: number): CellFace {
  const { node, x, y, width, height } = cell;
  const left = start - PAD;
  const size = Math.min(width - left, height) - 2 * RIM;
  if ((photoOf?.[node] ?? -1) < 0 || size < SMALLEST_PHOTO) return NO_FACE;
  const place = { x: x + left + (width - left) / 2, y: y + height / 2, size };
  return { place, indent: 0, lowered: 0, lines: 0 };
}

/** A name over two lines where each part fits, else in one line as short as it must be. */
function nameLines(name: string, room: number, size: number): readonly string[] {
  const [first, last] = twoParts(name);
  const fits = (text: string): boolean => textWidth(text, size, 600) <= room;
  if (first === "" || fits(name) || !fits(last)) {
    return [shortName(name, room, size, 600) || initialsOf(name)];
  }
  const given = fits(first) ? first : (first.split(" ")[0] ?? "");
  return fits(given) ? [given, last] : [`${firstLetter(given)}.`, last];
}

/** A name as it breaks over two lines: "José María" and "de la Fuente". */
function twoParts(name: string): readonly [first: string, last: string] {
  const { order, given, middle, particles, family } = namePartsOf(name);
  if (order === "given first" && particles.length > 0) {
    return [[given, ...middle].join(" "), [...particles, family].join(" ")];
  }
  const words = name.split(/\s+/);
  return [words.slice(0, -1).join(" "), words.at(-1) ?? ""];
}

function fitOrShorten(text: string, room: number, size: number): string {
  if (textWidth(text, size, 600) <= room) return text;
  return fitWords(text, room, size, 600) || initialsOf(text);
}
