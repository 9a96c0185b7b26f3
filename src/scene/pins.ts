import { nameOf } from "../org/org.ts";
import type { Mark } from "./marks.ts";
import { textWidth } from "./measure.ts";
import type { PlacedLabel, Placement } from "./placement.ts";
import type { SceneInput } from "./sceneInput.ts";
import { shortName } from "./shortName.ts";
import { type StageView, stageView } from "./stageView.ts";

/** So many people can be followed at once. */
export const MOST_PINS = 3;

/** The categories' colours pins go by: far from each other for any eyes. */
const COLORS = [5, 0, 3];
const LABEL = 12;
const LABEL_HEIGHT = 20;
const PAD = 7;
const WIDEST_NAME = 180;
/** From a person on the wall this wide on, the card says the name itself, px. */
const NAMED_FROM = 48;
const SMALLEST = 8;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isNamed: boolean;
}

/** People the user follows: framed and named at any size, and with the way they come in the flip. */
export function pinMarks(
  input: SceneInput,
  view: StageView,
  { units, labels }: Placement,
): readonly Mark[] {
  return input.pinned.flatMap((node, nth) => {
    if (Number.isNaN(input.layout.left[node] ?? Number.NaN)) return [];
    const color = input.palette.categories[COLORS[nth] ?? 0] ?? input.palette.accent;
    const box = boxOf(input, view, units, node);
    return [
      ...wayMarks(input, view, node, color),
      frameMark(box, color),
      ...nameMarks(
        input,
        box,
        node,
        color,
        labels.find(({ unit }) => unit.node === node),
      ),
    ];
  });
}

function boxOf(
  { camera }: SceneInput,
  view: StageView,
  units: Placement["units"],
  node: number,
): Box {
  const placed = units.find(({ unit }) => unit.node === node);
  if (placed) {
    const { left, right, height, unit, form } = placed;
    return {
      x: left,
      y: unit.y - height / 2,
      width: right - left,
      height,
      isNamed: form !== "dot",
    };
  }
  const width = Math.max(SMALLEST, camera.kx);
  const height = Math.max(SMALLEST, camera.ky);
  return {
    x: view.personX(node) - width / 2,
    y: view.personY(node) - height / 2,
    width,
    height,
    isNamed: camera.kx >= NAMED_FROM && camera.ky >= LABEL_HEIGHT,
  };
}

function frameMark({ x, y, width, height }: Box, color: string): Mark {
  return {
    type: "rectangle",
    x: x - 3,
    y: y - 3,
    width: width + 6,
    height: height + 6,
    radius: Math.min(10, width / 2 + 3),
    fill: null,
    stroke: color,
    lineWidth: 3,
    dash: [],
    alpha: 1,
  };
}

/** Where they came from to where they are: everybody moves straight up or down. */
function wayMarks(
  input: SceneInput,
  view: StageView,
  node: number,
  color: string,
): readonly Mark[] {
  const { flip, isUpsideDown } = input;
  if (flip === 0 || flip === 1) return [];
  const x = view.personX(node);
  const start = stageView({ ...input, flip: isUpsideDown ? 0 : 1 }).personY(node);
  const segments = [x, start, x, view.personY(node)];
  return [{ type: "segments", segments, stroke: color, lineWidth: 4, alpha: 0.45 }];
}

/** The name where nothing in the frame says it: over the one beside a dot, else below, within the picture. */
function nameMarks(
  input: SceneInput,
  box: Box,
  node: number,
  color: string,
  label: PlacedLabel | undefined,
): readonly Mark[] {
  const isOnScreen = box.x + box.width > 0 && box.x < input.width;
  if (box.isNamed || !isOnScreen) return [];
  const full = nameOf(input.org, node);
  const name = shortName(full, WIDEST_NAME, LABEL, 600) || full.slice(0, 1);
  const width = textWidth(name, LABEL, 600) + 2 * PAD;
  const wanted = label ? label.left - PAD + 1 : box.x + box.width / 2 - width / 2;
  const left = Math.min(input.width - width - 4, Math.max(4, wanted));
  const y = label?.y ?? box.y + box.height + 8 + LABEL_HEIGHT / 2;
  return [
    {
      type: "rectangle",
      x: left,
      y: y - LABEL_HEIGHT / 2,
      width,
      height: LABEL_HEIGHT,
      radius: 6,
      fill: input.palette.card,
      stroke: color,
      lineWidth: 1.5,
      dash: [],
      alpha: 1,
    },
    {
      type: "text",
      x: left + PAD,
      y,
      text: name,
      size: LABEL,
      weight: 600,
      anchor: "start",
      fill: input.palette.ink,
      halo: null,
      spacing: 0,
      alpha: 1,
    },
  ];
}
