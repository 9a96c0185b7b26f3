/** Which way a text runs. */
export type Direction = "ltr" | "rtl";

const FIRST_STRONG = /\p{L}/u;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** The way a line of its own runs: that of its first letter, so that "محمد (IT)" begins at the right. */
export function directionOf(text: string): Direction {
  // Most texts have no such letter at all, and this is asked for every text of every frame.
  if (!RIGHT_TO_LEFT.test(text)) return "ltr";
  const first = FIRST_STRONG.exec(text)?.[0] ?? "";
  return RIGHT_TO_LEFT.test(first) ? "rtl" : "ltr";
}

/** Parts side by side in one line, each running its own way without turning those beside it. */
export function sideBySide(parts: readonly string[], between: string): string {
  const isolated = parts.map((part) => (RIGHT_TO_LEFT.test(part) ? `\u2068${part}\u2069` : part));
  return isolated.join(between);
}
