import { colorOf } from "./emphasis.ts";
import { inkOn } from "./inkOn.ts";
import { type Lens, NO_GROUP } from "./lens.ts";
import type { Mark } from "./marks.ts";
import { textWidth } from "./measure.ts";
import { jointOf } from "./pathJoint.ts";
import type { SceneInput } from "./sceneInput.ts";

const FIGURE = 10.5;
const TILE = 15;
const TILE_PAD = 3.5;
const SYMBOL = 4.5;
const BESIDE_SYMBOL = 4;

/** How wide the badge of somebody's card is, px. */
export function badgeWidth(lens: Lens, node: number): number {
  const figure = lens.figureOf(node);
  const width = figure === "" ? 0 : textWidth(figure, FIGURE, 600);
  if (isTile(lens, node)) return Math.max(TILE, width + 2 * TILE_PAD);
  return 2 * SYMBOL + (figure === "" ? 0 : width + BESIDE_SYMBOL);
}

/** A lens over people marks everybody with a tile; one over managers has shapes, with figures beside. */
function isTile(lens: Lens, node: number): boolean {
  return lens.subject === "people" && lens.figureOf(node) !== "";
}

/** What says a manager's group without colour: a tile or a shape with its figure, ending at `right`. */
export function badgeMarks(
  input: SceneInput,
  node: number,
  right: number,
  y: number,
): readonly Mark[] {
  const { lens, palette } = input;
  const { color, alpha } = colorOf(input, node, palette.vacancy);
  const figure = lens.figureOf(node);
  const text = { type: "text", y, text: figure, size: FIGURE, weight: 600, halo: null } as const;
  if (isTile(lens, node)) {
    const width = badgeWidth(lens, node);
    return [
      {
        type: "boxes",
        boxes: [right - width, y - TILE / 2, width, TILE],
        radius: 4,
        fill: color,
        alpha,
      },
      { ...text, x: right - width / 2, anchor: "middle", fill: inkOn(color), spacing: 0, alpha },
    ];
  }
  // The card where a path turns is filled with the accent.
  const isOnAccent = node === jointOf(input.path);
  const symbol: Mark = {
    type: "symbol",
    shape: lens.groups[lens.groupOf[node] ?? NO_GROUP]?.shape ?? "ring",
    x: right - SYMBOL,
    y,
    radius: SYMBOL,
    fill: isOnAccent ? palette.onAccent : color,
    ground: isOnAccent ? palette.accent : palette.card,
    alpha,
  };
  if (figure === "") return [symbol];
  const x = right - 2 * SYMBOL - BESIDE_SYMBOL;
  return [
    symbol,
    {
      ...text,
      x,
      anchor: "end",
      fill: isOnAccent ? palette.onAccent : palette.ink,
      spacing: 0,
      alpha,
    },
  ];
}
