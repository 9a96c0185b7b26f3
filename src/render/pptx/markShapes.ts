import { type Message, message, say } from "../../language/say.ts";
import type { ImageMark, Mark, SymbolMark, TextMark } from "../../scene/marks.ts";
import { hasSquareCorners, ringWidth } from "../../scene/trace.ts";
import { element, escapeText } from "../xml.ts";
import { type Box, boxAround } from "./box.ts";
import { fillElement } from "./color.ts";
import type { Gathered, Piece } from "./gathered.ts";
import { layered } from "./layered.ts";
import type { Stroke } from "./outline.ts";
import type { PlacedMark } from "./placedMarks.ts";
import {
  aboutShape,
  flippedPlaceElement,
  freeformElement,
  groupPlaceElement,
  lineElement,
  type Pen,
  placeElement,
  presetElement,
  rectangleElement,
} from "./shape.ts";
import { textShape } from "./textShape.ts";

/** A drawing's pieces as shapes, the nearest last. */
export function pieceShapes(pen: Pen, pieces: readonly Piece[]): readonly string[] {
  return pieces.map((piece) => ("card" in piece ? cardGroup(pen, piece) : markShape(pen, piece)));
}

/** A group of shapes that lie in `box`; `told` is XML. */
export function groupElement(
  pen: Pen,
  kind: Message,
  told: string,
  box: Box,
  shapes: () => readonly string[],
): string {
  const about = `${aboutShape(pen, kind, told)}<p:cNvGrpSpPr/><p:nvPr/>`;
  const place = element("p:grpSpPr", {}, groupPlaceElement(pen, box));
  return element("p:grpSp", {}, `<p:nvGrpSpPr>${about}</p:nvGrpSpPr>`, place, ...shapes());
}

function cardGroup(pen: Pen, { card, inside }: Gathered): string {
  const texts = inside.flatMap((piece) =>
    "mark" in piece && piece.mark.type === "text" ? [piece.mark.text] : [],
  );
  return groupElement(pen, KINDS.rectangle, escapeText(texts.join(", ")), card.box, () => [
    markShape(pen, card),
    ...pieceShapes(pen, inside),
  ]);
}

/** Around all that pieces draw. */
export function boxOfPieces(pieces: readonly Piece[]): Box {
  return boxAround(pieces.map((piece) => ("card" in piece ? piece.card.box : piece.box)));
}

/** A mark that is drawn with lines, and where. */
type PlacedLines = Extract<PlacedMark, { strokes: unknown }>;

function isText(placed: PlacedMark): placed is Exclude<PlacedMark, PlacedLines> {
  return placed.mark.type === "text";
}

function markShape(pen: Pen, placed: PlacedMark): string {
  if (isText(placed)) return textShape(pen, placed.mark, placed.box);
  const { mark, box } = placed;
  if (mark.type === "image") return pictureShape(pen, mark, placed);
  const look = lookOf(pen, mark);
  const straight = straightLine(placed.strokes);
  if (straight) return connectorShape(pen, look, box, straight);
  return element(
    "p:sp",
    {},
    `<p:nvSpPr>${aboutShape(pen, KINDS[mark.type])}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>`,
    element("p:spPr", {}, placeElement(pen, box), formOf(placed), look.fill, look.line),
  );
}

const KINDS = {
  rectangle: message("Card"),
  boxes: message("Boxes"),
  funnel: message("Funnel"),
  segments: message("Lines"),
  curve: message("Line"),
  symbol: message("Sign"),
} as const;

/** A form of PowerPoint's own where there is one, so that its handles are there. */
function formOf({ mark, box, strokes, isCut }: PlacedLines): string {
  if (mark.type === "boxes" && (isCut || strokes.length > 1)) {
    return freeformElement(layered(strokes), box);
  }
  if (isCut) return freeformElement([strokes], box);
  switch (mark.type) {
    case "rectangle":
    case "image":
      return rectangleElement(box, mark.radius);
    case "boxes":
      return rectangleElement(box, hasSquareCorners(mark.radius) ? 0 : mark.radius);
    case "symbol":
      return presetElement(FORMS[mark.shape]);
    default:
      return freeformElement([strokes], box);
  }
}

const FORMS: Readonly<Record<SymbolMark["shape"], string>> = {
  disc: "ellipse",
  ring: "ellipse",
  triangle: "triangle",
  diamond: "diamond",
  square: "rect",
};

interface Look {
  readonly fill: string;
  readonly line: string;
}

const NO_LINE = "<a:ln><a:noFill/></a:ln>";

function lookOf(pen: Pen, mark: Exclude<Mark, TextMark | ImageMark>): Look {
  switch (mark.type) {
    case "rectangle":
      return { fill: fillElement(mark.fill, mark.alpha), line: lineElement(pen, mark) };
    case "boxes":
      return { fill: fillElement(mark.fill, mark.alpha), line: NO_LINE };
    case "funnel":
      return {
        fill: fillElement(mark.fill, mark.fillAlpha),
        line: lineElement(pen, { ...mark, alpha: mark.strokeAlpha }),
      };
    case "segments":
    case "curve":
      return { fill: fillElement(null), line: lineElement(pen, mark) };
    case "symbol":
      return symbolLook(pen, mark);
  }
}

function symbolLook(pen: Pen, mark: SymbolMark): Look {
  const { shape, fill, ground, alpha } = mark;
  if (shape !== "ring") return { fill: fillElement(fill, alpha), line: NO_LINE };
  const line = lineElement(pen, { stroke: fill, lineWidth: ringWidth(mark), alpha });
  return { fill: fillElement(ground, alpha), line };
}

/** How a straight line runs through its box; null for whatever is more than that. */
function straightLine([stroke, ...others]: readonly Stroke[]): { isRising: boolean } | null {
  const [step, ...more] = stroke?.steps ?? [];
  if (!stroke || !step || others.length > 0 || more.length > 0) return null;
  const [x = 0, y = 0] = step;
  return step.length > 2 ? null : { isRising: (x - stroke.x) * (y - stroke.y) < 0 };
}

function connectorShape(
  pen: Pen,
  { line }: Look,
  box: Box,
  { isRising }: { isRising: boolean },
): string {
  const about = `${aboutShape(pen, KINDS.curve)}<p:cNvCxnSpPr/><p:nvPr/>`;
  const place = isRising ? flippedPlaceElement(pen, box) : placeElement(pen, box);
  const properties = element("p:spPr", {}, place, presetElement("line"), line);
  return element("p:cxnSp", {}, `<p:nvCxnSpPr>${about}</p:nvCxnSpPr>`, properties);
}

/** Says to screen readers that a picture adds nothing to the words beside it. */
const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

function pictureShape(pen: Pen, mark: ImageMark, placed: PlacedLines): string {
  const { box } = placed;
  const relation = pen.relationOf(mark.photo);
  if (relation === null) return "";
  const id = pen.newId();
  const about = element("p:cNvPr", { id, name: `${say("Picture")} ${id}`, descr: "" }, DECORATIVE);
  const faded =
    mark.alpha < 1 ? element("a:alphaModFix", { amt: Math.round(mark.alpha * 100_000) }) : "";
  return element(
    "p:pic",
    {},
    `<p:nvPicPr>${about}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>`,
    element(
      "p:blipFill",
      {},
      element("a:blip", { "r:embed": relation }, faded),
      cropElement(mark, box),
      "<a:stretch><a:fillRect/></a:stretch>",
    ),
    element("p:spPr", {}, placeElement(pen, box), formOf(placed)),
  );
}

/** What is cut off a picture at the edge of the page, in thousandths of a per cent. */
function cropElement(mark: ImageMark, box: Box): string {
  const share = (px: number, side: number): number | undefined =>
    Math.round((px / side) * 100_000) || undefined;
  return element("a:srcRect", {
    l: share(box.left - mark.x, mark.width),
    t: share(box.top - mark.y, mark.height),
    r: share(mark.x + mark.width - box.right, mark.width),
    b: share(mark.y + mark.height - box.bottom, mark.height),
  });
}
