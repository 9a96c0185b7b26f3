import type { Lens } from "./lens.ts";

/** So many keys there are: among ten groups two share one in 1 of 90 lenses, and the rarer one goes without. */
const KEYS = 4096;

/**
 * A short key for each group of a lens, for the address of the page; "" for none. A group keeps it when
 * counts change, and with them the order of the groups; a class that is cut otherwise gets another one, so
 * that nothing else is brought out in its place. Names may be personal and addresses are passed on: of a
 * name a key holds twelve bits, which fit some word of any dictionary.
 */
export function groupKeys({ groups }: Lens): readonly string[] {
  const keys = groups.map(({ name }) => keyOf(name));
  return keys.map((key, i) => (keys.indexOf(key) === i ? key : ""));
}

/** How many values share the last group is no part of what it is. */
const OTHERS = /^\d+ (?=others$)/;

function keyOf(name: string): string {
  let hash = 0x811c9dc5;
  for (const sign of name.replace(OTHERS, "")) {
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  }
  return ((hash ^ (hash >>> 16)) & (KEYS - 1)).toString(36);
}
