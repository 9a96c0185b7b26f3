/** Gives each distinct text a code, in the order in which they come. */
export interface TextCodes {
  /** The code of a text, given now if it is new. */
  add(text: string): number;
  /** Writes the code of each of these texts into `codes`, from `at` on; new texts are given one. */
  addAll(texts: readonly string[], codes: Uint32Array, at: number): void;
  /** The code of a text, -1 when it has none. */
  find(text: string): number;
  /** How many texts have a code. */
  count(): number;
  textOf(code: number): string;
  /** Goes through the texts by code; they are made for the visit and not kept. */
  forEach(visit: (text: string, code: number) => void): void;
  /** These texts one after another, and where each begins; one more entry than texts. */
  pooled(codes: Uint32Array): { readonly pool: string; readonly offsets: Uint32Array };
  /** All texts as they are kept, without a copy: good until another one is added. */
  written(): WrittenTexts;
}

/** Texts in one long row of UTF-16 units: text k is `units[starts[k]]` up to `units[starts[k + 1]]`. */
export interface WrittenTexts {
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
  readonly count: number;
}

const INITIAL_TEXTS = 64;
const INITIAL_UNITS = 1024;

/**
 * A hash table with open addressing over typed arrays, the texts in one long row of UTF-16 units. Cells
 * cut out of a file keep the whole of it in memory and are slow to compare; here none of them is kept.
 * A million rows go in three times as fast as into Maps (npm run bench -- --only import).
 */
export function createTextCodes(): TextCodes {
  let units = new Uint16Array(INITIAL_UNITS);
  /** Text k is units[starts[k]] up to units[starts[k + 1]]. */
  let starts = new Uint32Array(INITIAL_TEXTS + 1);
  let count = 0;
  /** Pairs of a code plus one, 0 for a free place, and its hash: half of them at most are taken. */
  let table = new Int32Array(4 * INITIAL_TEXTS);

  /** Writes a text from `start` on, behind those that have a code, and says its hash. */
  const write = (text: string, start: number): number => {
    const { length } = text;
    if (start + length > units.length) units = grown(units, start + length, Uint16Array);
    const into = units;
    let hash = length;
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i);
      into[start + i] = unit;
      hash = Math.imul(hash ^ unit, FNV_PRIME);
    }
    // The table goes by the low bits, which know least of the first letters.
    return hash ^ (hash >>> 15);
  };
  /** Where in the table the text written from `start` on stands or would stand. */
  const placeOf = (hash: number, start: number, length: number): number => {
    const places = table;
    const mask = places.length - 1;
    let at = (hash << 1) & mask;
    for (;;) {
      const code = (places[at] ?? 0) - 1;
      if (code < 0 || (places[at + 1] === hash && isWritten(code, start, length))) return at;
      at = (at + 2) & mask;
    }
  };
  const isWritten = (code: number, written: number, length: number): boolean => {
    const start = starts[code] ?? 0;
    if ((starts[code + 1] ?? 0) - start !== length) return false;
    const all = units;
    for (let i = 0; i < length; i++) if (all[start + i] !== all[written + i]) return false;
    return true;
  };
  /** Gives the text written from `start` on the next code, and that place in the table. */
  const keep = (at: number, hash: number, start: number, length: number): number => {
    const code = count++;
    table[at] = count;
    table[at + 1] = hash;
    if (count >= starts.length) starts = grown(starts, count + 1, Uint32Array);
    const end = starts[code] ?? 0;
    if (start !== end) units.copyWithin(end, start, start + length);
    starts[count] = end + length;
    if (4 * count > table.length) growTable();
    return code;
  };
  /**
   * Reads what is about to be compared. Asked for at once, the memory gives many things at a time; one by
   * one, each would wait for what is done with the one before: a fifth less time for a million rows.
   */
  const touch = (hashes: Int32Array): void => {
    const touched = new Int32Array(hashes.length);
    const mask = table.length - 1;
    for (let k = 0; k < hashes.length; k++) {
      touched[k] = table[((hashes[k] ?? 0) << 1) & mask] ?? 0;
    }
    for (let k = 0; k < hashes.length; k++) touched[k] = starts[touched[k] ?? 0] ?? 0;
    for (let k = 0; k < hashes.length; k++) touched[k] = units[touched[k] ?? 0] ?? 0;
  };
  const growTable = (): void => {
    const before = table;
    table = new Int32Array(2 * before.length);
    const mask = table.length - 1;
    for (let from = 0; from < before.length; from += 2) {
      if (before[from] === 0) continue;
      let at = ((before[from + 1] ?? 0) << 1) & mask;
      while (table[at] !== 0) at = (at + 2) & mask;
      table[at] = before[from] ?? 0;
      table[at + 1] = before[from + 1] ?? 0;
    }
  };

  return {
    addAll(texts, codes, at) {
      const hashes = new Int32Array(texts.length);
      let end = starts[count] ?? 0;
      for (let k = 0; k < texts.length; k++) {
        const text = texts[k] ?? "";
        hashes[k] = write(text, end);
        end += text.length;
      }
      touch(hashes);
      let start = starts[count] ?? 0;
      for (let k = 0; k < texts.length; k++) {
        const hash = hashes[k] ?? 0;
        const length = texts[k]?.length ?? 0;
        const place = placeOf(hash, start, length);
        const known = (table[place] ?? 0) - 1;
        codes[at + k] = known < 0 ? keep(place, hash, start, length) : known;
        start += length;
      }
    },
    add(text) {
      const start = starts[count] ?? 0;
      const hash = write(text, start);
      const place = placeOf(hash, start, text.length);
      const known = (table[place] ?? 0) - 1;
      return known < 0 ? keep(place, hash, start, text.length) : known;
    },
    find(text) {
      const start = starts[count] ?? 0;
      const hash = write(text, start);
      return (table[placeOf(hash, start, text.length)] ?? 0) - 1;
    },
    count: () => count,
    textOf: (code) => textFrom(units.subarray(starts[code], starts[code + 1])),
    forEach(visit) {
      for (let first = 0; first < count; ) {
        const from = starts[first] ?? 0;
        let last = first + 1;
        while (last < count && (starts[last + 1] ?? 0) - from <= UNITS_AT_ONCE) last++;
        const together = textFrom(units.subarray(from, starts[last]));
        for (let code = first; code < last; code++) {
          visit(together.slice((starts[code] ?? 0) - from, (starts[code + 1] ?? 0) - from), code);
        }
        first = last;
      }
    },
    pooled(codes) {
      const offsets = new Uint32Array(codes.length + 1);
      codes.forEach((code, k) => {
        offsets[k + 1] = (offsets[k] ?? 0) + (starts[code + 1] ?? 0) - (starts[code] ?? 0);
      });
      const inOrder = new Uint16Array(offsets[codes.length] ?? 0);
      codes.forEach((code, k) => {
        const start = starts[code] ?? 0;
        const to = offsets[k] ?? 0;
        const length = (offsets[k + 1] ?? 0) - to;
        for (let i = 0; i < length; i++) inOrder[to + i] = units[start + i] ?? 0;
      });
      return { pool: textFrom(inOrder), offsets };
    },
    written: () => ({ units, starts, count }),
  };
}

const FNV_PRIME = 0x01000193;
/** A function takes no more arguments than this at once. */
const UNITS_AT_ONCE = 8192;

/** Decoding is six times as fast as putting the units together, once there are some. */
const WORTH_DECODING = 32;
const decoder = new TextDecoder("utf-16le", { fatal: true, ignoreBOM: true });

/** The text that these UTF-16 units are. */
export function textFrom(units: Uint16Array): string {
  if (units.length < WORTH_DECODING) return textUnitByUnit(units);
  try {
    return decoder.decode(units);
  } catch {
    // Half a surrogate pair, which no decoder lets through.
    return textUnitByUnit(units);
  }
}

function textUnitByUnit(units: Uint16Array): string {
  let text = "";
  for (let from = 0; from < units.length; from += UNITS_AT_ONCE) {
    text += Reflect.apply(String.fromCharCode, null, units.subarray(from, from + UNITS_AT_ONCE));
  }
  return text;
}

/** A larger copy, at least so long. */
function grown<Cells extends Uint16Array | Uint32Array>(
  cells: Cells,
  length: number,
  Kind: new (length: number) => Cells,
): Cells {
  const larger = new Kind(Math.max(2 * cells.length, length));
  larger.set(cells);
  return larger;
}
