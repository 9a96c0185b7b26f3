import { type Kept, nodeAtPlace, placeOf } from "../layout/kept.ts";
import type { Org } from "../org/org.ts";
import type { Palette, Tone } from "./palette.ts";

/** The shape that goes with a group's colour, so that it reads without colour. */
export type Shape = "disc" | "ring" | "triangle" | "diamond" | "square";

/** Where a group stands in an order: `step` 0 is the least of `of`. */
export interface Step {
  readonly step: number;
  readonly of: number;
}

/** A tone, the index of a category colour, a step of the ramp, or the colour of all that is rarer. */
export type GroupColor = Tone | number | Step | "other";

export interface LensGroup {
  readonly label: string;
  /** What it is known by in links and stories: the same in every language, English where it is not data. */
  readonly name: string;
  readonly color: GroupColor;
  readonly shape: Shape;
  /** A letter or figure that stands for the group, "" where shape or order say enough. */
  readonly sign: string;
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
  /** What stands on somebody who has room for it: their figure, or the sign of their group. */
  readonly figureOf: (node: number) => string;
  /** One or two sentences: how the groups come about, and what was unknown. */
  readonly why: string;
}

export const NO_GROUP = 255;

/** The colour of a group; undefined for NO_GROUP. */
export function groupColor(lens: Lens, group: number, palette: Palette): string | undefined {
  const color = lens.groups[group]?.color;
  if (color === undefined) return undefined;
  if (color === "other") return palette.other;
  if (typeof color === "number") return palette.categories[color];
  return typeof color === "string" ? palette.tones[color] : rampColor(color, palette);
}

/** Few steps are spread over the whole ramp. */
function rampColor({ step, of }: Step, { ramp }: Palette): string | undefined {
  const last = ramp.length - 1;
  return ramp[of < 2 ? Math.floor(last / 2) : Math.round((step * last) / (of - 1))];
}

interface Dominants {
  readonly kept: Kept | null;
  /** By node: 0 = not asked yet, else group + 1. */
  readonly known: Uint16Array;
}

/** Asked of many subtrees in every frame, so each answer is kept as long as nobody is filtered out anew. */
const dominantsOf = new WeakMap<Lens, Dominants>();

/** The group most of those shown below `node` (and they themselves) belong to; NO_GROUP when none does. */
export function dominantGroup(lens: Lens, org: Org, kept: Kept | null, node: number): number {
  let dominants = dominantsOf.get(lens);
  if (dominants?.kept !== kept) {
    dominants = { kept, known: new Uint16Array(org.count) };
    dominantsOf.set(lens, dominants);
  }
  const before = dominants.known[node] ?? 0;
  if (before > 0) return before - 1;
  const tally = new Uint32Array(lens.groups.length);
  const end = placeOf(kept, org.end[node] ?? 0);
  for (let place = placeOf(kept, node); place < end; place++) {
    const group = lens.groupOf[nodeAtPlace(kept, place)] ?? NO_GROUP;
    if (group !== NO_GROUP) tally[group] = (tally[group] ?? 0) + 1;
  }
  let most = NO_GROUP;
  for (let group = 0; group < tally.length; group++) {
    if ((tally[group] ?? 0) > (tally[most] ?? 0)) most = group;
  }
  dominants.known[node] = most + 1;
  return most;
}
