/** Reads numbers one after another, the most significant byte first, as font files have them. */
export interface ByteReader {
  u8(): number;
  u16(): number;
  i16(): number;
  u32(): number;
  /** The next so many bytes. */
  take(count: number): Uint8Array;
  /** How many bytes have been read. */
  at(): number;
}

export function readerOf(bytes: Uint8Array): ByteReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const go = (count: number): number => {
    at += count;
    return at - count;
  };
  return {
    u8: () => view.getUint8(go(1)),
    u16: () => view.getUint16(go(2)),
    i16: () => view.getInt16(go(2)),
    u32: () => view.getUint32(go(4)),
    take: (count) => bytes.subarray(go(count), at),
    at: () => at,
  };
}
