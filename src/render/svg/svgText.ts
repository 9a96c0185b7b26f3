import { directionOf } from "../../scene/direction.ts";
import type { ImageMark, Mark, SymbolMark, TextMark } from "../../scene/marks.ts";
import {
  ringWidth,
  traceBoxes,
  traceCurve,
  traceFunnel,
  traceRectangle,
  traceSegments,
  traceSymbol,
} from "../../scene/trace.ts";
import { attributes, escapeText, numberText } from "../xml.ts";
import { pathText } from "./pathText.ts";

/** What marks are drawn on. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly ground: string;
  /** What the drawing shows, for those who do not see it. */
  readonly title: string;
  /** Everybody on it by full name, whatever the drawing has room for. */
  readonly names?: readonly string[];
}

const FONT_FAMILY = "Inter, system-ui, sans-serif";
const HALO_WIDTH = 3;

/** The picture of a photo as a data address, by its key; null where there is none. */
export type AddressOf = (photo: number) => string | null;

const noAddress: AddressOf = () => null;

/**
 * A drawing as the text of an SVG file: one element a mark, one mark a line, the nearest last. What lies
 * below a photo shows where there is no picture of it.
 */
export function svgText(
  marks: readonly Mark[],
  { width, height, ground, title, names = [] }: Sheet,
  addressOf: AddressOf = noAddress,
): string {
  const root = attributes({
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    "font-family": FONT_FAMILY,
    "stroke-linejoin": "round",
    role: "img",
  });
  const lines = marks.map((mark) => elementOf(mark, addressOf)).filter((element) => element !== "");
  const sheet = `<rect${attributes({ width, height, fill: ground })}/>`;
  const name = `<title>${escapeText(title)}</title>`;
  const told = names.length > 0 ? [`<desc>${escapeText(names.join(", "))}</desc>`] : [];
  return [`<svg${root}>`, name, ...told, sheet, ...lines, "</svg>", ""].join("\n");
}

function elementOf(mark: Mark, addressOf: AddressOf): string {
  switch (mark.type) {
    case "rectangle":
      return path(
        pathText((sink) => traceRectangle(sink, mark)),
        {
          fill: mark.fill ?? "none",
          "fill-opacity": mark.fill === null ? undefined : opacity(mark.alpha),
          stroke: mark.stroke ?? undefined,
          "stroke-width": mark.stroke === null ? undefined : mark.lineWidth,
          "stroke-opacity": mark.stroke === null ? undefined : opacity(mark.alpha),
          "stroke-dasharray": mark.dash.join(" ") || undefined,
        },
      );
    case "boxes":
      return path(
        pathText((sink) => traceBoxes(sink, mark)),
        {
          fill: mark.fill,
          "fill-opacity": opacity(mark.alpha),
        },
      );
    case "funnel":
      return path(
        pathText((sink) => traceFunnel(sink, mark)),
        {
          fill: mark.fill,
          "fill-opacity": opacity(mark.fillAlpha),
          stroke: mark.stroke,
          "stroke-width": mark.lineWidth,
          "stroke-opacity": opacity(mark.strokeAlpha),
        },
      );
    case "segments":
      return path(
        pathText((sink) => traceSegments(sink, mark)),
        line(mark),
      );
    case "curve":
      return path(
        pathText((sink) => traceCurve(sink, mark)),
        {
          ...line(mark),
          "stroke-dasharray": mark.dash.join(" ") || undefined,
        },
      );
    case "symbol":
      return symbolElement(mark);
    case "image":
      return imageElement(mark, addressOf(mark.photo));
    case "text":
      return textElement(mark);
  }
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

function path(d: string, others: Attributes): string {
  return d === "" ? "" : `<path${attributes({ d, ...others })}/>`;
}

function line(mark: { stroke: string; lineWidth: number; alpha: number }): Attributes {
  return {
    fill: "none",
    stroke: mark.stroke,
    "stroke-width": mark.lineWidth,
    "stroke-opacity": opacity(mark.alpha),
  };
}

/** Undefined for 1, which need not be said. */
function opacity(alpha: number): number | undefined {
  return alpha === 1 ? undefined : alpha;
}

function symbolElement(mark: SymbolMark): string {
  const isRing = mark.shape === "ring";
  return path(
    pathText((sink) => traceSymbol(sink, mark)),
    {
      fill: isRing ? mark.ground : mark.fill,
      "fill-opacity": opacity(mark.alpha),
      stroke: isRing ? mark.fill : undefined,
      "stroke-width": isRing ? ringWidth(mark) : undefined,
      "stroke-opacity": isRing ? opacity(mark.alpha) : undefined,
    },
  );
}

/** Pictures alone: an address that is no data, or is markup, could do more than be seen. */
const PICTURE_DATA = /^data:image\/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+$/;

function imageElement(mark: ImageMark, address: string | null): string {
  if (address === null || !PICTURE_DATA.test(address)) return "";
  const { x, y, width, height, radius } = mark;
  const image = attributes({
    x,
    y,
    width,
    height,
    opacity: opacity(mark.alpha),
    preserveAspectRatio: "xMidYMid slice",
    // Of the picture's own box, so that no outline has to be named.
    "clip-path": radius > 0 ? `inset(0 round ${numberText(radius)}px)` : undefined,
    href: address,
  });
  return `<image${image}/>`;
}

/** A text that runs to the left has its start at its right end. */
const MIRRORED = { start: "end", middle: "middle", end: "start" } as const;

function textElement(mark: TextMark): string {
  if (mark.text === "") return "";
  const isLeftwards = directionOf(mark.text) === "rtl";
  const anchor = isLeftwards ? MIRRORED[mark.anchor] : mark.anchor;
  const written = attributes({
    x: mark.x,
    y: mark.y,
    "dominant-baseline": "central",
    "text-anchor": anchor === "start" ? undefined : anchor,
    direction: isLeftwards ? "rtl" : undefined,
    "unicode-bidi": isLeftwards ? "isolate" : undefined,
    "font-size": mark.size,
    "font-weight": mark.weight,
    "letter-spacing": mark.spacing || undefined,
    fill: mark.fill,
    "fill-opacity": opacity(mark.alpha),
    stroke: mark.halo ?? undefined,
    "stroke-width": mark.halo === null ? undefined : HALO_WIDTH,
    "stroke-opacity": mark.halo === null ? undefined : opacity(mark.alpha),
    "paint-order": mark.halo === null ? undefined : "stroke",
  });
  return `<text${written}>${escapeText(mark.text)}</text>`;
}
