import { type Message, sayIt } from "../../language/say.ts";
import { element } from "../xml.ts";
import type { Box } from "./box.ts";
import { fillElement } from "./color.ts";
import type { Stroke } from "./outline.ts";
import { emu, type Space } from "./space.ts";

/** What all shapes of one slide are written with. */
export interface Pen {
  readonly space: Space;
  /** Each shape of a slide has a number of its own. */
  readonly newId: () => number;
  /** The relation that leads to the picture of a photo; null where there is none. */
  readonly relationOf: (photo: number) => string | null;
  readonly isJapanese: boolean;
  /** In which texts are, such as "en-GB", where their letters do not say so; null where nobody knows. */
  readonly language: string | null;
}

/** What tells PowerPoint the language of a text. */
export type Writing = Pick<Pen, "isJapanese" | "language">;

/** The number and the name of a shape, and what those are told who do not see it. */
export function aboutShape(pen: Pen, kind: Message, told?: string): string {
  const id = pen.newId();
  const descr = told === undefined ? "" : ` descr="${told}"`;
  return `<p:cNvPr id="${id}" name="${sayIt(kind)} ${id}"${descr}/>`;
}

/** Where a shape lies, as the child of its properties that says so. */
export function placeElement({ space }: Pen, box: Box): string {
  return `<a:xfrm>${offsetAndSize(space, box)}</a:xfrm>`;
}

/** The same for a shape that stands on its head. */
export function flippedPlaceElement({ space }: Pen, box: Box): string {
  return `<a:xfrm flipV="1">${offsetAndSize(space, box)}</a:xfrm>`;
}

/** The same for a group, whose shapes are placed on the slide and not in it. */
export function groupPlaceElement({ space }: Pen, box: Box): string {
  const outer = offsetAndSize(space, box);
  const inner = outer.replace("<a:off ", "<a:chOff ").replace("<a:ext ", "<a:chExt ");
  return `<a:xfrm>${outer}${inner}</a:xfrm>`;
}

function offsetAndSize(space: Space, { left, top, right, bottom }: Box): string {
  const x = Math.round(space.left + left * space.scale);
  const y = Math.round(space.top + top * space.scale);
  const [cx, cy] = [emu(space, right - left), emu(space, bottom - top)];
  return `<a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/>`;
}

/** One of PowerPoint's own forms; how it is adjusted, in shares of the shorter side. */
export function presetElement(form: string, adjusted?: number): string {
  const values =
    adjusted === undefined
      ? ""
      : element("a:gd", { name: "adj", fmla: `val ${Math.round(adjusted * 100_000)}` });
  return element("a:prstGeom", { prst: form }, element("a:avLst", {}, values));
}

/** A rectangle whose corners are as round as its shorter side allows. */
export function rectangleElement(box: Box, radius: number): string {
  const shorter = Math.min(box.right - box.left, box.bottom - box.top);
  if (radius <= 0 || shorter <= 0) return presetElement("rect");
  return presetElement("roundRect", Math.min(0.5, radius / shorter));
}

/** Parts of a px that the points of a form are written in. */
const FINENESS = 100;

/** A form of its own, of one path or of several that lie on each other. Lines that are closed are filled. */
export function freeformElement(paths: readonly (readonly Stroke[])[], box: Box): string {
  const unused = "<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>";
  const textArea = '<a:rect l="0" t="0" r="r" b="b"/>';
  const drawn = paths.map((strokes) => pathElement(strokes, box));
  return `<a:custGeom>${unused}${textArea}<a:pathLst>${drawn.join("")}</a:pathLst></a:custGeom>`;
}

function pathElement(strokes: readonly Stroke[], box: Box): string {
  const at = (x: number, y: number): string => {
    const [across, down] = [(x - box.left) * FINENESS, (y - box.top) * FINENESS];
    return `<a:pt x="${Math.round(across)}" y="${Math.round(down)}"/>`;
  };
  const parts: string[] = [];
  for (const { x, y, steps, isClosed } of strokes) {
    parts.push(`<a:moveTo>${at(x, y)}</a:moveTo>`);
    for (const [x1 = 0, y1 = 0, x2, y2, x3, y3] of steps) {
      const isCurve = x2 !== undefined && y2 !== undefined && x3 !== undefined && y3 !== undefined;
      parts.push(
        isCurve
          ? `<a:cubicBezTo>${at(x1, y1)}${at(x2, y2)}${at(x3, y3)}</a:cubicBezTo>`
          : `<a:lnTo>${at(x1, y1)}</a:lnTo>`,
      );
    }
    if (isClosed) parts.push("<a:close/>");
  }
  return element(
    "a:path",
    {
      w: Math.round((box.right - box.left) * FINENESS),
      h: Math.round((box.bottom - box.top) * FINENESS),
      fill: strokes.some(({ isClosed }) => isClosed) ? undefined : "none",
    },
    ...parts,
  );
}

interface Line {
  readonly stroke: string | null;
  readonly lineWidth: number;
  readonly dash?: readonly number[];
  readonly alpha: number;
}

/** How the outline of a shape is drawn. */
export function lineElement({ space }: Pen, { stroke, lineWidth, dash, alpha }: Line): string {
  if (stroke === null || lineWidth === 0) return "<a:ln><a:noFill/></a:ln>";
  return element(
    "a:ln",
    { w: emu(space, lineWidth), cap: "flat" },
    fillElement(stroke, alpha),
    dashElement(dash ?? [], lineWidth),
    "<a:round/>",
  );
}

/** Dashes and the gaps after them are said in widths of the line. */
function dashElement(dash: readonly number[], lineWidth: number): string {
  const lengths = dash.length % 2 === 0 ? dash : [...dash, ...dash];
  const share = (px = 0): number => Math.round((px / lineWidth) * 100_000);
  const pairs = lengths.flatMap((length, i) =>
    i % 2 === 0 ? [element("a:ds", { d: share(length), sp: share(lengths[i + 1]) })] : [],
  );
  return pairs.length === 0 ? "" : element("a:custDash", {}, ...pairs);
}
