import type {
  BoxesMark,
  CurveMark,
  FunnelMark,
  Mark,
  RectangleMark,
  SegmentsMark,
  SymbolMark,
  TextMark,
} from "../../scene/marks.ts";

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
  | "textBaseline"
  | "letterSpacing"
  | "setLineDash"
  | "beginPath"
  | "closePath"
  | "moveTo"
  | "lineTo"
  | "bezierCurveTo"
  | "arcTo"
  | "arc"
  | "rect"
  | "roundRect"
  | "fillRect"
  | "fill"
  | "stroke"
  | "fillText"
  | "strokeText"
>;

const FONT_FAMILY = '"Inter", system-ui, sans-serif';

/** Draws marks in order, the nearest last. */
export function drawMarks(pen: Pen, marks: readonly Mark[]): void {
  pen.lineJoin = "round";
  pen.textBaseline = "middle";
  for (const mark of marks) drawMark(pen, mark);
  pen.globalAlpha = 1;
}

function drawMark(pen: Pen, mark: Mark): void {
  if (mark.type === "rectangle") drawRectangle(pen, mark);
  if (mark.type === "boxes") drawBoxes(pen, mark);
  if (mark.type === "funnel") drawFunnel(pen, mark);
  if (mark.type === "segments") drawSegments(pen, mark);
  if (mark.type === "curve") drawCurve(pen, mark);
  if (mark.type === "symbol") drawSymbol(pen, mark);
  if (mark.type === "text") drawText(pen, mark);
}

function drawRectangle(pen: Pen, mark: RectangleMark): void {
  pen.globalAlpha = mark.alpha;
  pen.beginPath();
  pen.roundRect(mark.x, mark.y, mark.width, mark.height, mark.radius);
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

function drawBoxes(pen: Pen, { boxes, radius, fill, alpha }: BoxesMark): void {
  pen.globalAlpha = alpha;
  pen.fillStyle = fill;
  if (radius < 1) {
    for (let i = 0; i < boxes.length; i += 4) {
      pen.fillRect(boxes[i] ?? 0, boxes[i + 1] ?? 0, boxes[i + 2] ?? 0, boxes[i + 3] ?? 0);
    }
    return;
  }
  pen.beginPath();
  for (let i = 0; i < boxes.length; i += 4) {
    pen.roundRect(boxes[i] ?? 0, boxes[i + 1] ?? 0, boxes[i + 2] ?? 0, boxes[i + 3] ?? 0, radius);
  }
  pen.fill();
}

function drawFunnel(pen: Pen, mark: FunnelMark): void {
  const { left, right, y } = mark;
  const last = y.length - 1;
  pen.beginPath();
  pen.moveTo(left[0] ?? 0, y[0] ?? 0);
  for (let i = 0; i < last; i++) curveBetween(pen, left, y, i, i + 1);
  pen.lineTo(right[last] ?? 0, y[last] ?? 0);
  for (let i = last; i > 0; i--) curveBetween(pen, right, y, i, i - 1);
  pen.closePath();
  pen.globalAlpha = mark.fillAlpha;
  pen.fillStyle = mark.fill;
  pen.fill();
  pen.globalAlpha = mark.strokeAlpha;
  pen.strokeStyle = mark.stroke;
  pen.lineWidth = mark.lineWidth;
  pen.stroke();
}

/** The one curve of all funnel sides: upright on both lines. Order on the lines is order between. */
function curveBetween(
  pen: Pen,
  x: readonly number[],
  y: readonly number[],
  from: number,
  to: number,
): void {
  const x0 = x[from] ?? 0;
  const y0 = y[from] ?? 0;
  const x1 = x[to] ?? 0;
  const y1 = y[to] ?? 0;
  const middle = (y0 + y1) / 2;
  pen.bezierCurveTo(x0, middle, x1, middle, x1, y1);
}

function drawSegments(pen: Pen, { segments, stroke, lineWidth, alpha }: SegmentsMark): void {
  pen.globalAlpha = alpha;
  pen.strokeStyle = stroke;
  pen.lineWidth = lineWidth;
  pen.beginPath();
  for (let i = 0; i < segments.length; i += 4) {
    pen.moveTo(segments[i] ?? 0, segments[i + 1] ?? 0);
    pen.lineTo(segments[i + 2] ?? 0, segments[i + 3] ?? 0);
  }
  pen.stroke();
}

function drawCurve(pen: Pen, { points, radius, stroke, lineWidth, dash, alpha }: CurveMark): void {
  pen.globalAlpha = alpha;
  pen.strokeStyle = stroke;
  pen.lineWidth = lineWidth;
  pen.setLineDash([...dash]);
  pen.beginPath();
  pen.moveTo(points[0] ?? 0, points[1] ?? 0);
  for (let i = 2; i + 3 < points.length; i += 2) {
    pen.arcTo(points[i] ?? 0, points[i + 1] ?? 0, points[i + 2] ?? 0, points[i + 3] ?? 0, radius);
  }
  pen.lineTo(points.at(-2) ?? 0, points.at(-1) ?? 0);
  pen.stroke();
  pen.setLineDash([]);
}

function drawSymbol(pen: Pen, { shape, x, y, radius, fill, ground, alpha }: SymbolMark): void {
  pen.globalAlpha = alpha;
  pen.beginPath();
  if (shape === "disc" || shape === "ring") {
    pen.arc(x, y, radius, 0, 2 * Math.PI);
  } else if (shape === "triangle") {
    pen.moveTo(x, y - radius * 1.15);
    pen.lineTo(x + radius * 1.1, y + radius * 0.85);
    pen.lineTo(x - radius * 1.1, y + radius * 0.85);
    pen.closePath();
  } else if (shape === "diamond") {
    pen.moveTo(x, y - radius * 1.2);
    pen.lineTo(x + radius * 1.2, y);
    pen.lineTo(x, y + radius * 1.2);
    pen.lineTo(x - radius * 1.2, y);
    pen.closePath();
  } else {
    pen.rect(x - radius * 0.9, y - radius * 0.9, radius * 1.8, radius * 1.8);
  }
  if (shape === "ring") {
    pen.fillStyle = ground;
    pen.fill();
    pen.strokeStyle = fill;
    pen.lineWidth = Math.max(1, radius * 0.4);
    pen.stroke();
  } else {
    pen.fillStyle = fill;
    pen.fill();
  }
}

function drawText(pen: Pen, mark: TextMark): void {
  pen.globalAlpha = mark.alpha;
  pen.font = `${mark.weight} ${mark.size}px ${FONT_FAMILY}`;
  pen.letterSpacing = `${mark.spacing}px`;
  pen.textAlign = mark.anchor === "middle" ? "center" : mark.anchor;
  if (mark.halo !== null) {
    pen.strokeStyle = mark.halo;
    pen.lineWidth = 3;
    pen.strokeText(mark.text, mark.x, mark.y);
  }
  pen.fillStyle = mark.fill;
  pen.fillText(mark.text, mark.x, mark.y);
}
