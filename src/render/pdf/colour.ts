/** Red, green and blue from 0 to 1. */
export type Rgb = readonly [number, number, number];

/** A CSS colour as the drawings have them: three or six hexadecimal digits, or a word for black and white. */
export function rgbOf(colour: string): Rgb {
  const digits = HEX.exec(WORDS[colour] ?? colour)?.[1] ?? "000000";
  const all = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits;
  const part = (at: number): number => Number.parseInt(all.slice(at, at + 2), 16) / 255;
  return [part(0), part(2), part(4)];
}

const HEX = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i;
const WORDS: Readonly<Record<string, string>> = { black: "#000000", white: "#ffffff" };
