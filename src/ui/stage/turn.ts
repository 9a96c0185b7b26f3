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
  readonly fadeTo: (goal: number, onStep: () => void) => void;
  /** How much is left of the picture on its way out. */
  readonly fading: () => number;
  readonly stop: () => void;
}

export function createTurn(start: number): Turn {
  let flip = start;
  let motion: Motion | null = null;
  let fading = 0;
  return {
    flip: () => flip,
    fading: () => fading,
    stop: () => motion?.stop(),
    turnTo(goal, onStep) {
      motion?.stop();
      fading = 0;
      const from = flip;
      const milliseconds = Math.max(SHORTEST_MS, FLIP_MS * Math.abs(goal - from));
      motion = startMotion(milliseconds, (share) => {
        flip = from + (goal - from) * share;
        onStep(share);
      });
    },
    fadeTo(goal, onStep) {
      motion?.stop();
      flip = goal;
      motion = startMotion(FADE_MS, (share) => {
        fading = 1 - share;
        onStep();
      });
    },
  };
}
