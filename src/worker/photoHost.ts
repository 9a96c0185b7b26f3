import "./noWayOut.ts";
import {
  isDrawable,
  LONGEST_HEADER,
  type PictureHeader,
  pictureHeader,
} from "../import/pictureHeader.ts";
import type { PhotoReply, PhotoRequest } from "./photoProtocol.ts";
import { type PhotoSource, readBeginning } from "./photoSource.ts";

// The far side of photos: reads, unpacks and shrinks them, one at a time, so that no more than one is
// ever in memory at its full size.

const LARGEST_PHOTO_BYTES = 1 << 25;
/** Most pictures say their size within so many bytes. */
const USUAL_HEADER = 1 << 12;
/** Files looked into at once; it is mostly waiting. */
const AT_ONCE = 6;
/** Under pictures that are not opaque. */
const GROUND = "#ece9e0";
/** Faces are above the middle of a portrait: so much of what is cut off is cut off above. */
const SHARE_CUT_ABOVE = 0.3;

let decoding: Promise<void> = Promise.resolve();

self.addEventListener("message", ({ data }: MessageEvent<PhotoRequest>) => {
  if (data.kind === "inspect") void inspect(data);
  else decoding = decoding.then(() => decode(data));
});

function say(reply: PhotoReply, transfer: readonly Transferable[]): void {
  self.postMessage(reply, { transfer: [...transfer] });
}

async function inspect({ serial, sources }: PhotoRequest & { kind: "inspect" }): Promise<void> {
  const readable = new Uint8Array(sources.length);
  const waiting = sources.entries();
  const inspectNext = async (): Promise<void> => {
    for (const [at, source] of waiting) readable[at] = (await isReadable(source)) ? 1 : 0;
  };
  await Promise.all(Array.from({ length: AT_ONCE }, inspectNext));
  say({ kind: "inspected", serial, readable }, [readable.buffer]);
}

async function isReadable(source: PhotoSource): Promise<boolean> {
  for (const limit of [USUAL_HEADER, LONGEST_HEADER]) {
    const beginning = await readBeginning(source, limit);
    const header = beginning && pictureHeader(beginning);
    if (header) return isDrawable(header);
    if (!beginning || beginning.length < limit || !isJpeg(beginning)) return false;
  }
  return false;
}

/** Only a JPEG may say its size far from its beginning. */
function isJpeg([first, second]: Uint8Array): boolean {
  return first === 0xff && second === 0xd8;
}

async function decode({ serial, source, side }: PhotoRequest & { kind: "decode" }): Promise<void> {
  const bytes = await readBeginning(source, LARGEST_PHOTO_BYTES);
  const header = bytes && pictureHeader(bytes);
  const picture = header && isDrawable(header) ? await shrunk(bytes, header, side) : null;
  say({ kind: "decoded", serial, picture }, picture ? [picture] : []);
}

/** The picture as a square; null when it is damaged. */
async function shrunk(
  bytes: Uint8Array<ArrayBuffer>,
  { type }: PictureHeader,
  side: number,
): Promise<ImageBitmap | null> {
  try {
    const whole = await createImageBitmap(new Blob([bytes], { type }));
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
    return canvas.transferToImageBitmap();
  } catch {
    return null;
  }
}
