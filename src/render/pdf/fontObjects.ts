import type { DocumentFont } from "./documentFonts.ts";
import { NAMES_FONT } from "./hiddenNames.ts";
import { latin1, type PdfFile } from "./pdfFile.ts";
import { dictionary, hexCode, numbersText, numberText, refText, utf16Hex } from "./pdfValues.ts";
import { blankFile, trueTypeFile } from "./trueTypeFile.ts";

/** Writes the fonts of a document; gives them by name, for the resources of pages. */
export function writeFonts(
  file: PdfFile,
  fonts: readonly DocumentFont[],
  names: readonly string[],
): string {
  const written: Record<string, string> = {};
  fonts.forEach((font, i) => {
    written[font.key] = refText(writeFont(file, font, i));
  });
  if (names.length > 0) written[NAMES_FONT] = refText(writeNamesFont(file, names));
  return dictionary(written);
}

const STYLES = { 400: "Regular", 600: "SemiBold" } as const;

/** Six letters before the name say that a font is only a part; they tell the parts apart. */
function partName(index: number): string {
  const letters = [index % 26, Math.floor(index / 26)].map((at) => String.fromCharCode(65 + at));
  return `HEAD${letters.reverse().join("")}`;
}

function writeFont(file: PdfFile, font: DocumentFont, index: number): number {
  const { glyphs, unitsPerEm } = font;
  const { bytes, bounds } = trueTypeFile(font);
  const inMillis = 1000 / unitsPerEm;
  const { left, bottom, right, top } = bounds;
  const program = file.addStream(bytes, { Length1: bytes.length });
  return writeComposite(file, {
    name: `${partName(index)}+${font.family.name}-${STYLES[font.weight]}`,
    program,
    box: [left, bottom, right, top].map((value) => Math.round(value * inMillis)),
    widths: glyphs.map(({ advance }) => advance),
    texts: glyphs.map(({ text }) => text),
  });
}

/** One glyph for each name, none of which shows. */
function writeNamesFont(file: PdfFile, names: readonly string[]): number {
  const bytes = blankFile();
  const program = file.addStream(bytes, { Length1: bytes.length });
  return writeComposite(file, {
    name: "HEADNM+Names",
    program,
    box: [0, 0, 1000, 1000],
    widths: names.map(() => 1000),
    texts: names,
    glyphs: "blank",
  });
}

interface Composite {
  readonly name: string;
  readonly program: number;
  readonly box: readonly number[];
  /** By the number of the glyph less one, as the texts. */
  readonly widths: readonly number[];
  readonly texts: readonly string[];
  /** "blank": the font has one glyph only, for all numbers. */
  readonly glyphs?: "blank";
}

function writeComposite(file: PdfFile, composite: Composite): number {
  const { name, program, box, widths, texts } = composite;
  const descriptor = file.add(
    dictionary({
      Type: "/FontDescriptor",
      FontName: `/${name}`,
      Flags: 4,
      FontBBox: `[${numbersText(...box)}]`,
      ItalicAngle: 0,
      Ascent: 969,
      Descent: -242,
      CapHeight: 727,
      StemV: 80,
      FontFile2: refText(program),
    }),
  );
  const map =
    composite.glyphs === "blank"
      ? refText(file.addStream(new Uint8Array(2 * (texts.length + 1))))
      : "/Identity";
  const isEven = widths.every((width) => width === widths[0]);
  const descendant = file.add(
    dictionary({
      Type: "/Font",
      Subtype: "/CIDFontType2",
      BaseFont: `/${name}`,
      CIDSystemInfo: dictionary({ Registry: "(Adobe)", Ordering: "(Identity)", Supplement: 0 }),
      FontDescriptor: refText(descriptor),
      DW: isEven ? (widths[0] ?? 1000) : 500,
      W: isEven ? undefined : `[1 [${numbersText(...widths)}]]`,
      CIDToGIDMap: map,
    }),
  );
  return file.add(
    dictionary({
      Type: "/Font",
      Subtype: "/Type0",
      BaseFont: `/${name}`,
      Encoding: "/Identity-H",
      DescendantFonts: `[${refText(descendant)}]`,
      ToUnicode: refText(file.addStream(latin1(unicodeMap(texts)))),
    }),
  );
}

/** A list in a map must not have more entries. */
const MOST_ENTRIES = 100;

/** What each glyph says, as readers ask for it. */
function unicodeMap(texts: readonly string[]): string {
  const entries = texts.flatMap((text, i) =>
    text === "" ? [] : [`<${hexCode(i + 1)}> <${utf16Hex(text)}>`],
  );
  const lists: string[] = [];
  for (let at = 0; at < entries.length; at += MOST_ENTRIES) {
    const list = entries.slice(at, at + MOST_ENTRIES);
    lists.push(`${numberText(list.length)} beginbfchar\n${list.join("\n")}\nendbfchar`);
  }
  return [
    "/CIDInit /ProcSet findresource begin",
    "12 dict begin",
    "begincmap",
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
    "/CMapName /Adobe-Identity-UCS def",
    "/CMapType 2 def",
    "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange",
    ...lists,
    "endcmap",
    "CMapName currentdict /CMap defineresource pop",
    "end",
    "end",
  ].join("\n");
}
