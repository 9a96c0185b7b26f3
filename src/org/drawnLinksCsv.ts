import { csvText } from "../base/csvText.ts";
import type { DrawnLink } from "./drawnLink.ts";

/** Drawn links as a CSV file that can be opened again. */
export function drawnLinksCsv(drawn: readonly DrawnLink[]): string {
  const rows = drawn.map(({ source, target, kind, note }) => [source, target, kind, note]);
  return csvText([["source", "target", "kind", "note"], ...rows]);
}
