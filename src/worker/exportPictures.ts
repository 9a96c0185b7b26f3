import type { DrawnPage, PictureOf } from "../render/drawnPage.ts";
import { LARGEST_PHOTO_BYTES, type PhotoSource, readBeginning } from "./photoSource.ts";
import { photoSquare } from "./photoSquare.ts";

/** As large as a face is ever printed, px. */
const SIDE = 192;

/** The photos that these pages show, each as the bytes of a small JPEG; what cannot be drawn is left out. */
export async function picturesOn(
  pages: readonly DrawnPage[],
  photos: readonly PhotoSource[],
): Promise<PictureOf> {
  const wanted = new Set<number>();
  for (const { marks } of pages) {
    for (const mark of marks) if (mark.type === "image") wanted.add(mark.photo);
  }
  const pictures = new Map<number, Uint8Array>();
  for (const key of wanted) {
    const source = photos[key];
    const bytes = source ? await jpegOf(source) : null;
    if (bytes) pictures.set(key, bytes);
  }
  return (photo) => pictures.get(photo) ?? null;
}

/** As it is on the stage, so that a face is no other in a file. */
async function jpegOf(source: PhotoSource): Promise<Uint8Array | null> {
  const bytes = await readBeginning(source, LARGEST_PHOTO_BYTES);
  const square = bytes && (await photoSquare(bytes, SIDE));
  if (!square) return null;
  const blob = await square.convertToBlob({ type: "image/jpeg", quality: 0.86 });
  return new Uint8Array(await blob.arrayBuffer());
}
