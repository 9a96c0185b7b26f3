import type { Mark } from "../../scene/marks.ts";

/** A drawing as numbers, which cost next to nothing to hand to another thread. */
export interface PackedMarks {
  readonly numbers: Float64Array<ArrayBuffer>;
  /** How many of the numbers say something. */
  readonly used: number;
  /** Texts and colours are numbered as they first come; these are new. */
  readonly texts: readonly string[];
  /** Whether the numbering of texts begins anew with these. */
  readonly isFromStart: boolean;
}

// A mark is its place in KINDS and then its values, lists with their length before them.

export const KINDS: readonly Mark["type"][] = [
  "rectangle",
  "boxes",
  "funnel",
  "segments",
  "curve",
  "symbol",
  "image",
  "text",
];
export const SHAPES = ["disc", "ring", "triangle", "diamond", "square"] as const;
export const ANCHORS = ["start", "middle", "end"] as const;
/** Stands for a text that is null. */
export const NO_TEXT = -1;
