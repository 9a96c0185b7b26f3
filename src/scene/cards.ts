import { countWithin, hasNumber } from "../base/bitSet.ts";
import { VACANCY } from "../org/org.ts";
import { AIDE_LABEL_SIZE, type AideLabel } from "./aideLabels.ts";
import { badgeMarks } from "./badge.ts";
import { cardDash } from "./border.ts";
import { dottedTickMarks } from "./dottedTicks.ts";
import { chainAbove } from "./elbows.ts";
import { colorOf, isOnlyAbove } from "./emphasis.ts";
import { faceMarks } from "./faces.ts";
import { inkOn } from "./inkOn.ts";
import { NO_GROUP, type Shape } from "./lens.ts";
import type { Mark, SymbolMark, TextMark } from "./marks.ts";
import { jointOf } from "./pathJoint.ts";
import {
  CARD_NAME,
  CARD_PAD,
  CARD_SECOND,
  FACES,
  LABEL_SIZE,
  type PlacedLabel,
  type PlacedUnit,
  type Placement,
} from "./placement.ts";
import type { SceneInput } from "./sceneInput.ts";

/** Managers as cards, tags or dots, and the names beside the dots. */
export function cardMarks(
  input: SceneInput,
  { units, labels, aideLabels }: Placement,
): readonly Mark[] {
  const chain = chainAbove(input);
  const onScreen = units.filter(({ unit }) => unit.y > -60 && unit.y < input.height + 60);
  return [
    ...labels.flatMap((label) => labelMarks(input, label)),
    ...aideLabels.map((label) => aideLabelMark(input, label)),
    ...onScreen.flatMap((placed) => unitMarks(input, placed, chain)),
    ...dottedTickMarks(input, onScreen.filter(hasCard).map(cardPlace), "card"),
  ];
}

const hasCard = ({ form }: PlacedUnit): boolean => form !== "dot";

function cardPlace({ unit, left, right, height }: PlacedUnit) {
  return { node: unit.node, x: left, y: unit.y - height / 2, width: right - left, height };
}

/** The sign of somebody's group: its colour and its shape. */
function signOf(input: SceneInput, node: number): { color: string; shape: Shape; alpha: number } {
  const group = input.lens.groups[input.lens.groupOf[node] ?? NO_GROUP];
  const { color, alpha } = colorOf(input, node, input.palette.vacancy);
  return { color, alpha, shape: group?.shape ?? "ring" };
}

function unitMarks(
  input: SceneInput,
  placed: PlacedUnit,
  chain: ReadonlySet<number>,
): readonly Mark[] {
  const { node } = placed.unit;
  const sign = signOf(input, node);
  const isMarkedOut =
    node === input.selected || node === input.hovered || hasNumber(input.found, node);
  const strong = isMarkedOut || chain.has(node);
  if (placed.form === "dot") return dotMarks(input, placed, sign, isMarkedOut);
  const isJoint = node === jointOf(input.path);
  const ground = isOnlyAbove(input, node) ? input.palette.paper : input.palette.card;
  const edge = isOnlyAbove(input, node) ? 1 : 1.5;
  const { left, right, height, unit } = placed;
  const top = unit.y - height / 2;
  const card: Mark = {
    type: "rectangle",
    x: left,
    y: top,
    width: right - left,
    height,
    radius: placed.form === "tag" ? 7 : 8,
    fill: isJoint ? input.palette.accent : ground,
    stroke: strokeOf(input, strong, sign),
    lineWidth: strong ? 2.5 : edge,
    dash: cardDash(input, node),
    alpha: 1,
  };
  const isTag = placed.form === "tag";
  return [
    ...foldMarks(input, placed),
    card,
    ...badgeMarks(input, node, right - (isTag ? 7 : 9), isTag ? unit.y : top + 15),
    ...cardFace(input, placed, sign.alpha),
    ...cardTexts(input, placed, top, sign.alpha),
  ];
}

function strokeOf(
  { palette }: SceneInput,
  isStrong: boolean,
  { color, alpha }: { color: string; alpha: number },
): string {
  if (isStrong) return palette.accent;
  return alpha < 1 ? palette.rule : color;
}

function cardFace(
  input: SceneInput,
  { form, hasFace, left, unit }: PlacedUnit,
  alpha: number,
): readonly Mark[] {
  if (form === "dot" || !hasFace) return [];
  const { size, inset } = FACES[form];
  return faceMarks(input, unit.node, { x: left + inset + size / 2, y: unit.y, size }, alpha);
}

function cardTexts(
  input: SceneInput,
  { form, hasFace, left, name, second, third, unit }: PlacedUnit,
  top: number,
  alpha: number,
): readonly Mark[] {
  const { palette } = input;
  const isJoint = unit.node === jointOf(input.path);
  const isQuiet = isOnlyAbove(input, unit.node);
  // Quiet by weight and ink, not by being faint: their names are to be read.
  const faded = isQuiet ? 1 : Math.max(alpha, 0.45);
  const inkFor = (isName: boolean): string => (isName && !isQuiet ? palette.ink : palette.muted);
  const line = (text: string, x: number, y: number, isName: boolean, size: number): TextMark => ({
    type: "text",
    x,
    y,
    text,
    size,
    weight: isName && !isQuiet ? 600 : 400,
    anchor: "start",
    fill: isJoint ? palette.onAccent : inkFor(isName),
    halo: null,
    spacing: 0,
    alpha: faded,
  });
  const start = left + (hasFace && form !== "dot" ? FACES[form].indent : 0);
  if (form === "tag") return [line(name, start + 8, unit.y, true, 12)];
  const x = start + CARD_PAD;
  if (form === "card") {
    return [
      line(name, x, top + 15, true, CARD_NAME),
      line(second, x, top + 31, false, CARD_SECOND),
    ];
  }
  return [
    line(name, x, top + 15, true, CARD_NAME),
    line(third, x, top + 32, false, CARD_SECOND),
    line(second, x, top + 48, false, CARD_SECOND),
  ];
}

function dotMarks(
  input: SceneInput,
  { unit, left, right }: PlacedUnit,
  sign: { color: string; shape: Shape; alpha: number },
  isMarkedOut: boolean,
): readonly Mark[] {
  const radius = (right - left) / 2;
  const isSmall = radius < 2.2;
  const dot: SymbolMark = {
    type: "symbol",
    // Under a few px a shape is only a smudge; a disc stays a dot.
    shape: isSmall ? "disc" : sign.shape,
    x: unit.x,
    y: unit.y,
    radius,
    fill: sign.color,
    ground: input.palette.paper,
    alpha: sign.alpha,
  };
  const letter = letterOnDot(input, unit.node, radius, dot);
  if (!isMarkedOut) return [dot, ...letter];
  const halo: Mark = {
    ...dot,
    shape: "ring",
    // Where dots are many, so may those be who were found.
    radius: radius + (isSmall ? 2 : 5),
    fill: input.palette.accent,
    alpha: 1,
  };
  return [halo, dot, ...letter];
}

/** A dot with room for a letter. */
const DOT_WITH_LETTER = 6;

function letterOnDot(
  { lens }: SceneInput,
  node: number,
  radius: number,
  { x, y, fill, alpha }: SymbolMark,
): readonly TextMark[] {
  const letter = lens.figureOf(node);
  if (lens.subject !== "people" || letter.length !== 1 || radius < DOT_WITH_LETTER) return [];
  const look = { size: 8.5, weight: 600, anchor: "middle", halo: null, spacing: 0 } as const;
  return [{ type: "text", x, y, text: letter, fill: inkOn(fill), alpha, ...look }];
}

/** A second edge behind a card whose people are folded away; marked when some of those were found. */
function foldMarks(input: SceneInput, placed: PlacedUnit): readonly Mark[] {
  const { unit, left, right, height } = placed;
  if (input.layout.folded[unit.node] === 0) return [];
  const hidden = countWithin(input.found, unit.node + 1, input.org.end[unit.node] ?? 0);
  return [3, 6].map((offset) => ({
    type: "rectangle",
    x: left + offset,
    y: unit.y - height / 2 - offset,
    width: right - left - 2 * offset,
    height,
    radius: 8,
    fill: input.palette.card,
    stroke: hidden > 0 ? input.palette.accent : input.palette.rule,
    lineWidth: hidden > 0 ? 2 : 1.2,
    dash: input.org.kind[unit.node] === VACANCY ? [4, 3] : [],
    alpha: 1,
  }));
}

function labelMarks(input: SceneInput, { unit, name, left, y }: PlacedLabel): readonly Mark[] {
  const { palette } = input;
  const { alpha } = signOf(input, unit.node);
  const line: Mark = {
    type: "segments",
    segments: [unit.x, unit.y + 4, unit.x, y + 5],
    stroke: palette.connector,
    lineWidth: 0.75,
    alpha: 0.8 * alpha,
  };
  const isQuiet = isOnlyAbove(input, unit.node);
  return [
    ...(y > unit.y ? [line] : []),
    {
      type: "text",
      x: left + 5,
      y,
      text: name,
      size: LABEL_SIZE,
      weight: 400,
      anchor: "start",
      fill: isQuiet ? palette.muted : palette.ink,
      halo: palette.paper,
      spacing: 0,
      alpha: isQuiet ? 1 : Math.max(alpha, 0.3),
    },
  ];
}

function aideLabelMark(input: SceneInput, { node, names, right, y }: AideLabel): Mark {
  const { palette } = input;
  const { alpha } = colorOf(input, node, palette.person);
  return {
    type: "text",
    x: right,
    y,
    text: names,
    size: AIDE_LABEL_SIZE,
    weight: 400,
    anchor: "end",
    fill: palette.ink,
    halo: palette.paper,
    spacing: 0,
    alpha: Math.max(alpha, 0.3),
  };
}
