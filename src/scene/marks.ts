/**
 * A drawing is a flat list of marks, nearest last, in screen px. The union is closed: a backend is a
 * loop over it that knows nothing of people. Colours are CSS colours.
 */
export type Mark =
  | RectangleMark
  | BoxesMark
  | FunnelMark
  | SegmentsMark
  | CurveMark
  | SymbolMark
  | ImageMark
  | TextMark;

/** A card. */
export interface RectangleMark {
  readonly type: "rectangle";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly lineWidth: number;
  readonly dash: readonly number[];
  readonly alpha: number;
}

/** Many rectangles that look alike: x, y, width, height of each in turn. */
export interface BoxesMark {
  readonly type: "boxes";
  readonly boxes: readonly number[];
  readonly radius: number;
  readonly fill: string;
  readonly alpha: number;
}

/** A funnel: its sides on the lines y[0], y[1] ..., upright at mouth and neck (traceFunnel). */
export interface FunnelMark {
  readonly type: "funnel";
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly y: readonly number[];
  readonly fill: string;
  readonly fillAlpha: number;
  readonly stroke: string;
  readonly strokeAlpha: number;
  readonly lineWidth: number;
}

/** Straight lines that look alike: x1, y1, x2, y2 of each in turn. */
export interface SegmentsMark {
  readonly type: "segments";
  readonly segments: readonly number[];
  readonly stroke: string;
  readonly lineWidth: number;
  readonly alpha: number;
}

/** A line through the points x, y, x, y ... with rounded corners. */
export interface CurveMark {
  readonly type: "curve";
  readonly points: readonly number[];
  readonly radius: number;
  readonly stroke: string;
  readonly lineWidth: number;
  readonly dash: readonly number[];
  readonly alpha: number;
}

/** A dot in one of the shapes of a legend. */
export interface SymbolMark {
  readonly type: "symbol";
  readonly shape: "disc" | "ring" | "triangle" | "diamond" | "square";
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill: string;
  readonly ground: string;
  readonly alpha: number;
}

/** A photo. Which one it is says a key; what lies below shows as long as there is no picture for it. */
export interface ImageMark {
  readonly type: "image";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly photo: number;
  readonly alpha: number;
}

/** One line of text; `y` is its middle. */
export interface TextMark {
  readonly type: "text";
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly anchor: "start" | "middle" | "end";
  readonly fill: string;
  /** Colour of a rim that keeps the text readable over what lies below; null for none. */
  readonly halo: string | null;
  readonly spacing: number;
  readonly alpha: number;
}
