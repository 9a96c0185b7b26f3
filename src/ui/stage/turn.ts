import { type Motion, startMotion } from "./motion.ts";

const FLIP_MS = 700;
const SHORTEST_MS = 150;
const FADE_MS = 200;

/** The flip: 0 = conventional, 1 = upside-down, and everything between while it turns. */
export interface Turn {
  readonly flip: () => number;
  /** Turns to 0 or 1 from wherever it is; `onStep` is told how much of the way is done. */
  readonly turnTo: (goal: number, onStep: (share: number) => void) => void;
  /** Without motion: at once, the picture as it was fading away over the new one. */
  readonly fadeTo: (goal: number, before: HTMLCanvasElement, onStep: () => void) => void;
  /** The picture on its way out, and how much of it is left. */
  readonly fading: () => { readonly picture: HTMLCanvasElement; readonly alpha: number } | null;
  readonly stop: () => void;
}

export function createTurn(start: number): Turn {
  let flip = start;
  let motion: Motion | null = null;
  let fading: { picture: HTMLCanvasElement; alpha: number } | null = null;
  return {
    flip: () => flip,
    fading: () => fading,
    stop: () => motion?.stop(),
    turnTo(goal, onStep) {
      motion?.stop();
      const from = flip;
      const milliseconds = Math.max(SHORTEST_MS, FLIP_MS * Math.abs(goal - from));
      motion = startMotion(milliseconds, (share) => {
        flip = from + (goal - from) * share;
        onStep(share);
      });
    },
    fadeTo(goal, before, onStep) {
      motion?.stop();
      flip = goal;
      const picture = copyOf(before);
      motion = startMotion(FADE_MS, (share) => {
        fading = share < 1 ? { picture, alpha: 1 - share } : null;
        onStep();
      });
    },
  };
}

function copyOf(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement("canvas");
  copy.width = canvas.width;
  copy.height = canvas.height;
  copy.getContext("2d")?.drawImage(canvas, 0, 0);
  return copy;
}
