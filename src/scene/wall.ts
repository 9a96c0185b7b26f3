import { hasNumber } from "../base/bitSet.ts";
import { nameOf, textOf, VACANCY } from "../org/org.ts";
import { colorOf, lensColorOf, searchAlpha } from "./emphasis.ts";
import { blockHitMarks } from "./hitMarks.ts";
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
    return [...boxMarks(input, cells, Math.min(5, kx * 0.2)), ...chipTexts(input, cells)];
  }
  return cells.flatMap((cell) => cardMarks(input, cell, detail));
}

/** Who stands where: only columns and rows that are on the screen. */
function cellsOnScreen(input: SceneInput, blocks: readonly Block[]): readonly Cell[] {
  const { camera, width, height } = input;
  const gapX = gap(camera.kx);
  const gapY = camera.kx < 15 ? Math.min(2, gap(camera.ky)) : gap(camera.ky);
  const cells: Cell[] = [];
  for (const block of blocks) {
    const firstColumn = Math.max(0, Math.floor(-block.left / camera.kx));
    const lastColumn = Math.min(block.columns - 1, Math.floor((width - block.left) / camera.kx));
    const first = block.first + firstColumn * block.rows;
    const end = Math.min(block.end, block.first + (lastColumn + 1) * block.rows);
    for (let node = first; node < end; node++) {
      const nth = node - block.first;
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
    const { color, alpha } = lensColorOf(input, middleNode(block), input.palette.person);
    const height = Math.max(1, block.rows * camera.ky - 2);
    const shown = alpha * searchAlpha(input, block.first, block.end);
    collect(byLook, color, shown, [left, block.top, Math.max(1, right - left), height]);
  }
  return [...lookMarks(byLook, 0), ...blockHitMarks(input, blocks)];
}

function middleNode(block: Block): number {
  return Math.floor((block.first + block.end) / 2);
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

function isPointedAt({ selected, hovered }: SceneInput, node: number): boolean {
  return node === selected || node === hovered;
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
  const isColored = lens.subject === "people";
  return cells.map(({ node, x, y, width, height }) => ({
    type: "text",
    x: x + width / 2,
    y: y + height / 2,
    text: initialsOf(nameOf(org, node)),
    size,
    weight: 600,
    anchor: "middle",
    fill: isColored ? inkOn(colorOf(input, node, palette.person).color) : palette.personInk,
    halo: null,
    spacing: 0,
    alpha: colorOf(input, node, palette.person).alpha,
  }));
}

/** Dark or light text, whichever reads better on a ground given as #rrggbb. */
function inkOn(ground: string): string {
  const channel = (at: number): number => Number.parseInt(ground.slice(at, at + 2), 16) / 255;
  const luminance =
    0.2126 * channel(1) ** 2.2 + 0.7152 * channel(3) ** 2.2 + 0.0722 * channel(5) ** 2.2;
  return luminance > 0.3 ? "#14181d" : "#ffffff";
}

function isMarkedOut(input: SceneInput, node: number): boolean {
  return isPointedAt(input, node) || hasNumber(input.found, node);
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
  const { color, alpha } = colorOf(input, node, palette.person);
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
  const stripe: Mark = {
    type: "boxes",
    boxes: [x + 3, y + 4, STRIPE - 1, height - 8],
    radius: 1.5,
    fill: color,
    alpha: isVacancy || input.lens.subject !== "people" ? 0 : alpha,
  };
  const room = width - PAD - STRIPE - 3;
  const nameSize = NAME_SIZES[detail];
  const name = isVacancy
    ? textOf(org, "title", node) || words.vacancy
    : shortName(nameOf(org, node), room, nameSize, 600) || initialsOf(nameOf(org, node));
  const isTall = detail === "tag" && height >= TWO_LINES;
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
    second(isVacancy ? words.vacancy : textOf(org, "title", node));
  }
  if (detail === "fullCard") {
    const place = [textOf(org, "department", node), textOf(org, "location", node)];
    second(place.filter(Boolean).join(" · "));
  }
  const lineHeight = detail === "fullCard" ? 16 : 15;
  const firstY = y + height / 2 - ((lines.length - 1) * lineHeight) / 2;
  return [
    card,
    stripe,
    ...lines.map(
      ({ text, size, weight, fill }, i): Mark => ({
        type: "text",
        x: x + PAD + STRIPE - 1,
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
  ];
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
  return fits(given) ? [given, last] : [`${Array.from(given)[0] ?? ""}.`, last];
}

function isVacancyStroke({ palette }: SceneInput, isVacancy: boolean): string {
  return isVacancy ? palette.vacancy : palette.rule;
}

function fitOrShorten(text: string, room: number, size: number): string {
  if (textWidth(text, size, 600) <= room) return text;
  return fitWords(text, room, size, 600) || initialsOf(text);
}
