import { message } from "../../language/say.ts";
import type { TextMark } from "../../scene/marks.ts";
import type { DrawnPage } from "../drawnPage.ts";
import { element, escapeText } from "../xml.ts";
import { type Box, isApart } from "./box.ts";
import { fillElement } from "./color.ts";
import { gathered } from "./gathered.ts";
import { boxOfPieces, groupElement, pieceShapes } from "./markShapes.ts";
import { EMPTY_TREE, NAMESPACES } from "./parts.ts";
import { type PlacedMark, placedMarks } from "./placedMarks.ts";
import { aboutShape, type Pen, placeElement } from "./shape.ts";
import { hiddenTitleShape, titleShape } from "./textShape.ts";
import { toldNames } from "./toldNames.ts";

/** A page as the XML of a slide: its title, and its drawing in a group. */
export function slideXml(page: DrawnPage, pen: Pen): string {
  const { title, below, above } = layersOf(placedMarks(page.marks, page), page.title);
  const told = toldNames(page.names);
  // Readers go through shapes from the farthest to the nearest: where it may, the title is the first.
  const shapes = [
    below.length > 0 ? drawing(pen, page, below, told) : "",
    title ? titleShape(pen, title.mark, title.box, page) : hiddenTitle(pen, page),
    drawing(pen, page, above, below.length > 0 ? [] : told),
  ];
  const tree = element("p:spTree", {}, EMPTY_TREE, ...shapes);
  const slide = element("p:cSld", {}, groundElement(page.ground), tree);
  return element("p:sld", NAMESPACES, slide, "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>");
}

interface Layers {
  readonly title: { readonly mark: TextMark; readonly box: Box } | null;
  readonly below: readonly PlacedMark[];
  readonly above: readonly PlacedMark[];
}

/** The largest text that says the title is the title; it lies below all others where it covers nothing. */
function layersOf(placed: readonly PlacedMark[], title: string): Layers {
  let [chosen, at]: [Layers["title"], number] = [null, -1];
  for (const [i, one] of placed.entries()) {
    if (one.mark.type !== "text" || one.mark.text !== title) continue;
    if (chosen && chosen.mark.size >= one.mark.size) continue;
    [chosen, at] = [{ mark: one.mark, box: one.box }, i];
  }
  if (!chosen) return { title: null, below: [], above: placed };
  const { box } = chosen;
  const below = placed.slice(0, at);
  const above = placed.slice(at + 1);
  return below.every((one) => isApart(one.box, box))
    ? { title: chosen, below: [], above: [...below, ...above] }
    : { title: chosen, below, above };
}

function hiddenTitle(pen: Pen, page: DrawnPage): string {
  return page.title === "" ? "" : hiddenTitleShape(pen, page.title, page);
}

function drawing(
  pen: Pen,
  page: DrawnPage,
  marks: readonly PlacedMark[],
  told: readonly string[],
): string {
  const pieces = gathered(marks);
  if (pieces.length === 0 && told.length === 0) return "";
  // A group of nothing would be dropped: there, all names stand on shapes of their own.
  const [first, unsaid] = pieces.length > 0 ? [told[0], told.slice(1)] : [undefined, told];
  const whole = { left: 0, top: 0, right: page.width, bottom: page.height };
  const box = unsaid.length === 0 ? boxOfPieces(pieces) : whole;
  return groupElement(
    pen,
    message("Drawing ‖ a picture"),
    first ?? escapeText(page.title),
    box,
    () => [...unsaid.map((names) => namesShape(pen, names, whole)), ...pieceShapes(pen, pieces)],
  );
}

/** Carries names that the alternative text of the drawing has no room for; nothing of it is seen. */
function namesShape(pen: Pen, names: string, box: Box): string {
  const about = `${aboutShape(pen, message("Names"), names)}<p:cNvSpPr/><p:nvPr/>`;
  return element(
    "p:sp",
    {},
    `<p:nvSpPr>${about}</p:nvSpPr>`,
    element(
      "p:spPr",
      {},
      placeElement(pen, box),
      '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln>',
    ),
  );
}

function groundElement(ground: string | null): string {
  if (ground === null) return "";
  return `<p:bg><p:bgPr>${fillElement(ground)}<a:effectLst/></p:bgPr></p:bg>`;
}
