import { describe, expect, test } from "vitest";
import { DARK, LIGHT, type Palette } from "./palette.ts";

type Rgb = readonly [number, number, number];

/** Linear light, 0 to 1 (IEC 61966-2-1). */
function linear(hex: string): Rgb {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function times(matrix: readonly Rgb[], [r, g, b]: Rgb): Rgb {
  const [x = 0, y = 0, z = 0] = matrix.map((row) => row[0] * r + row[1] * g + row[2] * b);
  return [x, y, z];
}

/** Machado, Oliveira and Fernandes 2009, severity 1, over linear light. */
const EYES: Readonly<Record<string, readonly Rgb[]>> = {
  "all colours": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** OKLab (Ottosson 2020), in which two colours that can just be told apart lie about 0.02 from each other. */
function oklab(color: Rgb): Rgb {
  const [l, m, s] = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    color,
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)],
  );
}

function distance(eyes: readonly Rgb[], a: string, b: string): number {
  const seen = (hex: string): Rgb => {
    const [r, g, blue] = times(eyes, linear(hex));
    const within = (value: number): number => Math.min(1, Math.max(0, value));
    return oklab([within(r), within(g), within(blue)]);
  };
  const [from, to] = [seen(a), seen(b)];
  return Math.hypot(from[0] - to[0], from[1] - to[1], from[2] - to[2]);
}

function nearest(eyes: readonly Rgb[], colors: readonly string[]): number {
  const pairs = colors.flatMap((a, i) => colors.slice(i + 1).map((b) => distance(eyes, a, b)));
  return Math.min(...pairs);
}

/** Contrast by WCAG 2. */
function contrast(a: string, b: string): number {
  const light = (hex: string): number => {
    const [r, g, blue] = linear(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue + 0.05;
  };
  return Math.max(light(a), light(b)) / Math.min(light(a), light(b));
}

const PALETTES: readonly (readonly [string, Palette])[] = [
  ["light", LIGHT],
  ["dark", DARK],
];

describe.each(PALETTES)("the %s palette", (_name, palette) => {
  const categories = [...palette.categories, palette.other];
  const tones = Object.values(palette.tones);

  test.each(Object.entries(EYES))("is told apart by eyes that see %s", (_eyes, eyes) => {
    expect(nearest(eyes, categories)).toBeGreaterThan(0.078);
    expect(nearest(eyes, tones)).toBeGreaterThan(0.1);
    expect(nearest(eyes, palette.ramp)).toBeGreaterThan(0.048);
  });

  test("stands out from paper and cards", () => {
    for (const color of [...categories, ...tones, ...palette.ramp]) {
      expect(contrast(color, palette.paper)).toBeGreaterThanOrEqual(3);
      expect(contrast(color, palette.card)).toBeGreaterThanOrEqual(3);
    }
  });

  test("has a ramp that goes one way, from the ground away", () => {
    const fromGround = palette.ramp.map((color) => contrast(color, palette.paper));
    expect(fromGround).toEqual(fromGround.toSorted((a, b) => a - b));
  });
});
