import type { Org } from "../org/org.ts";
import { markTexts } from "../org/textColumn.ts";

/** Titles that say assistant; an Assistant Manager, Director or Professor is none. */
const ASSISTANT = /\bassistant\b(?!\s+(?:manager|director|professor)\b)/i;

/** Whether a title is an assistant's. */
export function isAssistantTitle(title: string): boolean {
  return ASSISTANT.test(title);
}

/** A test whether node i is an assistant by title; without a title column nobody is known to be one. */
export function assistantTest(org: Org): (i: number) => boolean {
  const titles = org.text.title;
  const marked = markTexts(titles, isAssistantTitle);
  return (i) => marked !== null && marked[titles?.codes[i] ?? 0] === 1;
}
