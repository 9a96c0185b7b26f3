import { peopleAt } from "../metrics/dottedReach.ts";
import { colorOf } from "./emphasis.ts";
import { inkOn } from "./inkOn.ts";
import { NO_GROUP } from "./lens.ts";
import type { Mark } from "./marks.ts";
import type { SceneInput } from "./sceneInput.ts";

/** Somebody's place on the screen, px. */
interface TickedPlace {
  readonly node: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A tick is this many dashes, side by side on the lower edge. */
const DASHES = 3;
/** Length of a dash and of the gap behind it as a share of a place's width, and at most, px. */
const DASH_SHARE = 0.15;
const LONGEST_DASH = 5;
const GAP_SHARE = 0.7;
/** Height of a dash and its distance from the edge, px: thinner on what is low. */
const THICKNESS = 2;
const ABOVE_EDGE = 1.5;
const LOW = 18;

function hasDottedLine({ dotted }: SceneInput, node: number): boolean {
  return dotted !== null && peopleAt(dotted.up, node).length > 0;
}

/** Three dashes in the middle of the lower edge of everybody who has a dotted line; `onCard`: not on the lens's colour. */
export function dottedTickMarks(
  input: SceneInput,
  places: readonly TickedPlace[],
  ground: "card" | "chip",
): readonly Mark[] {
  if (!input.dotted) return [];
  const byLook = new Map<string, { fill: string; alpha: number; boxes: number[] }>();
  for (const place of places) {
    if (!hasDottedLine(input, place.node)) continue;
    const { fill, alpha } = lookOf(input, place.node, ground);
    const key = `${alpha} ${fill}`;
    const look = byLook.get(key) ?? { fill, alpha, boxes: [] };
    byLook.set(key, look);
    addTick(look.boxes, place);
  }
  return [...byLook.values()].map(({ fill, alpha, boxes }) => ({
    type: "boxes",
    boxes,
    radius: 0.5,
    fill,
    alpha,
  }));
}

/** In the colour of links, but on a chip in the lens's colour in what can be read on it. */
function lookOf(
  input: SceneInput,
  node: number,
  ground: "card" | "chip",
): { readonly fill: string; readonly alpha: number } {
  const { lens, palette } = input;
  const { color, alpha } = colorOf(input, node, palette.person);
  const isColored =
    ground === "chip" && lens.subject === "people" && lens.groupOf[node] !== NO_GROUP;
  return { fill: isColored ? inkOn(color) : palette.links.dotted, alpha };
}

function addTick(boxes: number[], { x, y, width, height }: TickedPlace): void {
  const dash = Math.min(LONGEST_DASH, width * DASH_SHARE);
  const step = dash * (1 + GAP_SHARE);
  const left = x + width / 2 - (step * (DASHES - 1) + dash) / 2;
  const thin = height < LOW ? 0.75 : 1;
  const top = y + height - (ABOVE_EDGE + THICKNESS) * thin;
  for (let nth = 0; nth < DASHES; nth++) {
    boxes.push(left + nth * step, top, dash, THICKNESS * thin);
  }
}
