import { nameOf, textOf, VACANCY } from "../org/org.ts";
import { wallDash, wallStroke } from "./border.ts";
import { cardFieldsIn } from "./cardFields.ts";
import { colorOf, isMarkedOut } from "./emphasis.ts";
import { expertMarks } from "./expertMarks.ts";
import { type FacePlace, faceMarks } from "./faces.ts";
import { inkOn } from "./inkOn.ts";
import { NO_GROUP } from "./lens.ts";
import { firstLetter } from "./letters.ts";
import type { Mark } from "./marks.ts";
import { fitWords, textWidth } from "./measure.ts";
import { namePartsOf } from "./nameParts.ts";
import type { SceneInput } from "./sceneInput.ts";
import { initialsOf, shortName } from "./shortName.ts";
import { type Cell, type Detail, RIM, SMALLEST_PHOTO } from "./wallCells.ts";

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

/** A card of somebody on the wall with as many texts as there is room for, and a face where there is one. */
export function wallCardMarks(input: SceneInput, cell: Cell, detail: Detail): readonly Mark[] {
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
