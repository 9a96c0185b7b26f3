/** What the first bytes of a picture say. */
export interface PictureHeader {
  readonly type: "image/png" | "image/jpeg" | "image/gif" | "image/webp";
  /** px, before any turning the camera asks for. */
  readonly width: number;
  readonly height: number;
}

/** So many bytes of a JPEG may stand before its size: colour profiles and a small copy of itself. */
export const LONGEST_HEADER = 1 << 20;
/** Unpacked, such a picture takes 100 MB. */
const MOST_PIXELS = 25_000_000;

/** The header of a PNG, JPEG, GIF or WebP; null for anything else, and where the size is not yet there. */
export function pictureHeader(bytes: Uint8Array): PictureHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, 0, "\x89PNG\r\n\x1a\n") && bytes.length >= 24) {
    return { type: "image/png", width: view.getUint32(16), height: view.getUint32(20) };
  }
  if (startsWith(bytes, 0, "GIF8") && bytes.length >= 10) {
    return { type: "image/gif", width: view.getUint16(6, true), height: view.getUint16(8, true) };
  }
  if (startsWith(bytes, 0, "RIFF") && startsWith(bytes, 8, "WEBP")) return webpHeader(view, bytes);
  return startsWith(bytes, 0, "\xff\xd8\xff") ? jpegHeader(view) : null;
}

/** Whether a picture is small enough to be unpacked, and no riddle. */
export function isDrawable({ width, height }: PictureHeader): boolean {
  return width > 0 && height > 0 && width * height <= MOST_PIXELS;
}

function startsWith(bytes: Uint8Array, at: number, signs: string): boolean {
  for (let i = 0; i < signs.length; i++) if (bytes[at + i] !== signs.charCodeAt(i)) return false;
  return true;
}

/** https://developers.google.com/speed/webp/docs/riff_container: lossy, lossless, extended. */
function webpHeader(view: DataView, bytes: Uint8Array): PictureHeader | null {
  if (bytes.length < 30) return null;
  const type = "image/webp";
  if (startsWith(bytes, 12, "VP8 ")) {
    const side = (at: number): number => view.getUint16(at, true) & 0x3fff;
    return { type, width: side(26), height: side(28) };
  }
  if (startsWith(bytes, 12, "VP8L")) {
    const bits = view.getUint32(21, true);
    return { type, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (!startsWith(bytes, 12, "VP8X")) return null;
  const side = (at: number): number => (view.getUint32(at, true) & 0xffffff) + 1;
  return { type, width: side(24), height: (view.getUint32(26, true) >>> 8) + 1 };
}

/** Goes from segment to segment up to the one that begins the picture. */
function jpegHeader(view: DataView): PictureHeader | null {
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (isStartOfFrame(marker)) {
      return { type: "image/jpeg", width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    // Fill bytes and markers that stand alone have no length.
    const isAlone = marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    at += isAlone ? Number(marker !== 0xff) + 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

/** C0 to CF but for tables of codes (C4, CC) and what is kept for later (C8). */
function isStartOfFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
