import { directionOf } from "../../scene/direction.ts";
import type {
  BoxesMark,
  CurveMark,
  FunnelMark,
  ImageMark,
  Mark,
  RectangleMark,
  SegmentsMark,
  SymbolMark,
  TextMark,
} from "../../scene/marks.ts";
import {
  hasSquareCorners,
  ringWidth,
  traceBoxes,
  traceCurve,
  traceFunnel,
  traceRectangle,
  traceSegments,
  traceSymbol,
} from "../../scene/trace.ts";

/** The part of a 2D context that drawing needs; a test can hand in one that records. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | "globalAlpha"
  | "fillStyle"
  | "strokeStyle"
  | "lineWidth"
  | "lineJoin"
  | "font"
  | "textAlign"
  | "direction"
  | "textBaseline"
  | "letterSpacing"
  | "setLineDash"
  | "beginPath"
  | "closePath"
  | "moveTo"
  | "lineTo"
  | "bezierCurveTo"
  | "arc"
  | "rect"
  | "roundRect"
  | "fillRect"
  | "fill"
  | "stroke"
  | "fillText"
  | "strokeText"
  | "save"
  | "restore"
  | "clip"
  | "drawImage"
>;

/** The picture of a photo, by its key; null as long as there is none. */
export type ImageOf = (photo: number) => CanvasImageSource | null;

const FONT_FAMILY = '"Inter", system-ui, sans-serif';

const noImage: ImageOf = () => null;

/** Draws marks in order, the nearest last; what lies below a photo shows where there is no picture. */
export function drawMarks(pen: Pen, marks: readonly Mark[], imageOf: ImageOf = noImage): void {
  pen.lineJoin = "round";
  pen.textBaseline = "middle";
  for (const mark of marks) drawMark(pen, mark, imageOf);
  pen.globalAlpha = 1;
}

function drawMark(pen: Pen, mark: Mark, imageOf: ImageOf): void {
  if (mark.type === "rectangle") drawRectangle(pen, mark);
  if (mark.type === "boxes") drawBoxes(pen, mark);
  if (mark.type === "funnel") drawFunnel(pen, mark);
  if (mark.type === "segments") drawSegments(pen, mark);
  if (mark.type === "curve") drawCurve(pen, mark);
  if (mark.type === "symbol") drawSymbol(pen, mark);
  if (mark.type === "image") drawPhoto(pen, mark, imageOf);
  if (mark.type === "text") drawText(pen, mark);
}

function drawRectangle(pen: Pen, mark: RectangleMark): void {
  pen.globalAlpha = mark.alpha;
  pen.beginPath();
  traceRectangle(pen, mark);
  if (mark.fill !== null) {
    pen.fillStyle = mark.fill;
    pen.fill();
  }
  if (mark.stroke === null) return;
  pen.strokeStyle = mark.stroke;
  pen.lineWidth = mark.lineWidth;
  pen.setLineDash([...mark.dash]);
  pen.stroke();
  pen.setLineDash([]);
}

function drawBoxes(pen: Pen, mark: BoxesMark): void {
  const { boxes } = mark;
  pen.globalAlpha = mark.alpha;
  pen.fillStyle = mark.fill;
  if (hasSquareCorners(mark.radius)) {
    for (let i = 0; i < boxes.length; i += 4) {
      pen.fillRect(boxes[i] ?? 0, boxes[i + 1] ?? 0, boxes[i + 2] ?? 0, boxes[i + 3] ?? 0);
    }
    return;
  }
  pen.beginPath();
  traceBoxes(pen, mark);
  pen.fill();
}

/**
 * A side that draws in by less than this is painted straight, px: its curve would bend away by a sixth of
 * a px, and takes twice as long where there are hundreds.
 */
const STRAIGHT = 2;

function drawFunnel(pen: Pen, mark: FunnelMark): void {
  pen.beginPath();
  traceFunnel(pen, mark, STRAIGHT);
  pen.globalAlpha = mark.fillAlpha;
  pen.fillStyle = mark.fill;
  pen.fill();
  pen.globalAlpha = mark.strokeAlpha;
  pen.strokeStyle = mark.stroke;
  pen.lineWidth = mark.lineWidth;
  pen.stroke();
}

function drawSegments(pen: Pen, mark: SegmentsMark): void {
  pen.globalAlpha = mark.alpha;
  pen.strokeStyle = mark.stroke;
  pen.lineWidth = mark.lineWidth;
  pen.beginPath();
  traceSegments(pen, mark);
  pen.stroke();
}

function drawCurve(pen: Pen, mark: CurveMark): void {
  pen.globalAlpha = mark.alpha;
  pen.strokeStyle = mark.stroke;
  pen.lineWidth = mark.lineWidth;
  pen.setLineDash([...mark.dash]);
  pen.beginPath();
  traceCurve(pen, mark);
  pen.stroke();
  pen.setLineDash([]);
}

function drawSymbol(pen: Pen, mark: SymbolMark): void {
  pen.globalAlpha = mark.alpha;
  pen.beginPath();
  traceSymbol(pen, mark);
  pen.fillStyle = mark.shape === "ring" ? mark.ground : mark.fill;
  pen.fill();
  if (mark.shape !== "ring") return;
  pen.strokeStyle = mark.fill;
  pen.lineWidth = ringWidth(mark);
  pen.stroke();
}

function drawPhoto(pen: Pen, mark: ImageMark, imageOf: ImageOf): void {
  const image = imageOf(mark.photo);
  if (image === null) return;
  pen.globalAlpha = mark.alpha;
  if (hasSquareCorners(mark.radius)) {
    pen.drawImage(image, mark.x, mark.y, mark.width, mark.height);
    return;
  }
  pen.save();
  pen.beginPath();
  traceRectangle(pen, mark);
  pen.clip();
  pen.drawImage(image, mark.x, mark.y, mark.width, mark.height);
  pen.restore();
}

/** By sides of the screen: "start" of a text that runs to the left would be its right end. */
const ALIGNED = { start: "left", middle: "center", end: "right" } as const;

function drawText(pen: Pen, mark: TextMark): void {
  pen.globalAlpha = mark.alpha;
  pen.font = `${mark.weight} ${mark.size}px ${FONT_FAMILY}`;
  pen.letterSpacing = `${mark.spacing}px`;
  pen.textAlign = ALIGNED[mark.anchor];
  pen.direction = directionOf(mark.text);
  if (mark.halo !== null) {
    pen.strokeStyle = mark.halo;
    pen.lineWidth = 3;
    pen.strokeText(mark.text, mark.x, mark.y);
  }
  pen.fillStyle = mark.fill;
  pen.fillText(mark.text, mark.x, mark.y);
}
