import type { Mark } from "../../scene/marks.ts";
import { drawMarks, type ImageOf, type Pen } from "./drawMarks.ts";

/** All that a canvas shows at a time. */
export interface Picture extends PictureSize {
  readonly marks: readonly Mark[];
}

export interface PictureSize {
  /** px; the canvas has `ratio` device px to each. */
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  /** Colour of the ground. */
  readonly paper: string;
  /** How much is left of the picture that was held, over this one; 0 for nothing. */
  readonly fading: number;
}

/** What a picture is painted on; a worker has one of its own kind. */
export interface Surface {
  readonly canvas: { width: number; height: number };
  readonly pen: Pen & Pick<CanvasRenderingContext2D, "setTransform">;
}

/** Paints over everything there is. */
export function paintPicture(
  { canvas, pen }: Surface,
  { width, height, ratio, paper, fading, marks }: Picture,
  imageOf: ImageOf,
  held: CanvasImageSource | null,
): void {
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  // Even the size it has would empty a canvas.
  if (canvas.width !== across) canvas.width = across;
  if (canvas.height !== down) canvas.height = down;
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.globalAlpha = 1;
  pen.fillStyle = paper;
  pen.fillRect(0, 0, width, height);
  drawMarks(pen, marks, imageOf);
  if (fading === 0 || held === null) return;
  pen.globalAlpha = fading;
  pen.drawImage(held, 0, 0, width, height);
}
