import type { LinkSource } from "../metrics/linkSource.ts";

/** The colours of a drawing, as CSS colours. */
export interface Palette {
  readonly paper: string;
  readonly card: string;
  readonly ink: string;
  readonly muted: string;
  readonly rule: string;
  /** A person on the wall as long as no lens asks for them. */
  readonly person: string;
  readonly personInk: string;
  readonly connector: string;
  readonly funnel: string;
  readonly accent: string;
  readonly onAccent: string;
  /** Where a link comes from; each has a dash of its own too (linkDash.ts). */
  readonly links: Readonly<Record<LinkSource, string>>;
  /** Outlines of communities, apart from whatever colours a lens may use (communityOutlines.ts). */
  readonly communities: readonly string[];
  readonly vacancy: string;
  readonly tones: Readonly<Record<Tone, string>>;
  /** Groups without an order, told apart by colour-blind eyes (palette.test.ts). */
  readonly categories: readonly string[];
  /** Whatever is rarer than those, or not stated. */
  readonly other: string;
  /** Groups in an order, least first: away from the ground, so darker on light paper. */
  readonly ramp: readonly string[];
}

/** What a colour says of a figure. */
export type Tone = "over" | "high" | "fit" | "low";

export const LIGHT: Palette = {
  paper: "#f7f5ef",
  card: "#ffffff",
  ink: "#1b2333",
  muted: "#5d6472",
  rule: "#d9d5c9",
  person: "#d3cfc3",
  personInk: "#4a5160",
  connector: "#a9a698",
  funnel: "#2a8072",
  accent: "#1f6f61",
  onAccent: "#ffffff",
  links: {
    dotted: "#6a4fb3",
    interaction: "#1c63b0",
    product: "#a4531a",
    community: "#a02c6e",
    drawn: "#1b2333",
  },
  communities: ["#b3246f", "#2b3a9e", "#33302a"],
  vacancy: "#8a8676",
  tones: { over: "#a82c08", high: "#b88209", fit: "#14766a", low: "#7f86ab" },
  categories: [
    "#5788f4",
    "#af5113",
    "#247486",
    "#b25ec5",
    "#174680",
    "#8d2851",
    "#6d45b5",
    "#5f330e",
  ],
  other: "#8b8778",
  ramp: ["#819341", "#45874e", "#00775e", "#006169", "#00486c", "#002c63", "#1a0f4f"],
};

export const DARK: Palette = {
  paper: "#14181d",
  card: "#1f252c",
  ink: "#eef0f2",
  muted: "#a3abb6",
  rule: "#38404a",
  person: "#3d4650",
  personInk: "#d5dae0",
  connector: "#5f6a76",
  funnel: "#3fa893",
  accent: "#4fbfa8",
  onAccent: "#0d1512",
  links: {
    dotted: "#ab94f0",
    interaction: "#6cb0f5",
    product: "#f0a068",
    community: "#f08cc4",
    drawn: "#eef0f2",
  },
  communities: ["#f48ac8", "#9fb0ff", "#f2efe6"],
  vacancy: "#8c8a80",
  tones: { over: "#e8602c", high: "#f0c060", fit: "#2fa390", low: "#a8aed0" },
  categories: [
    "#2072d5",
    "#cd4a34",
    "#6ce7ed",
    "#d782eb",
    "#70ad51",
    "#f0ada8",
    "#9f539d",
    "#c5de70",
  ],
  other: "#837f76",
  ramp: ["#5f6bb8", "#498bca", "#34aacd", "#45c5c7", "#77dbbb", "#b0edaf", "#eafaad"],
};
