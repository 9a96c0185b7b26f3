import { plainPattern } from "./pattern.ts";

declare const marked: unique symbol;

/** An English message that stands somewhere else than where it is said, such as in a table of texts. */
export type Message = string & { readonly [marked]: true };

/** What stands in the places of a message; a saying is said in the language, too. */
export type Value = string | number | Saying;
export type Values = Readonly<Record<string, Value>>;

/** A message with its values as plain data, for what is kept or sent to another thread before it is said. */
export interface Saying {
  readonly message: Message;
  readonly values: Values;
}

const NONE: Values = {};

/**
 * Marks an English message, so that it is found for translation. Tables of messages that a script does
 * not use are left out of it.
 * @__NO_SIDE_EFFECTS__
 */
export function message(english: string): Message {
  return english as Message;
}

/**
 * A message to be said later, by `sayIt`.
 * @__NO_SIDE_EFFECTS__
 */
export function saying(english: string, values: Values = NONE): Saying {
  return { message: message(english), values };
}

/** The text of a message, with its values, in the current language. The English one stands here, as a literal. */
export function say(english: string, values: Values = NONE): string {
  const pattern = plainPattern(english);
  if (typeof pattern === "string") return pattern;
  const said = pattern.format<string>(saidValues(values));
  return Array.isArray(said) ? said.join("") : String(said);
}

/** As `say`, of what was marked by `message` or made by `saying`. */
export function sayIt(what: Message | Saying, values: Values = NONE): string {
  return typeof what === "string" ? say(what, values) : say(what.message, what.values);
}

/** The values with sayings in them said. */
function saidValues(values: Values): Record<string, string | number> {
  const said: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    said[name] = typeof value === "object" ? sayIt(value) : value;
  }
  return said;
}
