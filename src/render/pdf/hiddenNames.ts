import type { PageInk } from "./pageInk.ts";
import type { PageSetup } from "./pageSetup.ts";
import { hexCode, numbersText } from "./pdfValues.ts";
import { lettersFromLeft, mayTurn } from "./textRuns.ts";

// Everybody on a page can be found and read aloud, whoever the drawing had room for: glyphs without outline
// stand for each name that is not drawn, in the margin below, where it is in nobody's way.

/** What the glyphs of a font without outlines say: parts of names, letters of those that run to the left. */
export interface DocumentNames {
  /** The numbers of the glyphs that say a name, from left to right. */
  glyphsOf(name: string): readonly number[];
  /** What each says, by its number less one. */
  all(): readonly string[];
}

/** More glyphs a font cannot have; further names are not written. */
const MOST = 0xfffe;

export function createDocumentNames(): DocumentNames {
  const glyphs = new Map<string, number>();
  const glyphOf = (text: string): number => {
    const glyph = glyphs.get(text) ?? Math.min(glyphs.size + 1, MOST);
    if (glyphs.size < MOST) glyphs.set(text, glyph);
    return glyph;
  };
  return {
    // Readers turn what runs to the left letter by letter.
    glyphsOf: (name) => (mayTurn(name) ? lettersFromLeft(name) : partsOf(name)).map(glyphOf),
    all: () => [...glyphs.keys()],
  };
}

/**
 * Some readers know no glyph that says more. Letter by letter, on the other hand, a page would have more
 * letters of this size than poppler reads: 50,000.
 */
const LONGEST_PART = 8;

/** A name in as few parts as may be. */
function partsOf(name: string): readonly string[] {
  const parts: string[] = [];
  for (const letter of name) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + letter.length <= LONGEST_PART) {
      parts[parts.length - 1] = last + letter;
    } else parts.push(letter);
  }
  return parts;
}

export const NAMES_FONT = "N";

/** Largest side of a name's place, points, and the share of it that the name takes. */
const LARGEST = 6;
const TAKEN = 0.6;
/** Height of the room for names where a page has no margin, points. */
const LEAST_ROOM = 8;

/** Writes names where nobody sees them. In points from the top left of the page. */
export function writeNames(
  ink: PageInk,
  names: readonly string[],
  setup: PageSetup,
  known: DocumentNames,
): void {
  if (names.length === 0) return;
  const { cell, columns, left, top } = gridFor(names.length, setup);
  const size = cell * TAKEN;
  ink.role("names");
  ink.put("BT");
  ink.font(NAMES_FONT, size);
  ink.letterSpacing(0);
  ink.put("3 Tr");
  names.forEach((name, i) => {
    const glyphs = known.glyphsOf(name);
    const x = left + (i % columns) * cell;
    const y = top + Math.floor(i / columns) * cell + size;
    ink.put(`${numbersText(1 / glyphs.length, 0, 0, -1, x, y)} Tm`);
    ink.put(`<${glyphs.map(hexCode).join("")}>Tj`);
  });
  ink.put("0 Tr");
  ink.put("ET");
}

interface Grid {
  readonly cell: number;
  readonly columns: number;
  readonly left: number;
  readonly top: number;
}

function gridFor(count: number, { width, height, margin }: PageSetup): Grid {
  const side = Math.max(margin, LEAST_ROOM);
  const room = side * 0.8;
  const across = width - 2 * side;
  let cell = Math.min(LARGEST, room);
  while (Math.ceil(count / Math.floor(across / cell)) * cell > room) cell *= 0.95;
  return { cell, columns: Math.floor(across / cell), left: side, top: height - side * 0.9 };
}
