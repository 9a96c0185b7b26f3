import type { Mark, TextMark } from "../../scene/marks.ts";
import {
  type PathSink,
  traceBoxes,
  traceCurve,
  traceFunnel,
  traceRectangle,
  traceSegments,
  traceSymbol,
} from "../../scene/trace.ts";
import type { Box } from "./box.ts";

/** A line without a break: where it starts, and its steps: x, y of a straight one, three points of a curve. */
export interface Stroke {
  readonly x: number;
  readonly y: number;
  readonly steps: readonly (readonly number[])[];
  readonly isClosed: boolean;
}

/** Share of the radius at which the handles of a quarter circle stand: 4/3 tan(pi/8). */
const QUARTER = 0.5523;

/** What a mark draws, as lines and curves, px. */
export function outlineOf(mark: Exclude<Mark, TextMark>): readonly Stroke[] {
  const strokes: { x: number; y: number; steps: number[][]; isClosed: boolean }[] = [];
  const step = (...numbers: number[]): void => {
    strokes.at(-1)?.steps.push(numbers);
  };
  const close = (): void => {
    const last = strokes.at(-1);
    if (last) last.isClosed = true;
  };
  const begin = (x: number, y: number): void => {
    strokes.push({ x, y, steps: [], isClosed: false });
  };
  const sink: PathSink = {
    moveTo: begin,
    lineTo: step,
    bezierCurveTo: step,
    closePath: close,
    rect(x, y, width, height) {
      begin(x, y);
      step(x + width, y);
      step(x + width, y + height);
      step(x, y + height);
      close();
    },
    roundRect(x, y, width, height, radius) {
      const r = Math.min(radius, width / 2, height / 2);
      const [right, bottom, h] = [x + width, y + height, r * (1 - QUARTER)];
      begin(x + r, y);
      step(right - r, y);
      step(right - h, y, right, y + h, right, y + r);
      step(right, bottom - r);
      step(right, bottom - h, right - h, bottom, right - r, bottom);
      step(x + r, bottom);
      step(x + h, bottom, x, bottom - h, x, bottom - r);
      step(x, y + r);
      step(x, y + h, x + h, y, x + r, y);
      close();
    },
    /** Whole circles only: no mark has less of one. */
    arc(x, y, radius) {
      sink.roundRect(x - radius, y - radius, 2 * radius, 2 * radius, radius);
    },
  };
  trace(sink, mark);
  return strokes;
}

function trace(sink: PathSink, mark: Exclude<Mark, TextMark>): void {
  switch (mark.type) {
    case "rectangle":
    case "image":
      traceRectangle(sink, mark);
      break;
    case "boxes":
      traceBoxes(sink, mark);
      break;
    case "funnel":
      traceFunnel(sink, mark);
      break;
    case "segments":
      traceSegments(sink, mark);
      break;
    case "curve":
      traceCurve(sink, mark);
      break;
    case "symbol":
      traceSymbol(sink, mark);
      break;
  }
}

/** The least box around lines; no handle of a mark's curves lies outside of it. */
export function boxOf(strokes: readonly Stroke[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = (x: number, y: number): void => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  };
  for (const { x, y, steps } of strokes) {
    take(x, y);
    for (const step of steps) {
      for (let i = 0; i < step.length; i += 2) take(step[i] ?? 0, step[i + 1] ?? 0);
    }
  }
  return { left, top, right, bottom };
}
