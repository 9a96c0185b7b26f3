/** What a JSON object of unknown making holds, by key. */
export type Parts = Readonly<Record<string, unknown>>;

/** What a text is as JSON; null where it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The parts of an object; none of anything else. */
export function recordIn(value: unknown): Parts {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

/** The entries of a list; none of anything else. */
export function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text; "" of anything else. */
export function textIn(value: unknown): string {
  return typeof value === "string" ? value : "";
}
