import { isDrawable, pictureHeader } from "../import/pictureHeader.ts";

/** Under pictures that are not opaque. */
const GROUND = "#ece9e0";
/** Faces are above the middle of a portrait: so much of what is cut off is cut off above. */
const SHARE_CUT_ABOVE = 0.3;

/** A picture as a square of `side` px; null when it is none one can draw, or damaged. */
export async function photoSquare(
  bytes: Uint8Array<ArrayBuffer>,
  side: number,
): Promise<OffscreenCanvas | null> {
  const header = pictureHeader(bytes);
  if (!header || !isDrawable(header)) return null;
  try {
    const whole = await createImageBitmap(new Blob([bytes], { type: header.type }));
    const canvas = new OffscreenCanvas(side, side);
    const pen = canvas.getContext("2d");
    if (!pen) return null;
    const { width, height } = whole;
    const cut = Math.min(width, height);
    pen.fillStyle = GROUND;
    pen.fillRect(0, 0, side, side);
    pen.imageSmoothingQuality = "high";
    const top = (height - cut) * SHARE_CUT_ABOVE;
    pen.drawImage(whole, (width - cut) / 2, top, cut, cut, 0, 0, side, side);
    whole.close();
    return canvas;
  } catch {
    return null;
  }
}
