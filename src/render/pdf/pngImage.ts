import { unzlibSync } from "fflate";
import type { ImageData } from "./documentImages.ts";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Bytes of a dot by the kind of picture: grey, colours, grey and alpha, colours and alpha. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 };

/** A PNG file of grey or colours, eight bits each, with or without alpha; null for any other. */
export function pngImage(bytes: Uint8Array): ImageData | null {
  if (SIGNATURE.some((byte, i) => bytes[i] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const packed: Uint8Array[] = [];
  let at = SIGNATURE.length;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === "IDAT") packed.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth, kind, , , interlaced] = bytes.subarray(24, 29);
  const channels = CHANNELS[kind ?? -1];
  if (depth !== 8 || interlaced !== 0 || channels === undefined) return null;
  const dots = unfiltered(unzlibSync(joined(packed)), width, height, channels);
  return imageOf(dots, width, height, channels);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The dots themselves: each row of the file tells only what differs from its neighbours. */
function unfiltered(rows: Uint8Array, width: number, height: number, channels: number): Uint8Array {
  const across = width * channels;
  const dots = new Uint8Array(across * height);
  for (let row = 0; row < height; row++) {
    const filter = rows[row * (across + 1)] ?? 0;
    for (let i = 0; i < across; i++) {
      const at = row * across + i;
      const left = i >= channels ? (dots[at - channels] ?? 0) : 0;
      const above = row > 0 ? (dots[at - across] ?? 0) : 0;
      const corner = i >= channels && row > 0 ? (dots[at - across - channels] ?? 0) : 0;
      dots[at] = (rows[row * (across + 1) + 1 + i] ?? 0) + guess(filter, left, above, corner);
    }
  }
  return dots;
}

function guess(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  return filter === 4 ? nearest(left, above, corner) : 0;
}

/** Paeth's: which of the three is nearest to what they lead one to expect. */
function nearest(left: number, above: number, corner: number): number {
  const expected = left + above - corner;
  const byLeft = Math.abs(expected - left);
  const byAbove = Math.abs(expected - above);
  const byCorner = Math.abs(expected - corner);
  if (byLeft <= byAbove && byLeft <= byCorner) return left;
  return byAbove <= byCorner ? above : corner;
}

function imageOf(dots: Uint8Array, width: number, height: number, channels: number): ImageData {
  const colours = channels > 2 ? 3 : 1;
  const entries = {
    ColorSpace: colours === 3 ? "/DeviceRGB" : "/DeviceGray",
    BitsPerComponent: 8,
  };
  if (channels === colours) return { width, height, bytes: dots, entries, alpha: null };
  const bytes = new Uint8Array(width * height * colours);
  const alpha = new Uint8Array(width * height);
  for (let dot = 0; dot < alpha.length; dot++) {
    for (let i = 0; i < colours; i++) bytes[dot * colours + i] = dots[dot * channels + i] ?? 0;
    alpha[dot] = dots[dot * channels + colours] ?? 0;
  }
  return { width, height, bytes, entries, alpha };
}
