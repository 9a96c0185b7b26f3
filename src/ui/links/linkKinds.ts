import { type Message, message, sayIt } from "../../language/say.ts";

const KIND_WORDS: Readonly<Record<string, Message>> = {
  "works with": message("works with ‖ between two names"),
  "decides with": message("decides with ‖ between two names"),
  "hands over to": message("hands over to ‖ between two names"),
  advises: message("advises ‖ between two names"),
};

/** How two managers may work together; the words stand between their names. The first is the usual one. */
export const LINK_KINDS: readonly string[] = Object.keys(KIND_WORDS);

/** A kind as it is called; what somebody said in words of their own stays as it is. */
export function kindWord(kind: string): string {
  const known = KIND_WORDS[kind];
  return known === undefined ? kind : sayIt(known);
}
