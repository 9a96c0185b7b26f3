import type { Org } from "../org/org.ts";
import { distinctCount, distinctText, type TextColumn } from "../org/textColumn.ts";

/** Titles that say assistant; an Assistant Manager, Director or Professor is none. */
const ASSISTANT = /\bassistant\b(?!\s+(?:manager|director|professor)\b)/i;

/** Whether a title is an assistant's. */
export function isAssistantTitle(title: string): boolean {
  return ASSISTANT.test(title);
}

/**
 * 1 for each distinct title that passes the test, by its code in the column; null without titles.
 * Titles repeat, so testing the distinct ones is cheaper than testing everybody's.
 */
export function markTitles(
  titles: TextColumn | undefined,
  test: (title: string) => boolean,
): Uint8Array | null {
  if (!titles) return null;
  return Uint8Array.from({ length: distinctCount(titles) }, (_, code) =>
    test(distinctText(titles, code)) ? 1 : 0,
  );
}

/** A test whether node i is an assistant by title; without a title column nobody is known to be one. */
export function assistantTest(org: Org): (i: number) => boolean {
  const titles = org.text.title;
  const marked = markTitles(titles, isAssistantTitle);
  return (i) => marked !== null && marked[titles?.codes[i] ?? 0] === 1;
}
