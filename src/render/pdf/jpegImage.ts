import type { ImageData } from "./documentImages.ts";

const SPACES: Readonly<Record<number, string>> = {
  1: "/DeviceGray",
  3: "/DeviceRGB",
  4: "/DeviceCMYK",
};

/** A JPEG file as it is: readers of PDF read it. Null when it is none. */
export function jpegImage(bytes: Uint8Array): ImageData | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const u16 = (at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  let at = 2;
  while (at + 9 < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    if (isFrame(marker)) {
      const space = SPACES[bytes[at + 9] ?? 0];
      if (space === undefined) return null;
      const entries = { ColorSpace: space, BitsPerComponent: 8, Filter: "/DCTDecode" };
      return {
        width: u16(at + 7),
        height: u16(at + 5),
        bytes: withoutRemarks(bytes),
        entries,
        alpha: null,
      };
    }
    at += marker === 0xff ? 1 : 2 + u16(at + 2);
  }
  return null;
}

/** Where the size of the picture is said: any start of frame. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** A photo without what a camera noted in it: where and when it was taken, and by whom. */
function withoutRemarks(bytes: Uint8Array): Uint8Array {
  const kept: number[][] = [[0, 2]];
  let at = 2;
  while (at + 4 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda) break;
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    const isRemark = marker === 0xfe || marker === 0xe1 || marker === 0xed;
    if (!isRemark) kept.push([at, end]);
    at = end;
  }
  kept.push([at, bytes.length]);
  const parts = kept.map(([from, to]) => bytes.subarray(from, to));
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let size = 0;
  for (const part of parts) {
    whole.set(part, size);
    size += part.length;
  }
  return whole;
}
