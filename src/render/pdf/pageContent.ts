import { inkOn } from "../../scene/inkOn.ts";
import type { TextMark } from "../../scene/marks.ts";
import type { DocumentAlphas } from "./documentAlphas.ts";
import { type DocumentNames, writeNames } from "./hiddenNames.ts";
import { type MarkTools, writeMark } from "./markContent.ts";
import { createPageInk, type PageInk, type Role } from "./pageInk.ts";
import { type Box, fitInto, type PageSetup, pageBoxes, wordSizes } from "./pageSetup.ts";
import type { PdfPage } from "./pdfPage.ts";
import { numbersText } from "./pdfValues.ts";
import type { Shaper } from "./shapeText.ts";
import { textPlace, writeLetters } from "./textContent.ts";
import { isOnPage } from "./textInside.ts";

/** What pages are written with. */
export interface PageTools extends MarkTools {
  readonly alphas: DocumentAlphas;
  readonly names: DocumentNames;
}

/** The operators of a whole page, and what its stretches are. */
export function pageContent(
  page: PdfPage,
  setup: PageSetup,
  tools: PageTools,
): { readonly content: string; readonly roles: readonly Role[] } {
  const ink = createPageInk(tools.alphas);
  const boxes = pageBoxes(setup, page);
  const sizes = wordSizes(setup);
  const colour = inkOn(page.ground ?? "#ffffff");
  // Lengths count from the top left, as in the drawing.
  ink.put(`1 0 0 -1 0 ${numbersText(setup.height)} cm`);
  if (page.ground !== null) writeGround(ink, page.ground, setup);
  const { shaper } = tools;
  if (boxes.heading) {
    writeHeading(ink, { text: page.title, size: sizes.heading, colour }, boxes.heading, shaper);
  }
  writeDrawing(ink, page, boxes.drawing, tools);
  if (boxes.notes) {
    writeNotes(ink, { text: page.notes, size: sizes.notes, colour }, boxes.notes, shaper);
  }
  writeNames(ink, unseenNames(page), setup, tools.names);
  return ink.done();
}

function writeGround(ink: PageInk, ground: string, { width, height }: PageSetup): void {
  ink.put("/Artifact BMC");
  ink.alpha(1, 1);
  ink.fill(ground);
  ink.put(`0 0 ${numbersText(width, height)} re f\nEMC`);
}

function writeDrawing(ink: PageInk, page: PdfPage, box: Box, tools: PageTools): void {
  const { width, height } = page;
  const { scale, x, y } = fitInto(box, page);
  ink.apart(() => {
    ink.put(`${scale.toFixed(6)} 0 0 ${scale.toFixed(6)} ${numbersText(x, y)} cm`);
    ink.put(`0 0 ${numbersText(width, height)} re W n`);
    for (const mark of page.marks) {
      if (mark.type !== "text" || isOnPage(mark, page)) writeMark(ink, mark, tools);
    }
  });
}

/** Names that no text of the drawing says in full. */
function unseenNames(page: PdfPage): readonly string[] {
  const seen = new Set<string>();
  for (const mark of page.marks) {
    if (mark.type === "text" && mark.alpha > 0 && isOnPage(mark, page)) seen.add(mark.text);
  }
  return [...new Set(page.names)].filter((name) => name !== "" && !seen.has(name));
}

function plainText(text: string, size: number, weight: 400 | 600, fill: string): TextMark {
  const look = { x: 0, y: 0, anchor: "start", halo: null, spacing: 0, alpha: 1 } as const;
  return { type: "text", text, size, weight, fill, ...look };
}

/** Words beside the drawing, and how large they are at most. */
interface Words {
  readonly text: string;
  readonly size: number;
  readonly colour: string;
}

/** On one line, as large as fits. */
function writeHeading(ink: PageInk, words: Words, box: Box, shaper: Shaper): void {
  const { text: title, size: largest, colour } = words;
  const shaped = shaper.shape(title, 600);
  const size = Math.min(largest, (box.width * 1000) / shaped.advance);
  const mark = { ...plainText(title, size, 600, colour), x: box.x, y: box.y + largest / 2 };
  ink.role("heading");
  ink.alpha(1, 1);
  writeLetters(ink, mark, shaped, textPlace(mark, shaped));
}

const LEADING = 1.4;
const SHRINK = 0.95;

/** As large as fits. */
function writeNotes(ink: PageInk, words: Words, box: Box, shaper: Shaper): void {
  const { text: notes, colour } = words;
  let { size } = words;
  let lines = linesOf(notes, box.width / size, shaper);
  while (lines.length * size * LEADING > box.height) {
    size *= SHRINK;
    lines = linesOf(notes, box.width / size, shaper);
  }
  ink.role("notes");
  ink.alpha(1, 1);
  lines.forEach((line, i) => {
    const y = box.y + (i + 0.5) * size * LEADING;
    const mark = { ...plainText(line, size, 400, colour), x: box.x, y };
    const shaped = shaper.shape(line, 400);
    if (shaped.words.length > 0) writeLetters(ink, mark, shaped, textPlace(mark, shaped));
  });
}

/** Text broken where a line is longer than so many ems. */
function linesOf(text: string, ems: number, shaper: Shaper): readonly string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines = [""];
    for (const word of paragraph.split(/(?<=\s)|(?<=[\u3040-\u9fff])/)) {
      const line = `${lines.at(-1) ?? ""}${word}`;
      const isTooLong = shaper.shape(line.trimEnd(), 400).advance > ems * 1000;
      if (isTooLong && lines.at(-1) !== "") lines.push(word);
      else lines[lines.length - 1] = line;
    }
    return lines.map((line) => line.trimEnd());
  });
}
