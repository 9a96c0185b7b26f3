import { createElement, Fragment, type ReactNode } from "react";
import { richPattern } from "../../language/pattern.ts";

/** What a tag makes of the words within it. */
export type Tag = (words: ReactNode) => ReactNode;

/** What stands in the places of a sentence, elements too, and what its tags make of words. */
export type RichValues = Readonly<Record<string, ReactNode | Tag>>;

/**
 * A sentence with elements in it, as one message:
 * `sayRich("<b>{name}</b> leads {people, number}.", { name, people, b: (words) => <b>{words}</b> })`.
 */
export function sayRich(english: string, values: RichValues): ReactNode {
  const pattern = richPattern(english);
  if (typeof pattern === "string") return pattern;
  const places = Object.entries(values).map(([name, value]) => [name, placed(value)]);
  return pieces(pattern.format<ReactNode>(Object.fromEntries(places)));
}

/** The library hands a tag a list; as children one by one they need no keys. */
function placed(value: ReactNode | Tag): ReactNode | ((words: ReactNode) => ReactNode) {
  return typeof value === "function" ? (words: ReactNode) => value(pieces(words)) : value;
}

function pieces(words: ReactNode): ReactNode {
  return Array.isArray(words) ? createElement(Fragment, null, ...words) : words;
}
