import type { View } from "../layout/view.ts";
import type { KindOfManager } from "../metrics/kindOfManager.ts";
import type { LoadFlag } from "../metrics/loadFlag.ts";

/** Words that turn with the view: [conventional, upside-down]. */
const TURNING = {
  linkUp: ["Reports to", "Supported by"],
  people: ["Direct reports", "Supports directly"],
  totalSpan: ["leads", "supports"],
  dottedUp: ["Dotted line to", "Also supported by"],
  dottedDown: ["Dotted lines from", "Also supports"],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

function turned(words: keyof typeof TURNING, view: View): string {
  return TURNING[words][view === "upside-down" ? 1 : 0];
}

export function viewWords(view: View): string {
  return view === "upside-down" ? "Upside-down view" : "Conventional view";
}

export function linkUpWord(view: View): string {
  return turned("linkUp", view);
}

export function peopleHeading(view: View): string {
  return turned("people", view);
}

/** Over those somebody has a dotted line to. */
export function dottedUpHeading(view: View): string {
  return turned("dottedUp", view);
}

/** Over those whose dotted lines point at somebody. */
export function dottedDownHeading(view: View): string {
  return turned("dottedDown", view);
}

/** "1 person", "1,000 people". */
export function peopleWords(count: number): string {
  return count === 1 ? "1 person" : `${count.toLocaleString("en")} people`;
}

/** "1 hop", "5 hops" through the line. */
export function hopsWords(count: number): string {
  return count === 1 ? "1 hop" : `${count.toLocaleString("en")} hops`;
}

export function totalSpanWords(view: View, people: number): string {
  return `${turned("totalSpan", view)} ${people.toLocaleString("en")}`;
}

/** What a manager of this kind is there for. */
export const KIND_SENTENCES: Readonly<Record<KindOfManager, string>> = {
  "coach of doers": "Coaches the people who do the work.",
  "coach of managers": "Coaches managers, so that each of them can coach well.",
  mixed: "Does two jobs at once: coaches people who do the work, and managers.",
  none: "Has only an assistant.",
};

/** A sign that stands beside a flag, so that it reads without colour. */
export const FLAG_SIGNS: Readonly<Record<LoadFlag, string>> = {
  overloaded: "▲",
  stretched: "◆",
  "in range": "●",
  light: "○",
};

export const FLAG_COLORS: Readonly<Record<LoadFlag, string>> = {
  overloaded: "var(--over)",
  stretched: "var(--high)",
  "in range": "var(--fit)",
  light: "var(--low)",
};
