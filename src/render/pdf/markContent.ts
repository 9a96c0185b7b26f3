import type { ImageMark, Mark, SymbolMark } from "../../scene/marks.ts";
import {
  ringWidth,
  traceBoxes,
  traceCurve,
  traceFunnel,
  traceRectangle,
  traceSegments,
  traceSymbol,
} from "../../scene/trace.ts";
import type { DocumentImages } from "./documentImages.ts";
import type { PageInk } from "./pageInk.ts";
import { pathContent } from "./pathContent.ts";
import { numbersText } from "./pdfValues.ts";
import type { Shaper } from "./shapeText.ts";
import { writeText } from "./textContent.ts";

/** What marks are written with. */
export interface MarkTools {
  readonly shaper: Shaper;
  readonly images: DocumentImages;
}

/** Writes one mark. */
export function writeMark(ink: PageInk, mark: Mark, { shaper, images }: MarkTools): void {
  if (mark.type === "text") {
    writeText(ink, mark, shaper);
    return;
  }
  ink.role("figure");
  if (mark.type === "image") writeImage(ink, mark, images);
  else writeShape(ink, mark);
}

type Shape = Exclude<Mark, { readonly type: "text" | "image" }>;

function writeShape(ink: PageInk, mark: Shape): void {
  switch (mark.type) {
    case "rectangle":
      ink.alpha(mark.alpha, mark.alpha);
      paint(
        ink,
        pathContent((sink) => traceRectangle(sink, mark)),
        mark,
      );
      break;
    case "boxes":
      ink.alpha(mark.alpha, mark.alpha);
      paint(
        ink,
        pathContent((sink) => traceBoxes(sink, mark)),
        { ...mark, stroke: null },
      );
      break;
    case "funnel":
      ink.alpha(mark.fillAlpha, mark.strokeAlpha);
      paint(
        ink,
        pathContent((sink) => traceFunnel(sink, mark)),
        mark,
      );
      break;
    case "segments":
      ink.alpha(mark.alpha, mark.alpha);
      paint(
        ink,
        pathContent((sink) => traceSegments(sink, mark)),
        { ...mark, fill: null },
      );
      break;
    case "curve":
      ink.alpha(mark.alpha, mark.alpha);
      paint(
        ink,
        pathContent((sink) => traceCurve(sink, mark)),
        { ...mark, fill: null },
      );
      break;
    case "symbol":
      ink.alpha(mark.alpha, mark.alpha);
      paint(
        ink,
        pathContent((sink) => traceSymbol(sink, mark)),
        symbolPaint(mark),
      );
  }
}

interface Paint {
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly lineWidth?: number;
  readonly dash?: readonly number[];
}

function symbolPaint(mark: SymbolMark): Paint {
  return mark.shape === "ring"
    ? { fill: mark.ground, stroke: mark.fill, lineWidth: ringWidth(mark) }
    : { fill: mark.fill, stroke: null };
}

function paint(
  ink: PageInk,
  path: string,
  { fill, stroke, lineWidth = 1, dash = [] }: Paint,
): void {
  if (path === "" || (fill === null && stroke === null)) return;
  if (fill !== null) ink.fill(fill);
  if (stroke !== null) {
    ink.stroke(stroke, lineWidth);
    ink.dash(dash);
  }
  ink.put(`${path}\n${fill === null ? "S" : fillOperator(stroke)}`);
}

function fillOperator(stroke: string | null): string {
  return stroke === null ? "f" : "B";
}

/** A photo fills its frame, and what stands over is cut. */
function writeImage(ink: PageInk, mark: ImageMark, images: DocumentImages): void {
  const image = images.imageOf(mark.photo);
  if (!image) return;
  const { x, y, width, height, alpha } = mark;
  const scale = Math.max(width / image.width, height / image.height);
  const across = image.width * scale;
  const down = image.height * scale;
  ink.apart(() => {
    ink.role("figure");
    ink.alpha(alpha, alpha);
    ink.put(`${pathContent((sink) => traceRectangle(sink, mark))}\nW n`);
    const left = x + (width - across) / 2;
    const bottom = y + (height + down) / 2;
    ink.put(`${numbersText(across, 0, 0, -down, left, bottom)} cm`);
    ink.put(`/${image.name} Do`);
  });
}
