/** Writes numbers one after another, the most significant byte first, as font files want them. */
export interface ByteWriter {
  u8(value: number): void;
  u16(value: number): void;
  u32(value: number): void;
  bytes(values: Uint8Array): void;
  /** Zeros up to a multiple of `count`. */
  pad(count: number): void;
  size(): number;
  done(): Uint8Array;
}

export function createByteWriter(): ByteWriter {
  let room = new Uint8Array(1024);
  let view = new DataView(room.buffer);
  let size = 0;
  const grow = (count: number): number => {
    if (size + count > room.length) {
      const larger = new Uint8Array(Math.max(room.length * 2, size + count));
      larger.set(room);
      room = larger;
      view = new DataView(room.buffer);
    }
    size += count;
    return size - count;
  };
  return {
    u8(value) {
      const at = grow(1);
      view.setUint8(at, value);
    },
    u16(value) {
      const at = grow(2);
      view.setUint16(at, value);
    },
    u32(value) {
      const at = grow(4);
      view.setUint32(at, value);
    },
    bytes(values) {
      const at = grow(values.length);
      room.set(values, at);
    },
    pad: (count) => void grow((count - (size % count)) % count),
    size: () => size,
    done: () => room.subarray(0, size),
  };
}
