import type { DrawnPage, PictureOf } from "../render/drawnPage.ts";
import { type PhotoSource, readBeginning } from "./photoSource.ts";

/** As large as a face is ever printed, px. */
const SIDE = 192;
const LARGEST_FILE = 1 << 26;

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

async function jpegOf(source: PhotoSource): Promise<Uint8Array | null> {
  const bytes = await readBeginning(source, LARGEST_FILE);
  if (!bytes) return null;
  try {
    const picture = await createImageBitmap(new Blob([bytes]));
    const side = Math.min(picture.width, picture.height);
    const canvas = new OffscreenCanvas(SIDE, SIDE);
    const left = (picture.width - side) / 2;
    const top = (picture.height - side) / 2;
    canvas.getContext("2d")?.drawImage(picture, left, top, side, side, 0, 0, SIDE, SIDE);
    const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.86 });
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    return null;
  }
}
