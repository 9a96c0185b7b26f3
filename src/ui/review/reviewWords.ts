import type { LedgerEntry } from "../../import/imported.ts";

/** Lines as a reader would say them: "3, 5–9, 12". The lines rise. */
export function lineRanges(lines: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last && line - last[1] <= 1) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}

/** Rows that ended alike for the same reason. */
export interface LedgerGroup {
  readonly fate: LedgerEntry["fate"];
  readonly reason: string;
  readonly lines: readonly number[];
}

/** Every row that did not simply become a person, by fate and reason, the largest group first. */
export function ledgerGroups(ledger: readonly LedgerEntry[]): readonly LedgerGroup[] {
  const groups = new Map<string, LedgerGroup & { lines: number[] }>();
  for (const { fate, reason, line } of ledger) {
    const key = `${fate} ${reason}`;
    const group = groups.get(key);
    if (group) group.lines.push(line);
    else groups.set(key, { fate, reason, lines: [line] });
  }
  return [...groups.values()].sort((a, b) => b.lines.length - a.lines.length);
}

const SURE_FROM = 0.85;
const LIKELY_FROM = 0.6;

/** How sure the guess of a column is; "" when there is nothing to say. */
export function confidenceWords(confidence: number): string {
  if (confidence >= SURE_FROM) return "";
  return confidence >= LIKELY_FROM ? "likely" : "a guess: please check";
}
