import type { Palette, Tone } from "./palette.ts";

/** The shape that goes with a group's colour, so that it reads without colour. */
export type Shape = "disc" | "ring" | "triangle" | "diamond" | "square";

export interface LensGroup {
  readonly label: string;
  /** A tone, or the index of a category colour. */
  readonly color: Tone | number;
  readonly shape: Shape;
  /** How many of the lens's subjects are in the group. */
  readonly count: number;
}

/** Colours the chart by one thing: everybody the lens speaks of belongs to one of its groups. */
export interface Lens {
  readonly id: string;
  readonly title: string;
  /** Whom it colours: managers with their funnels, or everybody. */
  readonly subject: "managers" | "people";
  readonly groups: readonly LensGroup[];
  /** Group of node i; NO_GROUP where the lens says nothing. */
  readonly groupOf: Uint8Array;
}

export const NO_GROUP = 255;

/** The colour of a group; undefined for NO_GROUP. */
export function groupColor(lens: Lens, group: number, palette: Palette): string | undefined {
  const color = lens.groups[group]?.color;
  if (color === undefined) return undefined;
  return typeof color === "number" ? palette.categories[color] : palette.tones[color];
}
