/**
 * Plain values with typed arrays and sets in them as text, and back. Arrays of numbers travel as the bytes
 * they are, in base 64.
 */
const ARRAYS = {
  Uint8Array,
  Uint16Array,
  Uint32Array,
  Int32Array,
  Float32Array,
  Float64Array,
} as const;

type ArrayName = keyof typeof ARRAYS;

const CHUNK = 0x8000;

export function textOfPlain(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) => {
    if (each instanceof Set) return { $set: [...each] };
    if (each instanceof Map) return { $map: [...each] };
    if (!ArrayBuffer.isView(each)) return each;
    return { $array: each.constructor.name, bytes: base64Of(bytesOf(each)) };
  });
}

/** @throws SyntaxError for a text that is none of ours. */
export function plainOfText(text: string): unknown {
  return JSON.parse(text, (_key, each: unknown) => {
    if (typeof each !== "object" || each === null) return each;
    if ("$set" in each && Array.isArray(each.$set)) return new Set(each.$set);
    if ("$map" in each && Array.isArray(each.$map)) return new Map(each.$map);
    if (!("$array" in each && "bytes" in each)) return each;
    const { $array: name, bytes } = each;
    if (!isArrayName(name) || typeof bytes !== "string") throw new SyntaxError("No such array.");
    return new ARRAYS[name](bytesIn(bytes).buffer);
  });
}

function isArrayName(name: unknown): name is ArrayName {
  return typeof name === "string" && Object.hasOwn(ARRAYS, name);
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

export function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(text);
}

/** @throws DOMException for a text that is no base 64. */
export function bytesIn(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
