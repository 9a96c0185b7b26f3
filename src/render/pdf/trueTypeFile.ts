import { createByteWriter } from "./byteWriter.ts";
import type { DocumentFont } from "./documentFonts.ts";
import { type Bounds, boundsOf, glyfEntry, glyfTables, type Outline } from "./glyfTable.ts";
import { outlineOf } from "./outlineOf.ts";
import { sfntOf } from "./sfnt.ts";

export interface TrueTypeFile {
  readonly bytes: Uint8Array;
  /** Around all its glyphs, in units of the font. */
  readonly bounds: Bounds;
}

/** The glyphs of a document's font as a font file: as much of one as a document needs. */
export function trueTypeFile({ glyphs, unitsPerEm }: DocumentFont): TrueTypeFile {
  const outlines = [missingLetter(unitsPerEm), ...glyphs.map(({ path }) => outlineOf(path))];
  const advances = glyphs.map(({ advance }) => (advance * unitsPerEm) / 1000);
  return fileOf(unitsPerEm, outlines, [unitsPerEm / 2, ...advances]);
}

/** A font whose only glyph shows nothing. */
export function blankFile(): Uint8Array {
  return fileOf(1000, [[]], [1000]).bytes;
}

function fileOf(
  unitsPerEm: number,
  outlines: readonly Outline[],
  advances: readonly number[],
): TrueTypeFile {
  const bounds = boundsOf(outlines.flat());
  const lefts = outlines.map((outline) => boundsOf(outline).left);
  const { glyf, loca } = glyfTables(outlines.map(glyfEntry));
  const points = Math.max(...outlines.map((outline) => outline.flat().length));
  const contours = Math.max(...outlines.map((outline) => outline.length));
  const tables = new Map([
    ["head", head(unitsPerEm, bounds)],
    ["hhea", hhea(bounds, advances)],
    ["hmtx", hmtx(advances, lefts)],
    ["maxp", maxp(outlines.length, points, contours)],
    ["glyf", glyf],
    ["loca", loca],
  ]);
  return { bytes: sfntOf(tables), bounds };
}

/** A box. */
function missingLetter(unitsPerEm: number): Outline {
  const side = Math.round(unitsPerEm * 0.4);
  const corners = [
    [0, 0],
    [0, side],
    [side, side],
    [side, 0],
  ] as const;
  return [corners.map(([x, y]) => ({ x, y, isOnCurve: true }))];
}

function shorts(...values: readonly number[]): Uint8Array {
  const writer = createByteWriter();
  for (const value of values) writer.u16(Math.round(value));
  return writer.done();
}

function head(unitsPerEm: number, { left, bottom, right, top }: Bounds): Uint8Array {
  const writer = createByteWriter();
  for (const value of [0x10000, 0x10000, 0, 0x5f0f3cf5]) writer.u32(value);
  writer.u16(0);
  writer.u16(unitsPerEm);
  for (let i = 0; i < 4; i++) writer.u32(0);
  writer.bytes(shorts(left, bottom, right, top, 0, 8, 2, 1, 0));
  return writer.done();
}

function hhea({ bottom, top }: Bounds, advances: readonly number[]): Uint8Array {
  const widest = Math.max(...advances);
  const rest = Array.from({ length: 11 }, () => 0);
  return shorts(1, 0, top, bottom, 0, widest, ...rest, advances.length);
}

function hmtx(advances: readonly number[], lefts: readonly number[]): Uint8Array {
  return shorts(...advances.flatMap((advance, i) => [advance, lefts[i] ?? 0]));
}

function maxp(glyphs: number, points: number, contours: number): Uint8Array {
  const rest = Array.from({ length: 8 }, () => 0);
  return shorts(1, 0, glyphs, points, contours, 0, 0, 2, ...rest);
}
