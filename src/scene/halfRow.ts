import type { SceneInput } from "./sceneInput.ts";
import type { StageView } from "./stageView.ts";

/** Heights of what stands on a row, px. */
export const TAG_HEIGHT = 24;
export const CARD_HEIGHT = 44;
export const FULL_CARD_HEIGHT = 62;
/** Radius of a dot, px: the smallest is as wide as the narrowest unit that is seen (walk.ts). */
export const SMALLEST_DOT = 1;
export const LARGEST_DOT = 7;
/** Free space between cards of two rows, px. */
export const BETWEEN_ROWS = 16;

/** Half the height of the tallest that may stand on a row at this zoom, px. */
export function halfRow({ camera }: SceneInput, { pitch }: StageView): number {
  if (hasRoomForFullCards(camera.ky, pitch)) return FULL_CARD_HEIGHT / 2;
  if (pitch >= CARD_HEIGHT + BETWEEN_ROWS) return CARD_HEIGHT / 2;
  if (pitch >= TAG_HEIGHT + BETWEEN_ROWS) return TAG_HEIGHT / 2;
  return Math.max(SMALLEST_DOT, Math.min(LARGEST_DOT, pitch / 5));
}

/** Whether cards of the largest form fit between rows so far apart, px. */
export function hasRoomForFullCards(ky: number, pitch: number): boolean {
  return pitch >= FULL_CARD_HEIGHT + BETWEEN_ROWS * 2 && ky > 44;
}
