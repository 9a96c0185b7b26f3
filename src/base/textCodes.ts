/** Gives each distinct text a code, in the order in which they come. */
export interface TextCodes {
  /** The code of a text, given now if it is new. */
  add(text: string): number;
  /** The code of a text, -1 when it has none. */
  find(text: string): number;
  /** The text of each code. */
  texts(): string[];
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

  /** Writes a text behind the others, where it is not yet one of them, and says its hash. */
  const write = (text: string): number => {
    const start = starts[count] ?? 0;
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
  /** Where in the table the text written last stands or would stand. */
  const placeOf = (hash: number, length: number): number => {
    const places = table;
    const mask = places.length - 1;
    let at = (hash << 1) & mask;
    for (;;) {
      const code = (places[at] ?? 0) - 1;
      if (code < 0 || (places[at + 1] === hash && isWritten(code, length))) return at;
      at = (at + 2) & mask;
    }
  };
  const isWritten = (code: number, length: number): boolean => {
    const start = starts[code] ?? 0;
    if ((starts[code + 1] ?? 0) - start !== length) return false;
    const written = starts[count] ?? 0;
    const all = units;
    for (let i = 0; i < length; i++) if (all[start + i] !== all[written + i]) return false;
    return true;
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
    add(text) {
      const hash = write(text);
      const at = placeOf(hash, text.length);
      const known = (table[at] ?? 0) - 1;
      if (known >= 0) return known;
      const code = count++;
      table[at] = count;
      table[at + 1] = hash;
      if (count >= starts.length) starts = grown(starts, count + 1, Uint32Array);
      starts[count] = (starts[code] ?? 0) + text.length;
      if (4 * count > table.length) growTable();
      return code;
    },
    find(text) {
      const hash = write(text);
      return (table[placeOf(hash, text.length)] ?? 0) - 1;
    },
    texts: () => textsOf(units, starts, count),
    written: () => ({ units, starts, count }),
  };
}

const FNV_PRIME = 0x01000193;
/** A function takes no more arguments than this at once. */
const UNITS_AT_ONCE = 8192;

/** Cuts the texts out of larger strings, a few hundred at a time: much faster than one by one. */
function textsOf(units: Uint16Array, starts: Uint32Array, count: number): string[] {
  const texts: string[] = [];
  while (texts.length < count) {
    const first = texts.length;
    const from = starts[first] ?? 0;
    let last = first + 1;
    while (last < count && (starts[last + 1] ?? 0) - from <= UNITS_AT_ONCE) last++;
    const together = textFrom(units.subarray(from, starts[last]));
    for (let code = first; code < last; code++) {
      texts.push(together.slice((starts[code] ?? 0) - from, (starts[code + 1] ?? 0) - from));
    }
  }
  return texts;
}

/** The text that these UTF-16 units are. */
export function textFrom(units: Uint16Array): string {
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
