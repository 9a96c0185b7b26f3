import { nameOf, type Org, textOf } from "../org/org.ts";
import { distinctCount, distinctText } from "../org/textColumn.ts";
import type { DrawnPage } from "../render/drawnPage.ts";

/** What stands where a name stood. */
const LEFT_OUT = "…";
/** Shorter words of a name may be anything; a whole name is one however short it is. */
const SHORTEST_WORD = 3;
const SHORTEST_NAME = 2;
/** Shorter numbers are figures as often as ids, and figures are what is told. */
const SHORTEST_NUMBER = 5;

/** Takes everything out of a text that names somebody. */
export type Redact = (text: string) => string;

/**
 * Takes names, e-mail addresses and ids of these people out of texts that somebody wrote: whole names first,
 * then their single words, unless the organisation uses the word for posts and places too. The same for the
 * same organisation, whose names are read once.
 */
export function redactorFor(org: Org): Redact {
  const made = known.get(org) ?? readNames(org);
  known.set(org, made);
  return made;
}

const known = new WeakMap<Org, Redact>();

function readNames(org: Org): Redact {
  const whole = new Set<string>();
  const words = new Set<string>();
  let longest = 0;
  for (let i = 0; i < org.count; i++) {
    for (const text of [nameOf(org, i), textOf(org, "email", i), textOf(org, "id", i)]) {
      if (!isTelling(text)) continue;
      whole.add(text);
      longest = Math.max(longest, text.length);
    }
    for (const word of wordsIn(textOf(org, "name", i))) words.add(word);
  }
  for (const word of wordsOfPosts(org)) words.delete(word);
  return (text) => withoutWords(withoutWhole(text, whole, longest), words);
}

const NUMBER = /^\d+$/;

function isTelling(text: string): boolean {
  return text.length >= (NUMBER.test(text) ? SHORTEST_NUMBER : SHORTEST_NAME);
}

/** The page with nobody named on it. */
export function redactedPage(page: DrawnPage, redact: Redact): DrawnPage {
  return {
    ...page,
    title: redact(page.title),
    notes: redact(page.notes),
    marks: page.marks.map((mark) =>
      mark.type === "text" ? { ...mark, text: redact(mark.text) } : mark,
    ),
  };
}

const WORD = /[\p{L}\p{M}\p{N}'’-]+/gu;

function wordsIn(text: string): readonly string[] {
  return (text.match(WORD) ?? []).filter((word) => word.length >= SHORTEST_WORD);
}

function wordsOfPosts({ text }: Org): ReadonlySet<string> {
  const found = new Set<string>();
  for (const field of ["title", "department", "location", "grade", "workerType"] as const) {
    const column = text[field];
    for (let code = 1; column && code < distinctCount(column); code++) {
      for (const word of wordsIn(distinctText(column, code))) found.add(word);
    }
  }
  return found;
}

/** At each word's beginning the longest whole name that stands there. */
function withoutWhole(text: string, whole: ReadonlySet<string>, longest: number): string {
  let written = "";
  let at = 0;
  while (at < text.length) {
    const length = isBeginning(text, at) ? lengthOfName(text, at, whole, longest) : 0;
    written += length > 0 ? LEFT_OUT : text.charAt(at);
    at += Math.max(1, length);
  }
  return written;
}

function lengthOfName(
  text: string,
  at: number,
  whole: ReadonlySet<string>,
  longest: number,
): number {
  for (let length = Math.min(longest, text.length - at); length >= SHORTEST_NAME; length--) {
    if (isBeginning(text, at + length) && whole.has(text.slice(at, at + length))) return length;
  }
  return 0;
}

const INSIDE = /[\p{L}\p{N}]/u;
/** Scripts that leave no room between words: a name may begin and end anywhere. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Whether no word goes on across this place. */
function isBeginning(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at)];
  if (UNSPACED.test(before) || UNSPACED.test(after)) return true;
  return !(INSIDE.test(before) && INSIDE.test(after));
}

function withoutWords(text: string, words: ReadonlySet<string>): string {
  return text.replace(WORD, (word) => (words.has(word) ? LEFT_OUT : word));
}
