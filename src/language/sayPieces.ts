import { plainPattern } from "./pattern.ts";
import type { Message } from "./say.ts";

/** A sentence in pieces: words, and what stands between them and is no text. */
export type Pieces<Thing extends object> = readonly (string | Thing)[];

/**
 * A sentence with other things than texts in its places, such as people, each one or several pieces:
 * `sayPieces(message("{people} decide."), { people: [{ person: 1 }, " and ", { person: 2 }] })`.
 */
export function sayPieces<Thing extends object>(
  english: Message,
  values: Readonly<Record<string, string | number | Thing | Pieces<Thing>>>,
): Pieces<Thing> {
  const pattern = plainPattern(english);
  if (typeof pattern === "string") return [pattern];
  const said = pattern.format<Thing | Pieces<Thing>>({ ...values });
  const pieces = isSeveral(said) ? said : [said];
  return pieces.flatMap((piece) => (isSeveral(piece) ? piece : [piece]));
}

function isSeveral<One, Several extends readonly unknown[]>(said: One | Several): said is Several {
  return Array.isArray(said);
}
