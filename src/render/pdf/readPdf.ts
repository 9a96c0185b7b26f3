import { unzlibSync } from "fflate";
import {
  entriesOf,
  listOf,
  nameOf,
  numberOf,
  type PdfDictionary,
  type PdfValue,
  scannerOf,
} from "./pdfSyntax.ts";
import { type ReadText, readPageTexts, type TextFont } from "./readPageTexts.ts";

/** What is found in a PDF when it is opened again. */
export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  /** Fonts whose letters are not in the file. */
  readonly fontsOutside: readonly string[];
}

export interface ReadPage {
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly texts: readonly ReadText[];
}

/** Opens a PDF by its own table of contents, as any reader does. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const objects = objectsOf(bytes);
  const tree = objects.entries(objects.entries(objects.trailer.get("Root")).get("Pages"));
  const fonts = new Map<PdfValue, ReadFont>();
  const fontOf = (reference: PdfValue): ReadFont => {
    const key = typeof reference === "object" && "ref" in reference ? reference.ref : -1;
    const font = fonts.get(key) ?? readFont(objects, reference);
    fonts.set(key, font);
    return font;
  };
  const pages = listOf(tree.get("Kids")).map((kid): ReadPage => {
    const page = objects.entries(kid);
    const [, , width, height] = listOf(page.get("MediaBox")).map(numberOf);
    const resources = objects.entries(page.get("Resources"));
    const named = new Map<string, TextFont>();
    for (const [name, font] of objects.entries(resources.get("Font")))
      named.set(name, fontOf(font));
    const content = objects.stream(page.get("Contents"));
    const size = { width: width ?? 0, height: height ?? 0 };
    return { ...size, texts: readPageTexts(content, named, size) };
  });
  const fontsOutside = [...fonts.values()].filter((font) => !font.isInside);
  return { pages, fontsOutside: fontsOutside.map(({ name }) => name) };
}

interface Objects {
  readonly trailer: PdfDictionary;
  /** A dictionary, or what a reference leads to. */
  entries(value: PdfValue | undefined): PdfDictionary;
  value(value: PdfValue | undefined): PdfValue | null;
  /** What is in a stream, a character a byte. */
  stream(value: PdfValue | undefined): string;
}

function objectsOf(bytes: Uint8Array): Objects {
  const text = textOfBytes(bytes);
  const start = numberOf(scannerOf(text, text.lastIndexOf("startxref") + 9).next());
  const table = scannerOf(text, start + 4);
  table.next();
  const count = numberOf(table.next());
  const offsets = Array.from({ length: count }, () => {
    const offset = numberOf(table.next());
    table.next();
    table.next();
    return offset;
  });
  table.next();
  const trailer = entriesOf(table.next());
  const open = (id: number) => {
    const scanner = scannerOf(text, offsets[id] ?? 0);
    for (let i = 0; i < 3; i++) scanner.next();
    const value = scanner.next();
    return { value, at: scanner.at() };
  };
  const value = (given: PdfValue | undefined): PdfValue | null => {
    if (given === undefined) return null;
    const isReference = typeof given === "object" && "ref" in given;
    return isReference ? open(given.ref).value : given;
  };
  return {
    trailer,
    value,
    entries: (given) => entriesOf(value(given)),
    stream(given) {
      if (typeof given !== "object" || !("ref" in given)) return "";
      const { value: head, at } = open(given.ref);
      const from = text.indexOf("stream\n", at) + "stream\n".length;
      const packed = bytes.subarray(from, from + numberOf(entriesOf(head).get("Length")));
      return textOfBytes(unzlibSync(packed));
    },
  };
}

const AT_ONCE = 8192;

function textOfBytes(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + AT_ONCE)));
  }
  return parts.join("");
}

interface ReadFont extends TextFont {
  readonly name: string;
  readonly isInside: boolean;
}

function readFont(objects: Objects, reference: PdfValue): ReadFont {
  const font = objects.entries(reference);
  const descendant = objects.entries(listOf(objects.value(font.get("DescendantFonts")))[0]);
  const descriptor = objects.entries(descendant.get("FontDescriptor"));
  const [, widths] = listOf(descendant.get("W"));
  return {
    name: nameOf(font.get("BaseFont")),
    isInside: objects.stream(descriptor.get("FontFile2")) !== "",
    texts: readUnicodeMap(objects.stream(font.get("ToUnicode"))),
    widths: listOf(widths).map(numberOf),
    usualWidth: numberOf(descendant.get("DW")),
  };
}

function readUnicodeMap(map: string): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const [, code = "", text = ""] of map.matchAll(/<([\dA-F]{4})> <([\dA-F]+)>/g)) {
    const letters = text.replace(/..../g, (digits) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    );
    texts.set(Number.parseInt(code, 16), letters);
  }
  return texts;
}
