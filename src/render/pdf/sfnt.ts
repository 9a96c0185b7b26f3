import { createByteWriter } from "./byteWriter.ts";

const TRUE_TYPE = 0x10000;
const HEADER = 12;
const ENTRY = 16;

/** A TrueType file of these tables. Checksums are left out: no reader of an embedded font asks for them. */
export function sfntOf(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const writer = createByteWriter();
  const power = Math.floor(Math.log2(tables.size));
  writer.u32(TRUE_TYPE);
  writer.u16(tables.size);
  writer.u16(16 << power);
  writer.u16(power);
  writer.u16(16 * tables.size - (16 << power));
  let at = HEADER + ENTRY * tables.size;
  const inOrder = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [tag, table] of inOrder) {
    for (const char of tag) writer.u8(char.charCodeAt(0));
    writer.u32(0);
    writer.u32(at);
    writer.u32(table.length);
    at += Math.ceil(table.length / 4) * 4;
  }
  for (const [, table] of inOrder) {
    writer.bytes(table);
    writer.pad(4);
  }
  return writer.done();
}
