import { createByteWriter } from "./byteWriter.ts";

/** A point of an outline, in units of the font. */
export interface OutlinePoint {
  readonly x: number;
  readonly y: number;
  readonly isOnCurve: boolean;
}

export type Outline = readonly (readonly OutlinePoint[])[];

export interface Bounds {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** The smallest box around an outline's points. */
export function boundsOf(outline: Outline): Bounds {
  const box = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity };
  for (const contour of outline) {
    for (const { x, y } of contour) {
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.bottom = Math.min(box.bottom, y);
      box.top = Math.max(box.top, y);
    }
  }
  return box.left === Infinity ? { left: 0, bottom: 0, right: 0, top: 0 } : box;
}

/** An outline as an entry of the table "glyf": every step in two bytes, which packing makes short again. */
export function glyfEntry(outline: Outline): Uint8Array {
  const contours = outline.filter((contour) => contour.length > 0);
  const writer = createByteWriter();
  if (contours.length === 0) return writer.done();
  const { left, bottom, right, top } = boundsOf(contours);
  for (const value of [contours.length, left, bottom, right, top]) writer.u16(value);
  let last = -1;
  for (const contour of contours) {
    last += contour.length;
    writer.u16(last);
  }
  writer.u16(0);
  const points = contours.flat();
  for (const { isOnCurve } of points) writer.u8(isOnCurve ? 1 : 0);
  for (const side of ["x", "y"] as const) {
    let before = 0;
    for (const point of points) {
      writer.u16(point[side] - before);
      before = point[side];
    }
  }
  writer.pad(4);
  return writer.done();
}

/** The tables "glyf" and "loca" of these entries. */
export function glyfTables(entries: readonly Uint8Array[]): { glyf: Uint8Array; loca: Uint8Array } {
  const glyf = createByteWriter();
  const loca = createByteWriter();
  loca.u32(0);
  for (const entry of entries) {
    glyf.bytes(entry);
    glyf.pad(4);
    loca.u32(glyf.size());
  }
  return { glyf: glyf.done(), loca: loca.done() };
}
