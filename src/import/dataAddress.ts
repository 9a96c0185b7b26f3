const PICTURE_ADDRESS = /^data:image\/[\w.+-]+(?:;[\w.+=-]+)*;base64,/i;
const LONGEST_BEGINNING = 200;

/** Whether a text is a picture written down as a data address. */
export function isPictureAddress(text: string): boolean {
  return PICTURE_ADDRESS.test(text.slice(0, LONGEST_BEGINNING));
}

/** Six bits for each sign of base64; 64 for blanks, 65 for any other. */
const BITS = bitsOfSigns();

function bitsOfSigns(): Uint8Array {
  const bits = new Uint8Array(128).fill(65);
  const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  for (let i = 0; i < signs.length; i++) bits[signs.charCodeAt(i)] = i;
  for (const blank of " \t\r\n=") bits[blank.charCodeAt(0)] = 64;
  return bits;
}

/** The bytes a data address of a picture holds; null when it is none or is damaged. */
export function bytesOfPictureAddress(text: string): Uint8Array | null {
  const beginning = PICTURE_ADDRESS.exec(text.slice(0, LONGEST_BEGINNING))?.[0];
  if (beginning === undefined) return null;
  const bytes = new Uint8Array(Math.floor(((text.length - beginning.length) * 3) / 4));
  let count = 0;
  let held = 0;
  let heldBits = 0;
  for (let at = beginning.length; at < text.length; at++) {
    const bits = BITS[text.charCodeAt(at)] ?? 65;
    if (bits === 65) return null;
    if (bits === 64) continue;
    held = ((held << 6) | bits) & 0xffff;
    heldBits += 6;
    if (heldBits < 8) continue;
    heldBits -= 8;
    bytes[count++] = (held >>> heldBits) & 0xff;
  }
  return bytes.subarray(0, count);
}
