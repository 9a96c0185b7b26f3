import { say, sayIt } from "../language/say.ts";
import { LINK_SOURCES, type LinkSource } from "../metrics/linkSource.ts";
import { LINK_DASH } from "../scene/linkDash.ts";
import { LINK_TITLES } from "../scene/linkTitles.ts";
import type { Mark } from "../scene/marks.ts";
import { textWidth } from "../scene/measure.ts";
import type { Palette } from "../scene/palette.ts";
import { type LegendPlace, legendText } from "./legendMarks.ts";

const SIZE = 12;
const SIGN = 28;
const AFTER_SIGN = 6;
const BETWEEN = 18;

/** The links of a drawing: where they come from, each kind once, and how many they are. */
interface LinksDrawn {
  readonly sources: ReadonlySet<LinkSource>;
  readonly count: number;
  /** Whether only the strongest of them are drawn. */
  readonly areStrongest: boolean;
}

/** The kinds of links of a drawing, each with its dash and colour: one line from `left`, px. */
export function linkLegendMarks(
  { sources, count, areStrongest }: LinksDrawn,
  palette: Palette,
  { left, right, y }: LegendPlace,
): readonly Mark[] {
  const marks: Mark[] = [];
  let x = left;
  for (const source of LINK_SOURCES) {
    if (!sources.has(source)) continue;
    const title = sayIt(LINK_TITLES[source]);
    const labelX = x + SIGN + AFTER_SIGN;
    const next = labelX + textWidth(title, SIZE, 400) + BETWEEN;
    if (next > right) break;
    marks.push(
      {
        type: "curve",
        points: [x, y, x + SIGN, y],
        radius: 0,
        stroke: palette.links[source],
        lineWidth: 2,
        dash: LINK_DASH[source],
        alpha: 1,
      },
      legendText(title, labelX, y, palette.muted, 400),
    );
    x = next;
  }
  const words = say("the strongest of {count, number}", { count });
  if (areStrongest && x + textWidth(words, SIZE, 400) <= right) {
    marks.push(legendText(words, x, y, palette.muted, 400));
  }
  return marks;
}
