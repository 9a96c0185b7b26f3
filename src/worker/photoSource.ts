import { LENGTH_OF_FILE_HEADER, lengthOfFileHeader } from "../import/zipDirectory.ts";

/** Of a larger file no photo is made. */
export const LARGEST_PHOTO_BYTES = 1 << 25;

/** Where a picture is to be had, without any of it being read yet. */
export type PhotoSource =
  | { readonly kind: "file"; readonly file: Blob }
  | {
      readonly kind: "entry";
      readonly archive: Blob;
      /** As in ZipEntry. */
      readonly at: number;
      readonly packedSize: number;
      readonly isPacked: boolean;
    };

/** The first bytes of a picture, at most `limit`; null when they cannot be read. */
export async function readBeginning(
  source: PhotoSource,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const stream = await streamOf(source);
    return stream && (await collected(stream, limit));
  } catch {
    return null;
  }
}

async function streamOf(source: PhotoSource): Promise<ReadableStream<Uint8Array> | null> {
  if (source.kind === "file") return source.file.stream();
  const { archive, at, packedSize, isPacked } = source;
  const header = await archive.slice(at, at + LENGTH_OF_FILE_HEADER).arrayBuffer();
  const length = lengthOfFileHeader(new Uint8Array(header));
  if (length === null) return null;
  const packed = archive.slice(at + length, at + length + packedSize).stream();
  return isPacked ? packed.pipeThrough(new DecompressionStream("deflate-raw")) : packed;
}

/** What a stream gives up to so many bytes: no archive can unpack to more than that. */
async function collected(
  stream: ReadableStream<Uint8Array>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (length < limit) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
    length += value.length;
  }
  await reader.cancel().catch(() => undefined);
  const all = new Uint8Array(Math.min(length, limit));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece.subarray(0, all.length - at), at);
    at += piece.length;
    if (at >= all.length) break;
  }
  return all;
}
