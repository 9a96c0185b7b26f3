import type { Box } from "./box.ts";
import { isApart, isWithin } from "./box.ts";
import { boxOf, type Stroke } from "./outline.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Lines as far as they lie in a window: what is cut is made of straight pieces, the rest is kept as it is. */
export function clipped(strokes: readonly Stroke[], window: Box): readonly Stroke[] {
  return strokes.flatMap((stroke) => {
    const box = boxOf([stroke]);
    if (isWithin(box, window, 0)) return [stroke];
    if (isApart(box, window)) return [];
    const points = straightened(stroke, window);
    return stroke.isClosed ? clippedArea(points, window) : clippedLine(points, window);
  });
}

/** A curve that bends away from a straight line by less than this is one, px. */
const FLAT = 0.1;
const MOST_HALVINGS = 20;

/** The corners of a line, its curves halved until they are straight; outside the window they need not be. */
function straightened({ x, y, steps }: Stroke, window: Box): readonly Point[] {
  const points: Point[] = [{ x, y }];
  for (const step of steps) {
    const from = points.at(-1) ?? { x, y };
    const [x1 = 0, y1 = 0, x2 = x1, y2 = y1, x3 = x2, y3 = y2] = step;
    const end = { x: x3, y: y3 };
    if (step.length === 2) points.push(end);
    else halve(from, { x: x1, y: y1 }, { x: x2, y: y2 }, end, MOST_HALVINGS);
  }
  return points;

  function halve(a: Point, b: Point, c: Point, d: Point, left: number): void {
    if (left === 0 || isFlat(a, b, c, d) || isBeside([a, b, c, d], window)) {
      points.push(d);
      return;
    }
    const [ab, bc, cd] = [between(a, b, 0.5), between(b, c, 0.5), between(c, d, 0.5)];
    const [abc, bcd] = [between(ab, bc, 0.5), between(bc, cd, 0.5)];
    const middle = between(abc, bcd, 0.5);
    halve(a, ab, abc, middle, left - 1);
    halve(middle, bcd, cd, d, left - 1);
  }
}

function isFlat(a: Point, b: Point, c: Point, d: Point): boolean {
  const away = (handle: Point, share: number): number => {
    const on = between(a, d, share);
    return Math.hypot(handle.x - on.x, handle.y - on.y);
  };
  return away(b, 1 / 3) < FLAT && away(c, 2 / 3) < FLAT;
}

function isBeside(points: readonly Point[], window: Box): boolean {
  return (
    points.every(({ x }) => x < window.left) ||
    points.every(({ x }) => x > window.right) ||
    points.every(({ y }) => y < window.top) ||
    points.every(({ y }) => y > window.bottom)
  );
}

function between(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

/** How far inside each of the window's sides a point lies. */
const SIDES: readonly ((point: Point, window: Box) => number)[] = [
  ({ x }, { left }) => x - left,
  ({ x }, { right }) => right - x,
  ({ y }, { top }) => y - top,
  ({ y }, { bottom }) => bottom - y,
];

/** Cuts an area at one side after the other (Sutherland and Hodgman). */
function clippedArea(points: readonly Point[], window: Box): readonly Stroke[] {
  let area = points;
  for (const depth of SIDES) {
    area = area.flatMap((point, i) => {
      const before = area.at(i - 1) ?? point;
      const [from, to] = [depth(before, window), depth(point, window)];
      const crossing = from >= 0 === to >= 0 ? [] : [between(before, point, from / (from - to))];
      return to >= 0 ? [...crossing, point] : crossing;
    });
  }
  return area.length < 3 ? [] : [strokeThrough(area, true)];
}

/** The pieces of a line that lie in the window. */
function clippedLine(points: readonly Point[], window: Box): readonly Stroke[] {
  const pieces: Point[][] = [];
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    const inside = a && b && clippedSegment(a, b, window);
    if (!inside) continue;
    const last = pieces.at(-1);
    const end = last?.at(-1);
    if (last && end && end.x === inside.from.x && end.y === inside.from.y) last.push(inside.to);
    else pieces.push([inside.from, inside.to]);
  }
  return pieces.map((piece) => strokeThrough(piece, false));
}

function clippedSegment(a: Point, b: Point, window: Box): { from: Point; to: Point } | null {
  let [first, last] = [0, 1];
  for (const depth of SIDES) {
    const [from, to] = [depth(a, window), depth(b, window)];
    if (from < 0 && to < 0) return null;
    if (from < 0) first = Math.max(first, from / (from - to));
    if (to < 0) last = Math.min(last, from / (from - to));
  }
  if (first > last) return null;
  return {
    from: first === 0 ? a : between(a, b, first),
    to: last === 1 ? b : between(a, b, last),
  };
}

function strokeThrough([first, ...others]: readonly Point[], isClosed: boolean): Stroke {
  return {
    x: first?.x ?? 0,
    y: first?.y ?? 0,
    steps: others.map(({ x, y }) => [x, y]),
    isClosed,
  };
}
