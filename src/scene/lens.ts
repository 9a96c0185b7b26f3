import type { Org } from "../org/org.ts";
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

/** Asked of many subtrees in every frame, so each answer is kept: 0 = not asked yet, else group + 1. */
const dominantOf = new WeakMap<Lens, Uint16Array>();

/** The group most of those below `node` (and they themselves) belong to; NO_GROUP when none does. */
export function dominantGroup(lens: Lens, org: Org, node: number): number {
  let known = dominantOf.get(lens);
  if (!known) {
    known = new Uint16Array(org.count);
    dominantOf.set(lens, known);
  }
  const before = known[node] ?? 0;
  if (before > 0) return before - 1;
  const tally = new Uint32Array(lens.groups.length);
  for (let i = node; i < (org.end[node] ?? 0); i++) {
    const group = lens.groupOf[i] ?? NO_GROUP;
    if (group !== NO_GROUP) tally[group] = (tally[group] ?? 0) + 1;
  }
  let most = NO_GROUP;
  for (let group = 0; group < tally.length; group++) {
    if ((tally[group] ?? 0) > (tally[most] ?? 0)) most = group;
  }
  known[node] = most + 1;
  return most;
}
