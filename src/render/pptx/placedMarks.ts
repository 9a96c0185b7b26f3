import type { ImageMark, Mark, TextMark } from "../../scene/marks.ts";
import { textWidth } from "../../scene/measure.ts";
import { type Box, grown, isApart, isWithin } from "./box.ts";
import { clipped } from "./clip.ts";
import { boxOf, outlineOf, type Stroke } from "./outline.ts";

type LineMark = Exclude<Mark, TextMark>;

/** A mark and where it lies on its page, px. */
export type PlacedMark =
  | { readonly mark: TextMark; readonly box: Box }
  | {
      readonly mark: LineMark;
      readonly box: Box;
      /** What of it lies on the page. */
      readonly strokes: readonly Stroke[];
      /** Whether that is not all of it. */
      readonly isCut: boolean;
    };

/** The marks that can be seen on a page, cut at its edges; texts are left whole. */
export function placedMarks(
  marks: readonly Mark[],
  page: { readonly width: number; readonly height: number },
): readonly PlacedMark[] {
  const edges = { left: 0, top: 0, right: page.width, bottom: page.height };
  return marks.flatMap((mark) => {
    if (isInvisible(mark)) return [];
    if (mark.type !== "text") return placedOutline(mark, edges);
    const box = textBoxOf(mark);
    return isApart(box, edges) ? [] : [{ mark, box }];
  });
}

/** What a shape may reach over the edge and is yet left as it is, px. */
const OVER_EDGE = 2;

function placedOutline(mark: LineMark, edges: Box): readonly PlacedMark[] {
  const strokes = outlineOf(mark);
  const box = boxOf(strokes);
  if (isApart(box, edges) || strokes.length === 0) return [];
  if (isWithin(box, edges, OVER_EDGE)) return [{ mark, box, strokes, isCut: false }];
  // The line along the cut is to lie beyond the edge.
  const kept = clipped(strokes, grown(edges, mark.type === "image" ? 0 : lineWidthOf(mark)));
  return kept.length === 0 ? [] : [{ mark, box: boxOf(kept), strokes: kept, isCut: true }];
}

function lineWidthOf(mark: Exclude<LineMark, ImageMark>): number {
  return "lineWidth" in mark ? mark.lineWidth : 0;
}

function isInvisible(mark: Mark): boolean {
  if (mark.type === "funnel") return mark.fillAlpha === 0 && mark.strokeAlpha === 0;
  return mark.alpha === 0 || (mark.type === "text" && mark.text.trim() === "");
}

/** From the top of the letters to the bottom, in sizes: room enough for accents and vowel signs. */
const LINE_HEIGHT = 1.4;
const SHARE_BEFORE = { start: 0, middle: 0.5, end: 1 } as const;

/** The box of a text as wide as it is measured. */
export function textBoxOf({ x, y, text, size, weight, anchor, spacing }: TextMark): Box {
  const width = textWidth(text, size, weight) + spacing * text.length;
  const left = x - width * SHARE_BEFORE[anchor];
  const half = (size * LINE_HEIGHT) / 2;
  return { left, top: y - half, right: left + width, bottom: y + half };
}
