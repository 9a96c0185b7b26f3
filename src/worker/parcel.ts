/**
 * What is sent between worker and page goes as a parcel: buffers change hands instead of being copied,
 * and long texts travel as bytes, so that the page can turn them into strings a piece at a time and
 * never stands still.
 */
export interface Parcel {
  readonly content: unknown;
  readonly buffers: readonly ArrayBuffer[];
}

/** A long text on its way. */
interface PackedText {
  readonly packedText: Uint8Array;
}

/** Shorter texts are copied at once. */
const LONG_TEXT = 1 << 14;

type TypedArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array;

/** Packs plain data: what is given stays as it is. */
export function packed(given: unknown): Parcel {
  const buffers: ArrayBuffer[] = [];
  const keep = <Cells extends TypedArray>(cells: Cells): Cells => {
    if (cells.buffer instanceof ArrayBuffer) buffers.push(cells.buffer);
    return cells;
  };
  const pack = (value: unknown): unknown => {
    if (typeof value === "string") {
      return value.length < LONG_TEXT
        ? value
        : { packedText: keep(new TextEncoder().encode(value)) };
    }
    if (isTypedArray(value)) return keep(value.slice());
    if (Array.isArray(value)) return value.length > 0 ? value.map(pack) : value;
    if (!isPlainObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, pack(each)]));
  };
  return { content: pack(given), buffers };
}

/** Unpacks what came, resting between the pieces of long texts. */
export async function unpacked(content: unknown, rest: () => Promise<unknown>): Promise<unknown> {
  if (isPackedText(content)) return textOf(content.packedText, rest);
  if (isTypedArray(content)) return content;
  if (Array.isArray(content)) {
    return content.some(isObject) ? allUnpacked(content, rest) : content;
  }
  if (!isPlainObject(content)) return content;
  const entries = Object.entries(content);
  const values = await allUnpacked(
    entries.map(([, value]) => value),
    rest,
  );
  return Object.fromEntries(entries.map(([name], at) => [name, values[at]]));
}

async function allUnpacked(
  values: readonly unknown[],
  rest: () => Promise<unknown>,
): Promise<unknown[]> {
  const done: unknown[] = [];
  for (const value of values) {
    done.push(isObject(value) ? await unpacked(value, rest) : value);
  }
  return done;
}

/** So many bytes become text in some milliseconds. */
const BYTES_AT_ONCE = 1 << 21;

async function textOf(bytes: Uint8Array, rest: () => Promise<unknown>): Promise<string> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let text = "";
  for (let at = 0; at < bytes.length; at += BYTES_AT_ONCE) {
    const piece = bytes.subarray(at, at + BYTES_AT_ONCE);
    text += decoder.decode(piece, { stream: at + BYTES_AT_ONCE < bytes.length });
    await rest();
  }
  return text;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isTypedArray(value: unknown): value is TypedArray {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) && Object.getPrototypeOf(value) === Object.prototype;
}

function isPackedText(value: unknown): value is PackedText {
  return isPlainObject(value) && value.packedText instanceof Uint8Array;
}
