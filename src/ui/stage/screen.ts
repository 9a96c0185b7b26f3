import type { Frame } from "../../scene/camera.ts";

/** What floating panels cover of the stage, CSS px. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The canvas: its size in drawing px, CSS px and device px to one drawing px. */
export interface Screen {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly ratio: number;
}

/** A picture wider than this is looked at from afar or very dense: all of it is drawn larger. */
const LARGE_SCREEN = { width: 2800, scale: 1.6 };
/** Room around the chart for the mission edge above the wall and for half a card at the other edges. */
const PADDING = { top: 52, side: 34, bottom: 36 };
/** However much is covered, the chart keeps this much of either axis. */
const LEAST_ROOM = 80;

/** Presenting, a name on a card (13 px) is to be a 45th of the picture's height. */
const PRESENTED_HEIGHT = 585;

export function screenOf(canvas: HTMLCanvasElement, isPresenting: boolean): Screen {
  const { width, height } = canvas.getBoundingClientRect();
  const usual = width >= LARGE_SCREEN.width ? LARGE_SCREEN.scale : 1;
  const scale = isPresenting ? Math.max(1, height / PRESENTED_HEIGHT) : usual;
  return {
    width: Math.max(1, width / scale),
    height: Math.max(1, height / scale),
    scale,
    ratio: (window.devicePixelRatio || 1) * scale,
  };
}

/** The part of the screen that is free for the chart, drawing px. */
export function frameOf({ width, height, scale }: Screen, insets: Insets): Frame {
  const across = (insets.left + insets.right) / scale + 2 * PADDING.side;
  const down = (insets.top + insets.bottom) / scale + PADDING.top + PADDING.bottom;
  return {
    left: insets.left / scale + PADDING.side,
    top: insets.top / scale + PADDING.top,
    width: Math.max(LEAST_ROOM, width - across),
    height: Math.max(LEAST_ROOM, height - down),
  };
}
