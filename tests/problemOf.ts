import { type Message, type Saying, sayIt } from "../src/language/say.ts";

/** The sentence in which something says why there is no value; "" where there is one. */
export function problemOf(outcome: unknown): string {
  return isRefusal(outcome) ? sayIt(outcome.problem) : "";
}

function isRefusal(outcome: unknown): outcome is { readonly problem: Message | Saying } {
  return typeof outcome === "object" && outcome !== null && "problem" in outcome;
}
