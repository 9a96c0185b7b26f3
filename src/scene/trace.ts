import type {
  BoxesMark,
  CurveMark,
  FunnelMark,
  ImageMark,
  RectangleMark,
  SegmentsMark,
  SymbolMark,
} from "./marks.ts";

/** What an outline is told to: a 2D context draws it, another sink may write it down. */
export interface PathSink {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  rect(x: number, y: number, width: number, height: number): void;
  roundRect(x: number, y: number, width: number, height: number, radius: number): void;
  arc(x: number, y: number, radius: number, startAngle: number, endAngle: number): void;
  closePath(): void;
}

/** The outline of a card or a photo. */
export function traceRectangle(sink: PathSink, mark: RectangleMark | ImageMark): void {
  sink.roundRect(mark.x, mark.y, mark.width, mark.height, mark.radius);
}

/** The outlines of many boxes. */
export function traceBoxes(sink: PathSink, { boxes, radius }: BoxesMark): void {
  for (let i = 0; i < boxes.length; i += 4) {
    const x = boxes[i] ?? 0;
    const y = boxes[i + 1] ?? 0;
    const width = boxes[i + 2] ?? 0;
    const height = boxes[i + 3] ?? 0;
    if (hasSquareCorners(radius)) sink.rect(x, y, width, height);
    else sink.roundRect(x, y, width, height, radius);
  }
}

/** Whether a corner is too small to be seen as round. */
export function hasSquareCorners(radius: number): boolean {
  return radius < 1;
}

/**
 * The outline of a funnel: down its left side and up its right one. Where a side draws in by less than
 * `straightBelow` px from one line to the next it goes straight in any case.
 */
export function traceFunnel(
  sink: PathSink,
  { left, right, y }: FunnelMark,
  straightBelow = 0,
): void {
  const last = y.length - 1;
  const goOn = (x: readonly number[], from: number, to: number): void => {
    const x1 = x[to] ?? 0;
    const y1 = y[to] ?? 0;
    const across = x1 - (x[from] ?? 0);
    const down = y1 - (y[from] ?? 0);
    const handles = Math.abs(across) < straightBelow ? null : sideHandles(Math.min(from, to), last);
    if (!handles) {
      sink.lineTo(x1, y1);
      return;
    }
    // The way up has the handles of the way down the other way round.
    const { leaveX, leaveY, arriveX, arriveY } = handles;
    const isDown = from < to;
    sink.bezierCurveTo(
      x1 - across * (isDown ? 1 - leaveX : arriveX),
      y1 - down * (isDown ? 1 - leaveY : arriveY),
      x1 - across * (isDown ? 1 - arriveX : leaveX),
      y1 - down * (isDown ? 1 - arriveY : leaveY),
      x1,
      y1,
    );
  };
  sink.moveTo(left[0] ?? 0, y[0] ?? 0);
  for (let i = 0; i < last; i++) goOn(left, i, i + 1);
  sink.lineTo(right[last] ?? 0, y[last] ?? 0);
  for (let i = last; i > 0; i--) goOn(right, i, i - 1);
  sink.closePath();
}

/** How far a side stays upright at its mouth and its neck, as a share of the way to the next line. */
const ROUND = 0.3;
/** Where a side passes a line it goes straight for this share of the way. */
const PASSING = 0.35;

/** The handles of a side's curve from one line to the next, as shares of the way across and down. */
export interface SideHandles {
  readonly leaveX: number;
  readonly leaveY: number;
  readonly arriveX: number;
  readonly arriveY: number;
}

const OF_ONE_LINE = { leaveX: 0, leaveY: ROUND, arriveX: 1, arriveY: 1 - ROUND };
const AT_MOUTH = { leaveX: 0, leaveY: ROUND, arriveX: 1 - PASSING, arriveY: 1 - PASSING };
const AT_NECK = { leaveX: PASSING, leaveY: PASSING, arriveX: 1, arriveY: 1 - ROUND };

/**
 * How a side of the lines 0 .. `last` goes from the line `upper` to the next: upright at mouth and neck,
 * straight (null) between. A side that passes a neck draws in later than the one that ends there: so
 * order on the lines is order between.
 */
export function sideHandles(upper: number, last: number): SideHandles | null {
  if (upper === 0) return last === 1 ? OF_ONE_LINE : AT_MOUTH;
  return upper === last - 1 ? AT_NECK : null;
}

/** Straight lines. */
export function traceSegments(sink: PathSink, { segments }: SegmentsMark): void {
  for (let i = 0; i < segments.length; i += 4) {
    sink.moveTo(segments[i] ?? 0, segments[i + 1] ?? 0);
    sink.lineTo(segments[i + 2] ?? 0, segments[i + 3] ?? 0);
  }
}

/** Share of the radius at which the handles of a quarter circle stand: 4/3 tan(pi/8). */
const QUARTER = 0.5523;

/** A line through points, its corners as round as the legs beside them allow. */
export function traceCurve(sink: PathSink, { points, radius }: CurveMark): void {
  const at = (i: number): Point => ({ x: points[2 * i] ?? 0, y: points[2 * i + 1] ?? 0 });
  const last = points.length / 2 - 1;
  sink.moveTo(at(0).x, at(0).y);
  for (let i = 1; i < last; i++) {
    const corner = at(i);
    const before = distance(at(i - 1), corner);
    const after = distance(corner, at(i + 1));
    // A leg between two corners is shared by both.
    const round = Math.min(
      radius,
      i === 1 ? before : before / 2,
      i === last - 1 ? after : after / 2,
    );
    if (round === 0) {
      sink.lineTo(corner.x, corner.y);
      continue;
    }
    const from = towards(corner, at(i - 1), round / before);
    const to = towards(corner, at(i + 1), round / after);
    const handleIn = towards(from, corner, QUARTER);
    const handleOut = towards(to, corner, QUARTER);
    sink.lineTo(from.x, from.y);
    sink.bezierCurveTo(handleIn.x, handleIn.y, handleOut.x, handleOut.y, to.x, to.y);
  }
  sink.lineTo(at(last).x, at(last).y);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function towards(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** The outline of a sign in a legend's shapes. */
export function traceSymbol(sink: PathSink, { shape, x, y, radius }: SymbolMark): void {
  if (shape === "disc" || shape === "ring") {
    sink.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  if (shape === "square") {
    sink.rect(x - radius * 0.9, y - radius * 0.9, radius * 1.8, radius * 1.8);
    return;
  }
  const [first, ...others] = CORNERS[shape];
  sink.moveTo(x + radius * first[0], y + radius * first[1]);
  for (const [right, down] of others) sink.lineTo(x + radius * right, y + radius * down);
  sink.closePath();
}

/** Corners to the right of and below the middle, in radii. */
const CORNERS = {
  triangle: [
    [0, -1.15],
    [1.1, 0.85],
    [-1.1, 0.85],
  ],
  diamond: [
    [0, -1.2],
    [1.2, 0],
    [0, 1.2],
    [-1.2, 0],
  ],
} as const;

/** How thick the line of a symbol that is a ring is, px. */
export function ringWidth({ radius }: SymbolMark): number {
  return Math.max(1, radius * 0.4);
}
