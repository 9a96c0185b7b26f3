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
  readonly link: string;
  readonly vacancy: string;
  readonly tones: Readonly<Record<Tone, string>>;
  /** Told apart by colour-blind eyes (after Paul Tol's and Okabe and Ito's sets); the last is "other". */
  readonly categories: readonly string[];
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
  link: "#6a4fb3",
  vacancy: "#8a8676",
  tones: { over: "#bf3f0f", high: "#d99a20", fit: "#2a8f80", low: "#7d83a3" },
  categories: [
    "#4477aa",
    "#cc6677",
    "#228833",
    "#ddaa33",
    "#66ccee",
    "#aa3377",
    "#999933",
    "#882255",
    "#44aa99",
    "#bbb5a8",
  ],
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
  link: "#ab94f0",
  vacancy: "#8c8a80",
  tones: { over: "#f2703d", high: "#e8b04a", fit: "#45b8a4", low: "#9aa1c4" },
  categories: [
    "#77aadd",
    "#ee8896",
    "#55b868",
    "#e6bf55",
    "#99ddff",
    "#d673ab",
    "#bbbb44",
    "#c9659a",
    "#5fd0bd",
    "#6d6a63",
  ],
};
