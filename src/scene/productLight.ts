import { hasNumber } from "../base/bitSet.ts";
import { nameOf } from "../org/org.ts";
import type { Mark, TextMark } from "./marks.ts";
import { fitWords, textWidth } from "./measure.ts";
import type { PlacedUnit } from "./placement.ts";
import type { SceneInput } from "./sceneInput.ts";
import { shortName } from "./shortName.ts";
import { isAssistant, type StageView, wallManager } from "./stageView.ts";

const LINE = 2.5;
/** A rim in the colour of the paper keeps a line apart from what it crosses, px on each side. */
const RIM = 1.5;
const CORNER = 8;
/** Lines of people on the wall: many, so each is quiet. */
const TEAM = { line: 1.5, alpha: 0.55 };
/** Rings around whoever decides and around the managers involved: how far outside, and how wide, px. */
const DECIDER_RING = { off: 4, line: 3, alpha: 1 };
const MANAGER_RING = { off: 2.5, line: 1.5, alpha: 0.75 };
const CAPTION = { size: 12, height: 24, pad: 9, off: 9, widestName: 150, widest: 460 };
/** A caption keeps this far from what else is drawn, px. */
const APART = 3;
/** How far it may reach into the padding beside the frame, px. */
const BEYOND_FRAME = 28;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * How far a dispute about a product travels: the lines from its people up to the lowest manager who has all
 * of them, that manager in a ring, the managers involved in quieter ones. Belongs below all cards and texts.
 */
export function productLightMarks(
  input: SceneInput,
  view: StageView,
  units: readonly PlacedUnit[],
): readonly Mark[] {
  const { product } = input;
  if (!product) return [];
  const involved = new Set(product.managers);
  involved.delete(product.decider);
  return [
    ...lineMarks(input, view, product.lines),
    ...units.flatMap((placed) => {
      const { node } = placed.unit;
      if (node === product.decider) return [ringMark(input, placed, DECIDER_RING)];
      // Whoever is on the product themselves is brought out already.
      const isQuiet = involved.has(node) && !hasNumber(input.found, node);
      return isQuiet ? [ringMark(input, placed, MANAGER_RING)] : [];
    }),
  ];
}

function lineMarks(input: SceneInput, view: StageView, nodes: readonly number[]): readonly Mark[] {
  const { accent, paper } = input.palette;
  const ofTeams: number[] = [];
  const ofManagers: number[][] = [];
  const drawn = new Set<number>();
  for (const node of nodes) {
    const leg = legOf(input, view, node);
    if (!leg) continue;
    // From afar thousands of lines run along the same px.
    const px = pxOf(leg);
    if (drawn.has(px)) continue;
    drawn.add(px);
    if ((input.org.level[node] ?? 0) > 0) ofManagers.push(leg);
    else for (let at = 0; at + 3 < leg.length; at += 2) ofTeams.push(...leg.slice(at, at + 4));
  }
  const curve = (points: readonly number[], stroke: string, lineWidth: number): Mark => ({
    type: "curve",
    points,
    radius: CORNER,
    stroke,
    lineWidth,
    dash: [],
    alpha: 1,
  });
  const team: Mark[] =
    ofTeams.length === 0
      ? []
      : [
          {
            type: "segments",
            segments: ofTeams,
            stroke: accent,
            lineWidth: TEAM.line,
            alpha: TEAM.alpha,
          },
        ];
  return [
    ...team,
    ...ofManagers.map((points) => curve(points, paper, LINE + 2 * RIM)),
    ...ofManagers.map((points) => curve(points, accent, LINE)),
  ];
}

/** The px that a leg runs along, as one number. */
function pxOf([x = 0, , , turnY = 0, belowX = 0, , , belowY = 0]: readonly number[]): number {
  const across = Math.round(x) * 2 ** 16 + Math.round(belowX);
  return (across * 2 ** 10 + Math.round(turnY)) * 2 ** 10 + Math.round(belowY);
}

/** The line from somebody's manager to them, as connectors run; null where it is not on the picture. */
function legOf(input: SceneInput, view: StageView, node: number): number[] | null {
  const manager = input.org.parent[node] ?? -1;
  const x = view.personX(manager);
  const belowX = view.personX(node);
  // Whoever is not shown stands nowhere.
  if (!(Math.max(x, belowX) >= 0 && Math.min(x, belowX) <= input.width)) return null;
  const isBeside = input.flip < 1 && isAssistant(input, node);
  const isInTeam = input.org.level[node] === 0 && !isAssistant(input, node);
  const belowY = isInTeam ? teamEdgeY(input, view, node) : view.personY(node);
  const turnY = isBeside ? belowY : view.crossbarY(manager);
  return [x, view.personY(manager), x, turnY, belowX, turnY, belowX, belowY];
}

/** Where the line ends of somebody on the wall, so that it runs through nobody of their team, px. */
function teamEdgeY(input: SceneInput, view: StageView, node: number): number {
  const hung = view.blockTop(wallManager(input, node), input.layout.depth[node]);
  return hung * (1 - input.flip) + view.levelY(0) * input.flip;
}

function ringMark(
  { palette }: SceneInput,
  placed: PlacedUnit,
  { off, line, alpha }: typeof DECIDER_RING,
): Mark {
  const { left, top, right, bottom } = boxOf(placed);
  const height = bottom - top + 2 * off;
  return {
    type: "rectangle",
    x: left - off,
    y: top - off,
    width: right - left + 2 * off,
    height,
    radius: placed.form === "dot" ? height / 2 : 10,
    fill: null,
    stroke: palette.accent,
    lineWidth: line,
    dash: [],
    alpha,
  };
}

function boxOf({ left, right, height, unit }: PlacedUnit): Box {
  return { left, top: unit.y - height / 2, right, bottom: unit.y + height / 2 };
}

/**
 * What whoever decides is to the product, beside them where nothing of `drawn` says or shows anything;
 * none where there is no such place, and none in the midst of a flip.
 */
export function productCaptionMarks(
  input: SceneInput,
  view: StageView,
  units: readonly PlacedUnit[],
  drawn: readonly Mark[],
): readonly Mark[] {
  const { product, palette, flip } = input;
  const isAtRest = flip === 0 || flip === 1;
  const placed = isAtRest ? units.find(({ unit }) => unit.node === product?.decider) : undefined;
  if (!product || !placed) return [];
  const words = captionWords(input, placed);
  const width = textWidth(words, CAPTION.size, 600) + 2 * CAPTION.pad;
  const around = boxOf(placed);
  const box = placesFor(around, width, view.unitY(product.decider)).find(
    (place) => isInFrame(input, place) && drawn.every((mark) => isClear(mark, place)),
  );
  if (!box) return [];
  const y = (box.top + box.bottom) / 2;
  return [
    {
      type: "rectangle",
      x: box.left,
      y: box.top,
      width,
      height: CAPTION.height,
      radius: CAPTION.height / 2,
      fill: palette.accent,
      stroke: palette.paper,
      lineWidth: 1.5,
      dash: [],
      alpha: 1,
    },
    {
      type: "text",
      x: box.left + CAPTION.pad,
      y,
      text: words,
      size: CAPTION.size,
      weight: 600,
      anchor: "start",
      fill: palette.onAccent,
      halo: null,
      spacing: 0,
      alpha: 1,
    },
  ];
}

/** With the name before it where the place itself says none. */
function captionWords({ org, product, words, width }: SceneInput, placed: PlacedUnit): string {
  if (!product) return "";
  const says = words.decides(product);
  const name =
    placed.form === "dot"
      ? shortName(nameOf(org, product.decider), CAPTION.widestName, CAPTION.size, 600)
      : "";
  return fitWords(
    name ? `${name} ${says}` : says,
    Math.min(CAPTION.widest, width - 60),
    CAPTION.size,
    600,
  );
}

/** At the sides first, then above and below, middle or shifted to either side. */
function placesFor(around: Box, width: number, middleY: number): readonly Box[] {
  const { height, off } = CAPTION;
  const middle = (around.left + around.right) / 2;
  const at = (left: number, top: number): Box => ({
    left,
    top,
    right: left + width,
    bottom: top + height,
  });
  const beside = [around.right + off, around.left - off - width];
  const rows = [around.top - off - height, around.bottom + off];
  const shifts = [middle - width / 2, around.left, around.right - width, ...beside];
  return [
    ...beside.map((left) => at(left, middleY - height / 2)),
    ...rows.flatMap((top) => shifts.map((left) => at(left, top))),
  ];
}

function isInFrame({ frame, height }: SceneInput, { left, right, top, bottom }: Box): boolean {
  return (
    left >= frame.left - BEYOND_FRAME &&
    right <= frame.left + frame.width + BEYOND_FRAME &&
    top >= APART &&
    bottom <= height - APART
  );
}

/** Whether a mark leaves a place free: lines and funnels may lie below it, people and words may not. */
function isClear(mark: Mark, place: Box): boolean {
  switch (mark.type) {
    case "text":
      return areApart(boxOfText(mark), place);
    case "image":
      return areApart(boxAt(mark.x, mark.y, mark.width, mark.height), place);
    case "rectangle":
      return mark.fill === null || areApart(boxAt(mark.x, mark.y, mark.width, mark.height), place);
    case "symbol": {
      const { x, y, radius } = mark;
      return areApart(boxAt(x - radius, y - radius, 2 * radius, 2 * radius), place);
    }
    case "boxes": {
      const { boxes } = mark;
      for (let k = 0; k < boxes.length; k += 4) {
        const left = boxes[k] ?? 0;
        const top = boxes[k + 1] ?? 0;
        const cell = boxAt(left, top, boxes[k + 2] ?? 0, boxes[k + 3] ?? 0);
        if (!areApart(cell, place)) return false;
      }
      return true;
    }
    default:
      return true;
  }
}

function boxAt(left: number, top: number, width: number, height: number): Box {
  return { left, top, right: left + width, bottom: top + height };
}

function boxOfText({ x, y, text, size, weight, anchor, spacing }: TextMark): Box {
  const width = textWidth(text, size, weight) + spacing * text.length;
  const before = { start: 0, middle: width / 2, end: width }[anchor];
  return boxAt(x - before, y - size / 2, width, size);
}

function areApart(a: Box, b: Box): boolean {
  return (
    a.right + APART <= b.left ||
    b.right + APART <= a.left ||
    a.bottom + APART <= b.top ||
    b.bottom + APART <= a.top
  );
}
