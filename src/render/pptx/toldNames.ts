import { allowedText, escapeText } from "../xml.ts";

/** An alternative text longer than this is cut in two, letters: it is gone through in one go. */
const LONGEST = 4_000;

/** A name as it stands in an alternative text, where each has a line of its own. */
export function asTold(name: string): string {
  return allowedText(name).replace(/[\t\n\r]/g, " ");
}

/** Names in alternative texts, a line each, as XML. */
export function toldNames(names: readonly string[]): readonly string[] {
  const texts: string[][] = [];
  let length = 0;
  for (const name of names) {
    if (texts.length === 0 || length + name.length > LONGEST) {
      texts.push([]);
      length = 0;
    }
    texts.at(-1)?.push(escapeText(asTold(name)));
    length += name.length + 1;
  }
  return texts.map((lines) => lines.join("&#10;"));
}
