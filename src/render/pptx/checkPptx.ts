import { formatNumber } from "../../language/numbers.ts";
import { type Message, message, say, sayIt } from "../../language/say.ts";
import type { DrawnPage } from "../drawnPage.ts";
import { allowedText } from "../xml.ts";
import { isWithin } from "./box.ts";
import { placedMarks } from "./placedMarks.ts";
import { type ReadPptx, type ReadShape, type ReadSlide, readPptx } from "./readPptx.ts";
import { asTold } from "./toldNames.ts";

export interface PptxChecks {
  /** Texts smaller than this are told of, points. */
  readonly leastSize?: number;
}

/**
 * Opens a PowerPoint file that was written from these pages, and says in sentences what is wrong with it;
 * nothing where all is well.
 */
export function checkPptx(
  bytes: Uint8Array,
  pages: readonly DrawnPage[],
  { leastSize = 0 }: PptxChecks = {},
): readonly string[] {
  const file = readPptx(bytes);
  if (!file) return [say("The file cannot be opened again.")];
  return [
    ...file.missing.map((path) => say("The file lacks its part {path}.", { path })),
    ...(file.slides.length === pages.length ? [] : [wrongNumber(file, pages)]),
    ...pages.flatMap((page, i) => {
      const slide = file.slides[i];
      if (!slide) return [];
      return slideFaults(file, slide, page, leastSize).map((fault) =>
        say("Slide {number}: {fault}", { number: i + 1, fault }),
      );
    }),
  ];
}

function wrongNumber({ slides }: ReadPptx, pages: readonly DrawnPage[]): string {
  return say(
    "{count, plural, one {The file has # slide} other {The file has # slides}} instead of {wanted, number}.",
    { count: slides.length, wanted: pages.length },
  );
}

function slideFaults(
  file: ReadPptx,
  slide: ReadSlide,
  page: DrawnPage,
  leastSize: number,
): readonly string[] {
  return [
    linesOf(slide.title) === linesOf(page.title) ? "" : say("its title is missing."),
    linesOf(slide.notes) === linesOf(page.notes) ? "" : say("its notes are missing."),
    ...textFaults(slide, page),
    ...nameFaults(slide, page),
    ...edgeFaults(file, slide),
    ...sizeFaults(slide, leastSize),
  ].filter((fault) => fault !== "");
}

/** Without blank lines and what XML forbids, which no file carries. */
function linesOf(text: string): string {
  const lines = allowedText(text).split(/\r\n|[\n\r\v]/);
  return lines.filter((line) => line !== "").join("\n");
}

function textFaults({ shapes }: ReadSlide, page: DrawnPage): readonly string[] {
  const unclaimed = new Map<string, number>();
  for (const { text } of shapes) unclaimed.set(text, (unclaimed.get(text) ?? 0) + 1);
  const missing = placedMarks(page.marks, page).flatMap(({ mark }) => {
    if (mark.type !== "text") return [];
    const text = allowedText(mark.text);
    const count = unclaimed.get(text) ?? 0;
    unclaimed.set(text, count - 1);
    return count > 0 ? [] : [text];
  });
  return faultOf(
    missing,
    message(
      "{count, plural, one {the text “{text}” is missing.} other {# texts are missing, such as “{text}”.}}",
    ),
  );
}

function nameFaults(slide: ReadSlide, { names }: DrawnPage): readonly string[] {
  const there = new Set(slide.told);
  const missing = names.map(asTold).filter((name) => name !== "" && !there.has(name));
  return faultOf(
    missing,
    message(
      "{count, plural, one {the name “{text}” is nowhere.} other {# names are nowhere, such as “{text}”.}}",
    ),
  );
}

/** Lines have a width, and a font may be a little wider than it was measured: 1/20 inch, in EMU. */
const SLACK = 45_720;

function edgeFaults({ width, height }: ReadPptx, { shapes }: ReadSlide): readonly string[] {
  const edges = { left: 0, top: 0, right: width, bottom: height };
  const over = shapes.filter((shape) => !isHidden(shape) && !isWithin(shape.box, edges, SLACK));
  const texts = over.flatMap(({ text }) => (text === "" ? [] : [text]));
  const mute = over.length - texts.length;
  return [
    ...faultOf(
      texts,
      message(
        "{count, plural, one {the text “{text}” reaches over the edge.} other {# texts reach over the edge, such as “{text}”.}}",
      ),
    ),
    ...(mute === 0 ? [] : [shapesOutside(mute)]),
  ];
}

/** A title above its slide is there for the outline and for screen readers. */
function isHidden({ isTitle, box }: ReadShape): boolean {
  return isTitle && box.bottom <= 0;
}

function sizeFaults({ shapes }: ReadSlide, leastSize: number): readonly string[] {
  const small = shapes.filter(({ size }) => size > 0 && size < leastSize);
  const texts = small.map(({ text }) => text);
  return faultOf(
    texts,
    message(
      "{count, plural, one {the text “{text}” is under {size} pt.} other {# texts are under {size} pt, such as “{text}”.}}",
    ),
    { size: formatNumber(leastSize) },
  );
}

function shapesOutside(count: number): string {
  return say("{count, plural, one {# shape} other {# shapes}} outside of it.", { count });
}

/** What is wrong with these texts, of which the first is named; nothing without any. */
function faultOf(
  texts: readonly string[],
  words: Message,
  values: Readonly<Record<string, string>> = {},
): readonly string[] {
  const [text] = texts;
  return text === undefined ? [] : [sayIt(words, { ...values, count: texts.length, text })];
}
