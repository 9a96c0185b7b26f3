import type { PathCommand } from "fontkit";
import type { Cluster } from "./clusters.ts";
import type { Family } from "./families.ts";
import type { Face, Weight } from "./typefaces.ts";

/** A glyph as a document has it. */
export interface DocumentGlyph {
  /** Its number in the font of the document. */
  readonly id: number;
  /** What it says. */
  readonly text: string;
  /** In thousandths of an em. */
  readonly advance: number;
  readonly path: readonly PathCommand[];
}

/** A font of the document: the glyphs of one family in one weight that are used in it. */
export interface DocumentFont {
  /** Its name within pages. */
  readonly key: string;
  readonly family: Family;
  readonly weight: Weight;
  readonly unitsPerEm: number;
  /** By their number less one: the first stands for letters there are none for. */
  readonly glyphs: readonly DocumentGlyph[];
  glyphFor(face: Face, cluster: Cluster): DocumentGlyph;
  /** A glyph that shows nothing; its advance in thousandths of an em. */
  blankGlyph(text: string, advance: number): DocumentGlyph;
}

export interface DocumentFonts {
  fontOf(face: Face): DocumentFont;
  all(): readonly DocumentFont[];
}

export function createDocumentFonts(): DocumentFonts {
  const fonts = new Map<string, DocumentFont>();
  return {
    fontOf(face) {
      const name = `${face.family.id}/${face.weight}`;
      const font = fonts.get(name) ?? createDocumentFont(`F${fonts.size + 1}`, face);
      fonts.set(name, font);
      return font;
    },
    all: () => [...fonts.values()],
  };
}

function createDocumentFont(key: string, { family, weight, font }: Face): DocumentFont {
  const { unitsPerEm } = font;
  const glyphs: DocumentGlyph[] = [];
  const known = new Map<string, DocumentGlyph>();
  const glyphNamed = (name: string, make: () => Omit<DocumentGlyph, "id">): DocumentGlyph => {
    const before = known.get(name);
    if (before) return before;
    const made = { id: glyphs.length + 1, ...make() };
    glyphs.push(made);
    known.set(name, made);
    return made;
  };
  return {
    key,
    family,
    weight,
    unitsPerEm,
    glyphs,
    // A glyph that says something else is another one: so a reader finds what was written.
    glyphFor: ({ part }, { key: name, text, ownAdvance, path }) =>
      glyphNamed(`${part}/${name}`, () => {
        return { text, advance: (ownAdvance * 1000) / unitsPerEm, path: path() };
      }),
    blankGlyph: (text, advance) =>
      glyphNamed(`/${advance}/${text}`, () => ({ text, advance, path: [] })),
  };
}
