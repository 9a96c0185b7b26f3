import { IntlMessageFormat } from "intl-messageformat";

type Elements = ReturnType<IntlMessageFormat["getAst"]>;

/** Letters that are still read as what they were; vowels doubled, as most languages need more room than English. */
const LETTERS: Readonly<Record<string, string>> = {
  a: "áá",
  e: "éé",
  i: "í",
  o: "óó",
  u: "ú",
  c: "ç",
  n: "ñ",
  s: "š",
  y: "ý",
  A: "Å",
  E: "É",
  I: "Î",
  O: "Ö",
  U: "Û",
  C: "Ç",
  N: "Ñ",
  S: "Š",
  Y: "Ý",
};

/** What stands around everything that is said in the pseudo language. */
export const PSEUDO_BRACKETS = ["⟦", "⟧"] as const;

/** A message as the pseudo language says it: to be seen to be translated, with its values in place. */
export function pseudoPattern(message: string, ignoreTag: boolean): Elements {
  const [open, close] = PSEUDO_BRACKETS;
  const elements = new IntlMessageFormat(message, "en", {}, { ignoreTag }).getAst();
  return [literal(open), ...elements.map(accented), literal(close)];
}

type Element = Elements[number];

function literal(value: string): Element {
  return { type: 0, value };
}

function accented(element: Element): Element {
  if (element.type === 0) return literal(accentedText(element.value));
  if ("children" in element) return { ...element, children: element.children.map(accented) };
  if (!("options" in element)) return element;
  const options = Object.entries(element.options).map(([key, option]) => [
    key,
    { ...option, value: option.value.map(accented) },
  ]);
  return { ...element, options: Object.fromEntries(options) };
}

function accentedText(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => LETTERS[letter] ?? letter);
}
