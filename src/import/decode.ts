import { analyse } from "chardet";

/** The one thing of the platform the import needs: every browser, worker and Node has it. */
declare class TextDecoder {
  constructor(label?: string, options?: { readonly ignoreBOM?: boolean });
  readonly encoding: string;
  decode(bytes: Uint8Array): string;
}

/** How the bytes of a text file are to be read. */
export interface Encoding {
  /** WHATWG label in lower case. */
  readonly label: string;
  /** Where the text begins: behind the byte order mark. */
  readonly start: number;
}

const BYTE_ORDER_MARKS: readonly { readonly label: string; readonly mark: readonly number[] }[] = [
  { label: "utf-8", mark: [0xef, 0xbb, 0xbf] },
  { label: "utf-16le", mark: [0xff, 0xfe] },
  { label: "utf-16be", mark: [0xfe, 0xff] },
];

/**
 * The encoding by byte order mark, else by its zero bytes, else UTF-8 if it is that, else by its
 * letters. `knownNamesIn` counts the column names in a text that only the right encoding shows.
 */
export function encodingOf(bytes: Uint8Array, knownNamesIn: (text: string) => number): Encoding {
  for (const { label, mark } of BYTE_ORDER_MARKS) {
    if (mark.every((byte, i) => bytes[i] === byte)) return { label, start: mark.length };
  }
  return { label: wideEncodingOf(bytes) ?? narrowEncodingOf(bytes, knownNamesIn), start: 0 };
}

/** The encoding the user chose, behind its own byte order mark; undefined for none or an unknown one. */
export function chosenEncoding(bytes: Uint8Array, name: string | undefined): Encoding | undefined {
  const label = name === undefined ? undefined : knownEncoding(name);
  if (label === undefined) return undefined;
  const own = BYTE_ORDER_MARKS.find((each) => each.label === label);
  const isMarked = own?.mark.every((byte, i) => bytes[i] === byte) ?? false;
  return { label, start: isMarked ? (own?.mark.length ?? 0) : 0 };
}

const WIDE_SAMPLE_BYTES = 4096;

/** UTF-16 without a mark: in most languages every other byte of a table is zero. */
function wideEncodingOf(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, WIDE_SAMPLE_BYTES) & ~1;
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > length / 10 && odd > 4 * even) return "utf-16le";
  if (even > length / 10 && even > 4 * odd) return "utf-16be";
  return undefined;
}

function narrowEncodingOf(bytes: Uint8Array, knownNamesIn: (text: string) => number): string {
  const { valid, invalid, firstHigh } = utf8Census(bytes);
  // A few broken characters in a long UTF-8 text come from a cut or a careless join.
  if (invalid === 0 || valid > 20 * invalid) return "utf-8";
  return guessedEncodingOf(bytes, firstHigh, knownNamesIn);
}

/** Counts the characters beyond ASCII that are well-formed UTF-8 and those that are not. */
function utf8Census(bytes: Uint8Array): { valid: number; invalid: number; firstHigh: number } {
  // Plain ASCII is skipped four bytes at a time, where the memory is aligned.
  const aligned = (4 - (bytes.byteOffset & 3)) & 3;
  const wordCount = Math.max(0, (bytes.length - aligned) >> 2);
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + aligned, wordCount);
  let valid = 0;
  let invalid = 0;
  let firstHigh = -1;
  let i = 0;
  while (i < bytes.length) {
    if ((bytes[i] ?? 0) < 0x80) {
      if (((i - aligned) & 3) === 0 && i >= aligned) {
        let word = (i - aligned) >> 2;
        while (word < wordCount && ((words[word] ?? 0) & HIGH_BITS) === 0) word++;
        i = Math.max(i + 1, aligned + word * 4);
      } else {
        i++;
      }
      continue;
    }
    if (firstHigh < 0) firstHigh = i;
    const length = sequenceLength(bytes, i, bytes[i] ?? 0);
    if (length > 0) valid++;
    else invalid++;
    i += Math.max(1, length);
  }
  return { valid, invalid, firstHigh };
}

const HIGH_BITS = 0x80808080;

/** How many bytes the UTF-8 character at `at` takes; 0 when it is none. */
function sequenceLength(bytes: Uint8Array, at: number, lead: number): number {
  let length = 0;
  if (lead >= 0xc2 && lead <= 0xdf) length = 2;
  else if (lead >= 0xe0 && lead <= 0xef) length = 3;
  else if (lead >= 0xf0 && lead <= 0xf4) length = 4;
  for (let k = 1; k < length; k++) if (((bytes[at + k] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

const SAMPLE_BYTES = 65_536;
const LETTERS_AROUND = 24;

/** The letters beyond ASCII and what stands around them: plain ASCII says nothing about an encoding. */
function sampleWithLetters(bytes: Uint8Array, firstHigh: number): Uint8Array {
  const sample = new Uint8Array(SAMPLE_BYTES);
  let length = 0;
  let taken = firstHigh;
  for (let i = firstHigh; i < bytes.length && length < SAMPLE_BYTES; i++) {
    if ((bytes[i] ?? 0) < 0x80) continue;
    const from = Math.max(taken, i - LETTERS_AROUND);
    const to = Math.min(bytes.length, i + LETTERS_AROUND, from + SAMPLE_BYTES - length);
    sample.set(bytes.subarray(from, to), length);
    length += to - from;
    taken = to;
    i = Math.max(i, to - 1);
  }
  return sample.subarray(0, length);
}

/** Encodings that are tried besides those the letters suggest: old Macs, and East Asia. */
const ALSO_TRIED = [
  "windows-1252",
  "macintosh",
  "shift_jis",
  "euc-jp",
  "gb18030",
  "euc-kr",
  "big5",
];
/** What the library says of any bytes that are not against it. */
const NO_CONFIDENCE = 10;
const HEADER_BYTES = 8192;

/**
 * By the letters; but where the beginning of the file makes sense as column names in one encoding
 * only, that is it: a small table has too few letters to tell by.
 */
function guessedEncodingOf(
  bytes: Uint8Array,
  firstHigh: number,
  knownNamesIn: (text: string) => number,
): string {
  const guesses = analyse(sampleWithLetters(bytes, firstHigh))
    // What is not valid UTF-8 here cannot be it, and wide encodings have been ruled out.
    .filter(({ name }) => !name.startsWith("UTF-") && name !== "ASCII" && labelOf(name))
    .sort((a, b) => b.confidence - a.confidence);
  const [likeliest] = guesses.filter(({ confidence }) => confidence > NO_CONFIDENCE);
  const beginning = bytes.subarray(0, HEADER_BYTES);
  let best = labelOf(likeliest?.name ?? "windows-1252") ?? "windows-1252";
  let most = 0;
  for (const name of [best, ...guesses.map((guess) => guess.name), ...ALSO_TRIED]) {
    const known = knownNamesIn(new TextDecoder(name).decode(beginning));
    if (known <= most) continue;
    most = known;
    best = labelOf(name) ?? best;
  }
  return best;
}

function labelOf(name: string): string | undefined {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

/** The label under which a declared character set is known, or undefined for an unknown one. */
export function knownEncoding(name: string): string | undefined {
  return labelOf(name.trim());
}

const PIECE_BYTES = 1 << 16;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * The text without NULs in pieces that end with a line end, so that no character is cut and the whole never has to
 * stand in one string. In every encoding we read, the bytes of a line end are part of nothing else.
 */
export function* textPieces(
  bytes: Uint8Array,
  encoding: Encoding,
): Generator<{ readonly text: string; readonly end: number }> {
  const decoder = new TextDecoder(encoding.label, { ignoreBOM: true });
  const endOfLine = encoding.label.startsWith("utf-16")
    ? wideEndOfLine(encoding.label === "utf-16le" ? 0 : 1, encoding.start)
    : narrowEndOfLine;
  let at = encoding.start;
  while (at < bytes.length) {
    const end = at + PIECE_BYTES < bytes.length ? endOfLine(bytes, at + PIECE_BYTES) : bytes.length;
    const text = decoder.decode(bytes.subarray(at, end));
    yield { text: text.includes("\0") ? text.replaceAll("\0", "") : text, end };
    at = end;
  }
}

function narrowEndOfLine(bytes: Uint8Array, from: number): number {
  const feed = bytes.indexOf(LINE_FEED, from);
  if (feed >= 0 && feed - from < PIECE_BYTES) return feed + 1;
  const carriageReturn = bytes.indexOf(CARRIAGE_RETURN, from);
  if (carriageReturn >= 0 && carriageReturn !== feed - 1) return carriageReturn + 1;
  return feed >= 0 ? feed + 1 : bytes.length;
}

/** `low`: which byte of a unit holds the lower half. Units begin at `start`. */
function wideEndOfLine(low: 0 | 1, start: number): (bytes: Uint8Array, from: number) => number {
  return (bytes, from) => {
    for (let i = from + ((from - start) & 1); i + 1 < bytes.length; i += 2) {
      const unit = (bytes[i + low] ?? 0) | ((bytes[i + 1 - low] ?? 0) << 8);
      if (unit === LINE_FEED || unit === CARRIAGE_RETURN) {
        const next = (bytes[i + 2 + low] ?? 0) | ((bytes[i + 3 - low] ?? 0) << 8);
        return unit === CARRIAGE_RETURN && next === LINE_FEED ? i + 4 : i + 2;
      }
    }
    return bytes.length;
  };
}
