import { formatNumber } from "../language/numbers.ts";
import { say } from "../language/say.ts";
import { inkOn } from "../scene/inkOn.ts";
import { groupColor, type Lens, type LensGroup } from "../scene/lens.ts";
import type { Mark } from "../scene/marks.ts";
import { fitWords, textWidth } from "../scene/measure.ts";
import type { Palette } from "../scene/palette.ts";

const SIZE = 12;
const SIGN = 7;
const AFTER_SIGN = 6;
const AFTER_LABEL = 5;
const BETWEEN = 18;
const LONGEST_LABEL = 150;

/** Where the line of a legend stands: its middle at `y`, px. */
export interface LegendPlace {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/**
 * What the colours of a drawing mean, with how many: one line from `left`, its middle at `y`, px. Groups
 * that have no room are counted as "and 3 more"; those that are hidden stand together as "other 7".
 */
export function legendMarks(
  lens: Lens,
  isolated: readonly number[],
  palette: Palette,
  { left, right, y }: LegendPlace,
  hidden: readonly boolean[] = [],
): readonly Mark[] {
  const marks: Mark[] = [legendText(lens.title, left, y, palette.ink, 600)];
  let x = left + textWidth(lens.title, SIZE, 600) + BETWEEN;
  const groups = lens.groups
    .map((group, at) => ({ group, at }))
    .filter(({ group, at }) => group.count > 0 && !hidden[at]);
  for (const [nth, { group, at }] of groups.entries()) {
    const label = fitWords(group.label, LONGEST_LABEL, SIZE, 400);
    const count = formatNumber(group.count);
    const width = itemWidth(label, count);
    const isLast = nth === groups.length - 1;
    const rest = say("and {count, number} more", { count: groups.length - nth });
    if (x + width + (isLast ? 0 : BETWEEN + textWidth(rest, SIZE, 400)) > right) {
      marks.push(legendText(rest, x, y, palette.muted, 400));
      break;
    }
    const isQuiet = isolated.length > 0 && !isolated.includes(at);
    marks.push(...itemMarks(lens, group, at, palette, { x, y, label, count, isQuiet }));
    x += width + BETWEEN;
  }
  const inHidden = lens.groups.reduce((sum, { count }, at) => sum + (hidden[at] ? count : 0), 0);
  if (inHidden > 0 && x < right) {
    const others = say("other {count, number}", { count: inHidden });
    marks.push(legendText(others, x, y, palette.muted, 400));
  }
  return marks;
}

function itemWidth(label: string, count: string): number {
  const words = textWidth(label, SIZE, 400) + AFTER_LABEL + textWidth(count, SIZE, 600);
  return 2 * SIGN + AFTER_SIGN + words;
}

interface Item {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly count: string;
  /** Whether other groups are brought out. */
  readonly isQuiet: boolean;
}

function itemMarks(
  lens: Lens,
  group: LensGroup,
  at: number,
  palette: Palette,
  { x, y, label, count, isQuiet }: Item,
): readonly Mark[] {
  const color = groupColor(lens, at, palette) ?? palette.other;
  const alpha = isQuiet ? 0.45 : 1;
  const labelX = x + 2 * SIGN + AFTER_SIGN;
  const countX = labelX + textWidth(label, SIZE, 400) + AFTER_LABEL;
  const marks = [
    ...signMarks(group, color, palette, x + SIGN, y),
    legendText(label, labelX, y, palette.muted, 400),
    legendText(count, countX, y, palette.ink, 600),
  ];
  return marks.map((mark) => ({ ...mark, alpha }));
}

type Faint = Extract<Mark, { readonly alpha: number }>;

/** The sign of a group as the chart draws it: a letter on a tile, a step of an order, or a shape. */
function signMarks(
  group: LensGroup,
  color: string,
  palette: Palette,
  x: number,
  y: number,
): readonly Faint[] {
  const tile = { type: "boxes", radius: 3, fill: color, alpha: 1 } as const;
  if (group.sign !== "") {
    const sign = {
      ...legendText(group.sign, x, y, inkOn(color), 600),
      anchor: "middle",
      size: 9,
    } as const;
    return [{ ...tile, boxes: [x - SIGN, y - SIGN, 2 * SIGN, 2 * SIGN] }, sign];
  }
  if (typeof group.color === "object") {
    const height = (2 * SIGN * (group.color.step + 1)) / group.color.of;
    return [{ ...tile, boxes: [x - SIGN, y + SIGN - height, 2 * SIGN, height] }];
  }
  const { shape } = group;
  return [{ type: "symbol", shape, x, y, radius: 5, fill: color, ground: palette.paper, alpha: 1 }];
}

/** A word of a legend. */
export function legendText(words: string, x: number, y: number, fill: string, weight: 400 | 600) {
  return {
    type: "text",
    x,
    y,
    text: words,
    size: SIZE,
    weight,
    anchor: "start",
    fill,
    halo: null,
    spacing: 0,
    alpha: 1,
  } as const;
}
