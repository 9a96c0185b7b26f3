import "./noWayOut.ts";
import { isDrawable, LONGEST_HEADER, pictureHeader } from "../import/pictureHeader.ts";
import type { PhotoReply, PhotoRequest } from "./photoProtocol.ts";
import { LARGEST_PHOTO_BYTES, type PhotoSource, readBeginning } from "./photoSource.ts";
import { photoSquare } from "./photoSquare.ts";

// The far side of photos: reads, unpacks and shrinks them, one at a time, so that no more than one is
// ever in memory at its full size.

/** Most pictures say their size within so many bytes. */
const USUAL_HEADER = 1 << 12;
/** Files looked into at once; it is mostly waiting. */
const AT_ONCE = 6;

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
  const square = bytes && (await photoSquare(bytes, side));
  const picture = square ? square.transferToImageBitmap() : null;
  say({ kind: "decoded", serial, picture }, picture ? [picture] : []);
}
