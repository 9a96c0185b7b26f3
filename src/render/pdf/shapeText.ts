import { type Cluster, clustersOf } from "./clusters.ts";
import type { DocumentFont, DocumentFonts, DocumentGlyph } from "./documentFonts.ts";
import { mirrored, type TextRun, textRuns } from "./textRuns.ts";
import type { Face, Typefaces, Weight } from "./typefaces.ts";

/** A glyph in its place, in thousandths of an em. */
export interface PlacedGlyph {
  readonly glyph: DocumentGlyph;
  /** How far the next one is. */
  readonly advance: number;
}

/** A word or a blank, as it is written from left to right. */
export interface ShapedWord {
  readonly font: DocumentFont;
  readonly glyphs: readonly PlacedGlyph[];
  readonly advance: number;
}

export interface ShapedText {
  readonly words: readonly ShapedWord[];
  /** In thousandths of an em, without letter spacing. */
  readonly advance: number;
  readonly glyphCount: number;
  /** Letters that no typeface here has. */
  readonly missing: string;
}

/** Turns lines of text into glyphs; what was shaped once is known. */
export interface Shaper {
  shape(text: string, weight: Weight): ShapedText;
}

export function createShaper(typefaces: Typefaces, fonts: DocumentFonts): Shaper {
  const texts = new Map<string, ShapedText>();
  const words = new Map<Face, Map<string, ShapedWord>>();
  const wordOf = (face: Face, run: TextRun): ShapedWord => {
    const known = words.get(face) ?? new Map<string, ShapedWord>();
    words.set(face, known);
    const key = `${run.isLeftwards ? "<" : ">"}${run.letters.join("")}`;
    const word = known.get(key) ?? shapeWord(face, run, fonts.fontOf(face));
    known.set(key, word);
    return word;
  };
  const shapeNew = (text: string, weight: Weight): ShapedText => {
    const runs = textRuns(text.normalize("NFC"), weight, typefaces);
    const shaped = withinFonts(runs.flatMap((run) => (run.face ? [wordOf(run.face, run)] : [])));
    return {
      words: shaped,
      advance: shaped.reduce((sum, word) => sum + word.advance, 0),
      glyphCount: shaped.reduce((sum, word) => sum + word.glyphs.length, 0),
      missing: runs.flatMap((run) => (run.face ? [] : run.letters)).join(""),
    };
  };
  return {
    shape(text, weight) {
      const key = `${weight}${text}`;
      const shaped = texts.get(key) ?? shapeNew(text, weight);
      texts.set(key, shaped);
      return shaped;
    },
  };
}

/** Blanks in the font of the word before them: what one font writes at a stretch, readers take as one. */
function withinFonts(words: readonly ShapedWord[]): readonly ShapedWord[] {
  let font: DocumentFont | undefined;
  return words.map((word) => {
    const isBlank = word.glyphs.length === 1 && word.glyphs[0]?.glyph.text === " ";
    if (!isBlank || !font) {
      font = word.font;
      return word;
    }
    const { advance } = word;
    return { font, advance, glyphs: [{ glyph: font.blankGlyph(" ", advance), advance }] };
  });
}

function shapeWord(face: Face, run: TextRun, font: DocumentFont): ShapedWord {
  const { letters, isLeftwards } = run;
  const drawn = isLeftwards ? letters.map(mirrored) : letters;
  const direction = isLeftwards ? "rtl" : "ltr";
  // fontkit keeps glyphs together with what they said first: other texts would be told that.
  face.font._glyphs = {};
  const shaped = face.font.layout(drawn.join(""), undefined, undefined, undefined, direction);
  const inMillis = 1000 / face.font.unitsPerEm;
  const glyphs = clustersOf(shaped, drawn, isLeftwards).flatMap((cluster): PlacedGlyph[] => {
    const advance = cluster.advance * inMillis;
    if (!isLeftwards) return [{ glyph: font.glyphFor(face, cluster), advance }];
    const [first = "", ...others] = [...cluster.text].map(mirrored);
    const glyph = font.glyphFor(face, { ...cluster, ...saying(cluster, first) });
    // Readers turn what they find to the left letter by letter, so that each needs a glyph of its own.
    const silent = others.reverse().map((letter) => ({
      glyph: font.blankGlyph(letter, 0),
      advance: 0,
    }));
    return [...silent, { glyph, advance }];
  });
  const advance = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
  return { font, glyphs, advance };
}

function saying(cluster: Cluster, text: string): Pick<Cluster, "text" | "key"> {
  return { text, key: `${cluster.key}/${text}` };
}
