import { type Message, message } from "../../language/say.ts";
import { directionOf } from "../../scene/direction.ts";
import type { TextMark } from "../../scene/marks.ts";
import { element, escapeText } from "../xml.ts";
import type { Box } from "./box.ts";
import { colorElement, fillElement } from "./color.ts";
import { aboutShape, type Pen, placeElement, type Writing } from "./shape.ts";
import { emu, points } from "./space.ts";
import { typefacesOf } from "./typefaces.ts";

/** What a text is to PowerPoint: a box of its own, or the title of the slide. */
interface Part {
  readonly kind: Message;
  readonly properties: string;
  /** Of the theme's typefaces, the one for headings or the one for everything else. */
  readonly face: "mj" | "mn";
}

const BOX: Part = {
  kind: message("Text ‖ on a slide"),
  properties: '<p:cNvSpPr txBox="1"/><p:nvPr/>',
  face: "mn",
};
const TITLE: Part = {
  kind: message("Title ‖ of a slide"),
  properties: '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr>',
  face: "mj",
};

/** A line of text in a box that does not break it. */
export function textShape(pen: Pen, mark: TextMark, box: Box): string {
  return lineShape(pen, mark, box, BOX);
}

/**
 * A line of text that is the slide's title. Its box takes all the room beside it, as programs break titles
 * whatever one says.
 */
export function titleShape(pen: Pen, mark: TextMark, box: Box, page: Size): string {
  const margin = Math.max(0, Math.min(box.left, page.width - box.right));
  const left = mark.anchor === "start" ? box.left : Math.min(box.left, margin);
  const right = mark.anchor === "end" ? box.right : Math.max(box.right, page.width - margin);
  return lineShape(pen, mark, { ...box, left, right }, TITLE);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A title that is not drawn: it stands above the slide, as PowerPoint puts those that it hides itself. */
export function hiddenTitleShape(pen: Pen, title: string, page: Size): string {
  const height = page.height / 10;
  const box = { left: 0, top: -1.5 * height, right: page.width, bottom: -0.5 * height };
  return element(
    "p:sp",
    {},
    element("p:nvSpPr", {}, aboutShape(pen, TITLE.kind), TITLE.properties),
    element("p:spPr", {}, placeElement(pen, box)),
    element("p:txBody", {}, "<a:bodyPr/><a:lstStyle/>", ...paragraphs(title, pen)),
  );
}

/** A text in paragraphs, as its place on the slide or in the notes has them look. */
export function paragraphs(text: string, writing: Writing): readonly string[] {
  return text.split(/\r\n|[\n\r\v]/).map((line) => {
    const isLeftwards = directionOf(line) === "rtl";
    const way = isLeftwards ? element("a:pPr", { algn: "r", rtl: 1 }) : "";
    const faces = element("a:rPr", languageOf(line, writing), ...faceElements(line, writing));
    const run = element("a:r", {}, faces, `<a:t>${escapeText(line)}</a:t>`);
    return element("a:p", {}, way, line === "" ? "" : run);
  });
}

const ALIGNED = { start: "l", middle: "ctr", end: "r" } as const;
const NO_WRAP =
  '<a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="ctr"><a:noAutofit/></a:bodyPr><a:lstStyle/>';

function lineShape(pen: Pen, mark: TextMark, box: Box, part: Part): string {
  return element(
    "p:sp",
    {},
    element("p:nvSpPr", {}, aboutShape(pen, part.kind), part.properties),
    element(
      "p:spPr",
      {},
      placeElement(pen, box),
      '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>',
    ),
    element("p:txBody", {}, NO_WRAP, lineParagraph(pen, mark, part)),
  );
}

/** In which a size is written, and the least that PowerPoint takes: one point. */
const HUNDREDTHS = 100;

function lineParagraph(pen: Pen, mark: TextMark, { face }: Part): string {
  const { text, size, weight, anchor, fill, alpha } = mark;
  const way = element("a:pPr", {
    algn: ALIGNED[anchor],
    rtl: directionOf(text) === "rtl" ? 1 : 0,
  });
  const look = element(
    "a:rPr",
    {
      ...languageOf(text, pen),
      sz: Math.max(HUNDREDTHS, Math.round(points(pen.space, size) * HUNDREDTHS)),
      b: weight === 600 ? 1 : 0,
      spc: Math.round(points(pen.space, spacingOf(mark)) * HUNDREDTHS) || undefined,
      // Names are no spelling mistakes.
      noProof: 1,
    },
    fillElement(fill, alpha),
    haloElement(pen, mark),
    `<a:latin typeface="+${face}-lt"/>`,
    ...faceElements(text, pen),
  );
  return element("a:p", {}, way, element("a:r", {}, look, `<a:t>${escapeText(text)}</a:t>`));
}

/** PowerPoint knows no weight between regular and bold, whose letters of Inter are wider by so many ems. */
const BOLDER = 0.012;
/** Letters that join are not to be moved apart or together. */
const JOINING = /[\u0590-\u1cff]/;

function spacingOf({ text, size, weight, spacing }: TextMark): number {
  return weight === 600 && !JOINING.test(text) ? spacing - size * BOLDER : spacing;
}

/** How far a halo reaches around the letters, px: it fades, and so reaches farther than a rim. */
const GLOW = 3;

function haloElement({ space }: Pen, { halo, alpha }: TextMark): string {
  if (halo === null) return "";
  return element(
    "a:effectLst",
    {},
    element("a:glow", { rad: emu(space, GLOW) }, colorElement(halo, alpha)),
  );
}

function languageOf(
  text: string,
  { isJapanese, language }: Writing,
): { readonly lang: string | undefined } {
  return { lang: typefacesOf(text, isJapanese)[0]?.language ?? language ?? undefined };
}

function faceElements(text: string, { isJapanese }: Writing): readonly string[] {
  const faces = typefacesOf(text, isJapanese);
  return (["ea", "cs"] as const).flatMap((role) => {
    const face = faces.find((one) => one.role === role);
    return face ? [element(`a:${role}`, { typeface: face.face })] : [];
  });
}
