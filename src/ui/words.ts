import type { KindOfManager } from "../metrics/kindOfManager.ts";
import type { LoadFlag } from "../metrics/loadFlag.ts";
import type { View } from "../store/app.ts";

/** Words that turn with the view. */
export function linkUpWord(view: View): string {
  return view === "upside-down" ? "Supported by" : "Reports to";
}

export function peopleHeading(view: View): string {
  return view === "upside-down" ? "Supports directly" : "Direct reports";
}

export function totalSpanWords(view: View, people: number): string {
  const verb = view === "upside-down" ? "supports" : "leads";
  return `${verb} ${people.toLocaleString("en")}`;
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
