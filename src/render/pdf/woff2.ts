import decompress from "brotli/decompress.js";
import { type ByteReader, readerOf } from "./byteReader.ts";
import { createByteWriter } from "./byteWriter.ts";
import { boundsOf, glyfEntry, glyfTables, type OutlinePoint } from "./glyfTable.ts";
import { sfntOf } from "./sfnt.ts";

// W3C, WOFF File Format 2.0. The typefaces come in it, and fontkit reads their weights only from plain files.

interface Entry {
  readonly tag: string;
  readonly isTransformed: boolean;
  /** Bytes in the unpacked stream. */
  readonly size: number;
}

/** A TrueType font as a plain file, from one in WOFF2; its hints are left out. */
export function sfntOfWoff2(bytes: Uint8Array): Uint8Array {
  const reader = readerOf(bytes);
  reader.take(12);
  const count = reader.u16();
  reader.take(6);
  const packedSize = reader.u32();
  reader.take(24);
  const entries = Array.from({ length: count }, () => readEntry(reader));
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  const stream = readerOf(decompress(reader.take(packedSize), size));
  const given = new Map(
    entries.map((entry) => [entry.tag, { entry, bytes: stream.take(entry.size) }]),
  );
  const tables = new Map<string, Uint8Array>();
  for (const [tag, { bytes: table }] of given) tables.set(tag, table);
  for (const tag of ["cvt ", "fpgm", "prep", "DSIG"]) tables.delete(tag);
  const glyf = given.get("glyf");
  if (!glyf?.entry.isTransformed) return sfntOf(tables);
  const glyphs = readGlyphs(glyf.bytes);
  const rebuilt = glyfTables(glyphs.map(({ entry }) => entry));
  tables.set("glyf", rebuilt.glyf);
  tables.set("loca", rebuilt.loca);
  const head = Uint8Array.from(tables.get("head") ?? []);
  head[LONG_OFFSETS] = 1;
  tables.set("head", head);
  const hmtx = given.get("hmtx");
  const hhea = tables.get("hhea");
  if (hmtx?.entry.isTransformed && hhea) {
    const wide = new DataView(hhea.buffer, hhea.byteOffset).getUint16(34);
    tables.set("hmtx", readMetrics(hmtx.bytes, wide, glyphs));
  }
  return sfntOf(tables);
}

/** Where "head" says how wide the offsets in "loca" are. */
const LONG_OFFSETS = 51;

function readEntry(reader: ByteReader): Entry {
  const flags = reader.u8();
  const known = TAGS[flags & 63];
  const tag = known ?? String.fromCharCode(...reader.take(4));
  const version = flags >> 6;
  const isTransformed = tag === "glyf" || tag === "loca" ? version !== 3 : version !== 0;
  const size = readBase128(reader);
  return { tag, isTransformed, size: isTransformed ? readBase128(reader) : size };
}

function readBase128(reader: ByteReader): number {
  let value = 0;
  for (let i = 0; i < 5; i++) {
    const byte = reader.u8();
    value = value * 128 + (byte & 127);
    if (byte < 128) break;
  }
  return value;
}

/** "255UInt16" of the specification. */
function readShort(reader: ByteReader): number {
  const code = reader.u8();
  if (code === 253) return reader.u16();
  if (code === 255) return reader.u8() + 253;
  if (code === 254) return reader.u8() + 506;
  return code;
}

interface ReadGlyph {
  readonly entry: Uint8Array;
  /** The left side of its box. */
  readonly left: number;
}

interface Streams {
  readonly contours: ByteReader;
  readonly points: ByteReader;
  readonly flags: ByteReader;
  readonly glyphs: ByteReader;
  readonly composites: ByteReader;
  readonly boxes: ByteReader;
}

function readGlyphs(table: Uint8Array): ReadGlyph[] {
  const reader = readerOf(table);
  reader.take(4);
  const count = reader.u16();
  reader.take(2);
  const sizes = Array.from({ length: 7 }, () => reader.u32());
  const [contours, points, flags, glyphs, composites, boxes] = sizes
    .map((size) => reader.take(size))
    .map(readerOf);
  if (!contours || !points || !flags || !glyphs || !composites || !boxes) return [];
  const hasBox = boxes.take(((count + 31) >> 5) << 2);
  const streams = { contours, points, flags, glyphs, composites, boxes };
  return Array.from({ length: count }, (_, i) => {
    const isBoxGiven = ((hasBox[i >> 3] ?? 0) & (0x80 >> (i & 7))) !== 0;
    return readGlyph(streams, isBoxGiven);
  });
}

function readGlyph(streams: Streams, isBoxGiven: boolean): ReadGlyph {
  const contours = streams.contours.i16();
  if (contours === 0) return { entry: new Uint8Array(0), left: 0 };
  if (contours < 0) return readComposite(streams);
  const ends = Array.from({ length: contours }, () => readShort(streams.points));
  let x = 0;
  let y = 0;
  const outline = ends.map((length) =>
    Array.from({ length }, (): OutlinePoint => {
      const flag = streams.flags.u8();
      const [dx, dy] = readStep(flag & 127, streams.glyphs);
      x += dx;
      y += dy;
      return { x, y, isOnCurve: flag < 128 };
    }),
  );
  readShort(streams.glyphs);
  if (isBoxGiven) streams.boxes.take(8);
  return { entry: glyfEntry(outline), left: boundsOf(outline).left };
}

function signed(flag: number, value: number): number {
  return flag & 1 ? value : -value;
}

/** The way from the point before, in one to four bytes. */
function readStep(flag: number, bytes: ByteReader): readonly [number, number] {
  const a = bytes.u8();
  if (flag < 10) return [0, signed(flag, ((flag & 14) << 7) + a)];
  if (flag < 20) return [signed(flag, (((flag - 10) & 14) << 7) + a), 0];
  if (flag < 84) {
    const by = flag - 20;
    const dx = signed(flag, 1 + (by & 0x30) + (a >> 4));
    return [dx, signed(flag >> 1, 1 + ((by & 0x0c) << 2) + (a & 15))];
  }
  const b = bytes.u8();
  if (flag < 120) {
    const by = flag - 84;
    const dx = signed(flag, 1 + (Math.floor(by / 12) << 8) + a);
    return [dx, signed(flag >> 1, 1 + (((by % 12) >> 2) << 8) + b)];
  }
  const c = bytes.u8();
  if (flag < 124) {
    return [signed(flag, (a << 4) + (b >> 4)), signed(flag >> 1, ((b & 15) << 8) + c)];
  }
  return [signed(flag, (a << 8) + b), signed(flag >> 1, (c << 8) + bytes.u8())];
}

const WORDS = 1;
const ONE_SCALE = 8;
const MORE = 32;
const TWO_SCALES = 64;
const FOUR_SCALES = 128;
const HINTS = 256;

/** A glyph put together from others: as it stands, but for the hints. */
function readComposite({ composites, glyphs, boxes }: Streams): ReadGlyph {
  const writer = createByteWriter();
  const box = boxes.take(8);
  writer.u16(0xffff);
  writer.bytes(box);
  let hasHints = false;
  let flags = MORE;
  while (flags & MORE) {
    flags = composites.u16();
    hasHints ||= (flags & HINTS) !== 0;
    writer.u16(flags & ~HINTS);
    writer.bytes(composites.take(2 + (flags & WORDS ? 4 : 2) + bytesOfScale(flags)));
  }
  if (hasHints) readShort(glyphs);
  writer.pad(4);
  return { entry: writer.done(), left: readerOf(box).i16() };
}

function bytesOfScale(flags: number): number {
  if (flags & ONE_SCALE) return 2;
  if (flags & TWO_SCALES) return 4;
  return flags & FOUR_SCALES ? 8 : 0;
}

/** The table "hmtx", of which what equals the boxes of the glyphs was left out. */
function readMetrics(bytes: Uint8Array, wide: number, glyphs: readonly ReadGlyph[]): Uint8Array {
  const reader = readerOf(bytes);
  const flags = reader.u8();
  const advances = Array.from({ length: wide }, () => reader.u16());
  const sides = glyphs.map(({ left }, i) => {
    const isLeftOut = (flags & (i < wide ? 1 : 2)) !== 0;
    return isLeftOut ? left : reader.i16();
  });
  const writer = createByteWriter();
  sides.forEach((side, i) => {
    const advance = advances[i];
    if (advance !== undefined) writer.u16(advance);
    writer.u16(side);
  });
  return writer.done();
}

/** By their number in the directory. */
const TAGS =
  "cmap,head,hhea,hmtx,maxp,name,OS/2,post,cvt ,fpgm,glyf,loca,prep,CFF ,VORG,EBDT,EBLC,gasp,hdmx,kern,LTSH,PCLT,VDMX,vhea,vmtx,BASE,GDEF,GPOS,GSUB,EBSC,JSTF,MATH,CBDT,CBLC,COLR,CPAL,SVG ,sbix,acnt,avar,bdat,bloc,bsln,cvar,fdsc,feat,fmtx,fvar,gvar,hsty,just,lcar,mort,morx,opbd,prop,trak,Zapf,Silf,Glat,Gloc,Feat,Sill".split(
    ",",
  );
