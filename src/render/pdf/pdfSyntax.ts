// What a PDF is written in, as far as ours are: numbers, names, strings, lists, dictionaries, references.

export type PdfValue =
  | number
  | PdfName
  | PdfString
  | PdfRef
  | PdfWord
  | readonly PdfValue[]
  | PdfDictionary;

export type PdfDictionary = ReadonlyMap<string, PdfValue>;

export interface PdfName {
  readonly name: string;
}

/** Its bytes, a character each. */
export interface PdfString {
  readonly bytes: string;
}

export interface PdfRef {
  readonly ref: number;
}

/** An operator, or a word such as true. */
export interface PdfWord {
  readonly word: string;
}

/** Reads values one after another. */
export interface PdfScanner {
  /** Null at the end. */
  next(): PdfValue | null;
  /** Where the next value begins. */
  at(): number;
}

/** 1 for what stands between values, 2 for what ends a word too. By code. */
const SIGNS = new Uint8Array(256);
for (const blank of "\0\t\n\f\r ") SIGNS[blank.charCodeAt(0)] = 1;
for (const sign of "()<>[]{}/%") SIGNS[sign.charCodeAt(0)] = 2;

export function scannerOf(text: string, from = 0): PdfScanner {
  let at = from;
  const skip = (): void => {
    while (at < text.length) {
      if (text[at] === "%") while (at < text.length && text[at] !== "\n") at++;
      else if (SIGNS[text.charCodeAt(at)] !== 1) return;
      at++;
    }
  };
  const word = (): string => {
    const start = at;
    while (at < text.length && SIGNS[text.charCodeAt(at)] === 0) at++;
    if (at === start) at++;
    return text.slice(start, at);
  };
  const literal = (): PdfString => {
    let bytes = "";
    at++;
    while (at < text.length && text[at] !== ")") {
      if (text[at] === "\\") at++;
      bytes += text[at];
      at++;
    }
    at++;
    return { bytes };
  };
  const hexadecimal = (): PdfString => {
    const end = text.indexOf(">", at);
    const digits = text.slice(at + 1, end);
    at = end + 1;
    const bytes = digits.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
    return { bytes };
  };
  const values = (closing: string): PdfValue[] => {
    const list: PdfValue[] = [];
    for (skip(); at < text.length && !text.startsWith(closing, at); skip()) {
      const value = next();
      if (value !== null) list.push(value);
    }
    at += closing.length;
    return withReferences(list);
  };
  const next = (): PdfValue | null => {
    skip();
    if (at >= text.length) return null;
    if (text.startsWith("<<", at)) {
      at += 2;
      return dictionaryOf(values(">>"));
    }
    const sign = text[at];
    if (sign === "<") return hexadecimal();
    if (sign === "(") return literal();
    if (sign === "[") {
      at++;
      return values("]");
    }
    if (sign === "/") {
      at++;
      return { name: word() };
    }
    const read = word();
    const number = Number(read);
    return Number.isNaN(number) ? { word: read } : number;
  };
  return { next, at: () => at };
}

/** "12 0 R" is three values to read and one to understand. */
function withReferences(list: readonly PdfValue[]): PdfValue[] {
  const found: PdfValue[] = [];
  for (const value of list) {
    const isReference = typeof value === "object" && "word" in value && value.word === "R";
    if (!isReference) {
      found.push(value);
      continue;
    }
    found.pop();
    found.push({ ref: numberOf(found.pop()) });
  }
  return found;
}

function dictionaryOf(list: readonly PdfValue[]): PdfDictionary {
  const entries = new Map<string, PdfValue>();
  for (let i = 0; i + 1 < list.length; i += 2) {
    const value = list[i + 1];
    if (value !== undefined) entries.set(nameOf(list[i]), value);
  }
  return entries;
}

export function numberOf(value: PdfValue | null | undefined): number {
  return typeof value === "number" ? value : Number.NaN;
}

export function nameOf(value: PdfValue | null | undefined): string {
  return typeof value === "object" && value !== null && "name" in value ? value.name : "";
}

export function listOf(value: PdfValue | null | undefined): readonly PdfValue[] {
  return Array.isArray(value) ? value : [];
}

export function bytesOf(value: PdfValue | null | undefined): string {
  return typeof value === "object" && value !== null && "bytes" in value ? value.bytes : "";
}

const NOTHING: PdfDictionary = new Map();

function isDictionary(value: PdfValue | null | undefined): value is PdfDictionary {
  return value instanceof Map;
}

export function entriesOf(value: PdfValue | null | undefined): PdfDictionary {
  return isDictionary(value) ? value : NOTHING;
}
