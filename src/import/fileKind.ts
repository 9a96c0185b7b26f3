import { type Saying, saying } from "../language/say.ts";

/** What the first bytes say a file is. */
export type FileKind = "text" | "zip" | { readonly problem: Saying };

interface Signature {
  readonly bytes: readonly number[];
  readonly kind: FileKind;
}

const picture = (format: string): { readonly problem: Saying } => ({
  problem: saying(
    "This is a picture ({format}), so there are no rows to read. Export it as CSV or Excel (.xlsx).",
    { format },
  ),
});

/** Telling first bytes of files that people take for a table. */
const SIGNATURES: readonly Signature[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: "zip" },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    kind: {
      problem: saying(
        "This is an old (.xls) or password-protected Excel file. Save it as .xlsx without a password, or as CSV.",
      ),
    },
  },
  { bytes: [0x50, 0x4b, 0x05, 0x06], kind: { problem: saying("This is an empty archive.") } },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: picture("PNG") },
  { bytes: [0xff, 0xd8, 0xff], kind: picture("JPEG") },
  { bytes: [0x47, 0x49, 0x46, 0x38], kind: picture("GIF") },
  {
    bytes: [0x25, 0x50, 0x44, 0x46],
    kind: {
      problem: saying(
        "This is a PDF, so there are no rows to read. Export it as CSV or Excel (.xlsx).",
      ),
    },
  },
  {
    bytes: [0x1f, 0x8b],
    kind: { problem: saying("This file is compressed (gzip). Unpack it and open what is in it.") },
  },
  {
    bytes: [0x37, 0x7a, 0xbc, 0xaf],
    kind: { problem: saying("This is a 7-Zip archive. Unpack it first.") },
  },
  {
    bytes: [0x52, 0x61, 0x72, 0x21],
    kind: { problem: saying("This is a RAR archive. Unpack it first.") },
  },
  {
    bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
    kind: {
      problem: saying(
        "This is a database file, so there are no rows to read. Export it as CSV or Excel (.xlsx).",
      ),
    },
  },
];

/** The kind of file by its first bytes, never by its name. */
export function fileKindOf(bytes: Uint8Array): FileKind {
  const known = SIGNATURES.find((signature) =>
    signature.bytes.every((byte, i) => bytes[i] === byte),
  );
  return known?.kind ?? "text";
}

/** Text that is marked up rather than delimited, by how it begins. */
export type TextKind = "delimited" | "html" | "spreadsheetXml" | { readonly problem: Saying };

/** The kind of text by how it begins. */
export function textKindOf(beginning: string): TextKind {
  const text = beginning.trimStart();
  if (/^(<!doctype html|<html|<table|<head|<meta|<body|<style)/i.test(text)) return "html";
  if (text.startsWith("<") && /<(\w+:)?Workbook\b/.test(text)) return "spreadsheetXml";
  if (/^<(\?xml|!--|!doctype)/i.test(text) && /<(html|table)\b/i.test(text)) return "html";
  if (/^<(svg|\?xml|!--|!doctype)/i.test(text) && /<svg[\s>]/i.test(text)) {
    return picture("SVG");
  }
  if (/^<\?xml/i.test(text)) {
    return {
      problem: saying(
        "This is XML, not a table, so there are no rows to read. Export it as CSV or Excel (.xlsx).",
      ),
    };
  }
  if (isJson(text))
    return {
      problem: saying(
        "This is JSON, not a table, so there are no rows to read. Export it as CSV or Excel (.xlsx).",
      ),
    };
  if (text.startsWith("{\\rtf"))
    return {
      problem: saying(
        "This is a text document, so there are no rows to read. Export it as CSV or Excel (.xlsx).",
      ),
    };
  if (hasControlCharacters(text))
    return {
      problem: saying(
        "This is not a text file, so there are no rows to read. Export it as CSV or Excel (.xlsx).",
      ),
    };
  return "delimited";
}

/** An object or list whose first member looks like JSON; "[C] Name" and "{...}" in a cell do not. */
function isJson(text: string): boolean {
  return /^(\{\s*("|\})|\[\s*(\{|\[|"[^"]*"\s*[,\]]|-?\d|\]))/.test(text);
}

/** Binary data read as text is full of control characters; a stray NUL in an export is not. */
function hasControlCharacters(text: string): boolean {
  const sample = text.slice(0, 4096);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  const controls = sample.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001e]|\ufffd/g)?.length ?? 0;
  return controls > 4 && controls > sample.length / 50;
}
