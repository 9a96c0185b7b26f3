import { type Message, message, sayIt } from "../language/say.ts";
import type { KindOfManager } from "../metrics/kindOfManager.ts";

const KIND_WORDS: Readonly<Record<KindOfManager, Message>> = {
  "coach of doers": message("coach of doers"),
  "coach of managers": message("coach of managers"),
  mixed: message("mixed ‖ kind of manager"),
  none: message("none ‖ kind of manager"),
};

/** What a manager is there for, in a word or two within a line. */
export function kindWord(kind: KindOfManager): string {
  return sayIt(KIND_WORDS[kind]);
}
