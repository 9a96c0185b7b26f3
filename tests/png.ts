import { crc32, deflateSync } from "node:zlib";

/** A PNG of one colour, #rrggbb. What it says of its size may be a lie: it holds `rows` rows. */
export function pngOf(color: string, width: number, height: number, rows = height): Uint8Array {
  const pixel = Buffer.from(color.slice(1), "hex");
  const row = Buffer.concat([Buffer.of(0), ...Array.from({ length: width }, () => pixel)]);
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  const header = Buffer.concat([size, Buffer.of(8, 2, 0, 0, 0)]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: rows }, () => row)));
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    part("IHDR", header),
    part("IDAT", pixels),
    part("IEND", Buffer.alloc(0)),
  ]);
}

function part(name: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const named = Buffer.concat([Buffer.from(name), content]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** The same as a data address. */
export function addressOf(picture: Uint8Array, type = "image/png"): string {
  return `data:${type};base64,${Buffer.from(picture).toString("base64")}`;
}
