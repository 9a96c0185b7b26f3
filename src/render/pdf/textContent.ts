import type { TextMark } from "../../scene/marks.ts";
import { textWidth } from "../../scene/measure.ts";
import type { PageInk } from "./pageInk.ts";
import { hexCode, numbersText, numberText } from "./pdfValues.ts";
import type { PlacedGlyph, ShapedText, ShapedWord, Shaper } from "./shapeText.ts";

/** From the middle of a line down to the letters' feet, in ems, as browsers place Inter. */
const FOOT = 0.364;
const HALO_WIDTH = 3;
/** Letters of other typefaces than the screen's are squeezed into the room there is, but not more than this. */
const TIGHTEST = 0.75;
/** A thousandth of an em less is no kerning. */
const LEAST_KERN = 0.5;

/** Where a line of text stands, in px of the page. */
export interface TextPlace {
  readonly left: number;
  readonly width: number;
  /** Of its feet. */
  readonly y: number;
  /** Of its natural width. */
  readonly squeeze: number;
}

/** Where a text stands that is set in the typefaces of the document. */
export function textPlace(mark: TextMark, shaped: ShapedText): TextPlace {
  const natural = (shaped.advance * mark.size) / 1000 + mark.spacing * shaped.glyphCount;
  const squeeze = squeezeOf(mark, shaped, natural);
  const width = natural * squeeze;
  const left = mark.x - width * BEFORE[mark.anchor];
  return { left, width, y: mark.y + FOOT * mark.size, squeeze };
}

/** Share of a text that stands before its place. */
const BEFORE = { start: 0, middle: 0.5, end: 1 } as const;

function squeezeOf(mark: TextMark, { words }: ShapedText, natural: number): number {
  if (words.every(({ font }) => font.family.id === "inter")) return 1;
  const room = textWidth(mark.text, mark.size, mark.weight) + mark.spacing * mark.text.length;
  return Math.max(TIGHTEST, Math.min(1, room / natural));
}

/** Writes a line of text: letters that can be selected, above a halo that cannot. */
export function writeText(ink: PageInk, mark: TextMark, shaper: Shaper): void {
  const shaped = shaper.shape(mark.text, mark.weight);
  if (shaped.words.length === 0 || mark.alpha === 0) return;
  const place = textPlace(mark, shaped);
  ink.alpha(mark.alpha, mark.alpha);
  if (mark.halo !== null) writeHalo(ink, mark, mark.halo, shaped, place);
  ink.role("text");
  writeLetters(ink, mark, shaped, place);
}

/** The letters alone, in the role there is. */
export function writeLetters(
  ink: PageInk,
  mark: TextMark,
  shaped: ShapedText,
  { left, y, squeeze }: TextPlace,
): void {
  ink.fill(mark.fill);
  ink.put("BT");
  ink.letterSpacing(mark.spacing);
  ink.put(`${numberText(squeeze)} 0 0 -1 ${numbersText(left, y)} Tm`);
  for (const stretch of stretchesOf(shaped.words)) writeStretch(ink, stretch, mark.size);
  ink.put("ET");
}

type Stretch = Pick<ShapedWord, "font" | "glyphs">;

/** Words side by side that are of one font. */
function stretchesOf(words: readonly ShapedWord[]): readonly Stretch[] {
  const stretches: { readonly font: Stretch["font"]; glyphs: PlacedGlyph[] }[] = [];
  for (const { font, glyphs } of words) {
    const last = stretches.at(-1);
    if (last?.font === font) last.glyphs.push(...glyphs);
    else stretches.push({ font, glyphs: [...glyphs] });
  }
  return stretches;
}

/** Glyphs of one font; what a neighbour takes or gives stands between them. */
function writeStretch(ink: PageInk, { font, glyphs }: Stretch, size: number): void {
  let items = "<";
  for (const { glyph, advance } of glyphs) {
    items += hexCode(glyph.id);
    const missing = glyph.advance - advance;
    if (Math.abs(missing) >= LEAST_KERN) items += `>${numberText(missing)}<`;
  }
  ink.font(font.key, size);
  ink.put(`[${items}>]TJ`);
}

/** The rim as outlines, which no reader takes for a second text. */
function writeHalo(
  ink: PageInk,
  { size, spacing }: TextMark,
  colour: string,
  { words }: ShapedText,
  { left, y, squeeze }: TextPlace,
): void {
  ink.role("figure");
  ink.stroke(colour, HALO_WIDTH);
  ink.dash([]);
  const em = size / 1000;
  let x = left;
  for (const { font, glyphs } of words) {
    for (const { glyph, advance } of glyphs) {
      const scale = size / font.unitsPerEm;
      const at = { x, y, across: scale * squeeze, down: -scale };
      if (glyph.path.length > 0) ink.put(`${outlineContent(glyph.path, at)} S`);
      x += (advance * em + spacing) * squeeze;
    }
  }
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly across: number;
  readonly down: number;
}

type GlyphPath = PlacedGlyph["glyph"]["path"];

function outlineContent(path: GlyphPath, { x, y, across, down }: Spot): string {
  let fromX = 0;
  let fromY = 0;
  const place = (args: readonly number[]): number[] =>
    args.map((value, i) => (i % 2 === 0 ? x + value * across : y + value * down));
  const parts = path.map(({ command, args }) => {
    if (command === "closePath") return "h";
    const points = command === "quadraticCurveTo" ? asCubic(fromX, fromY, args) : args;
    fromX = args.at(-2) ?? 0;
    fromY = args.at(-1) ?? 0;
    return `${numbersText(...place(points))} ${OPERATORS[command]}`;
  });
  return parts.join(" ");
}

const OPERATORS = { moveTo: "m", lineTo: "l", quadraticCurveTo: "c", bezierCurveTo: "c" } as const;

function asCubic(fromX: number, fromY: number, [cx = 0, cy = 0, x = 0, y = 0]: readonly number[]) {
  const third = (from: number, to: number): number => from + ((to - from) * 2) / 3;
  return [third(fromX, cx), third(fromY, cy), third(x, cx), third(y, cy), x, y];
}
