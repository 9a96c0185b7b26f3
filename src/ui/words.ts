import { type Message, message, say, sayIt } from "../language/say.ts";
import type { View } from "../layout/view.ts";
import type { KindOfManager } from "../metrics/kindOfManager.ts";
import type { LoadFlag } from "../metrics/loadFlag.ts";

/** Words that turn with the view: [conventional, upside-down]. */
const TURNING = {
  linkUp: [message("Reports to"), message("Supported by")],
  people: [message("Direct reports"), message("Supports directly")],
  dottedUp: [message("Dotted line to"), message("Also supported by")],
  dottedDown: [message("Dotted lines from"), message("Also supports")],
} as const satisfies Readonly<Record<string, readonly [Message, Message]>>;

function turned(words: keyof typeof TURNING, view: View): string {
  return sayIt(TURNING[words][view === "upside-down" ? 1 : 0]);
}

export function viewWords(view: View): string {
  return view === "upside-down" ? say("Upside-down view") : say("Conventional view");
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
  return say("{count, plural, one {# person} other {# people}}", { count });
}

/** "1 hop", "5 hops" through the line. */
export function hopsWords(count: number): string {
  return say("{count, plural, one {# hop} other {# hops}}", { count });
}

export function totalSpanWords(view: View, people: number): string {
  return view === "upside-down"
    ? say("supports {people, number}", { people })
    : say("leads {people, number}", { people });
}

/** What a manager of this kind is there for. */
const KIND_SENTENCES: Readonly<Record<KindOfManager, Message>> = {
  "coach of doers": message("Coaches the people who do the work."),
  "coach of managers": message("Coaches managers, so that each of them can coach well."),
  mixed: message("Does two jobs at once: coaches people who do the work, and managers."),
  none: message("Has only an assistant."),
};

export function kindSentence(kind: KindOfManager): string {
  return sayIt(KIND_SENTENCES[kind]);
}

const FLAG_WORDS: Readonly<Record<LoadFlag, Message>> = {
  overloaded: message("overloaded"),
  stretched: message("stretched"),
  "in range": message("in range"),
  light: message("light ‖ little load"),
};

/** Whether somebody carries too much, in a word within a line. */
export function flagWord(flag: LoadFlag): string {
  return sayIt(FLAG_WORDS[flag]);
}

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
