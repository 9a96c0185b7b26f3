import type { Correction } from "../../import/choices.ts";
import type { Fate } from "../../import/imported.ts";
import { type Ledger, ledgerEntry } from "../../import/ledger.ts";
import type { AppState } from "../../store/app.ts";

/** A table in which no column could be the manager. */
export type AskedDocument = NonNullable<AppState["undecided"]>;

/** What is asked, and what happens without an answer. */
export function questionWords({ problem }: AskedDocument): string {
  return `${problem} Which one is it? Drawn without one, everybody stands side by side.`;
}

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
  readonly fate: Fate;
  readonly reason: string;
  /** Places in the ledger. */
  readonly entries: readonly number[];
}

/** Every row that did not simply become a person, by fate and reason, the largest group first. */
export function ledgerGroups(ledger: Ledger): readonly LedgerGroup[] {
  const groups = new Map<string, LedgerGroup & { entries: number[] }>();
  for (let entry = 0; entry < ledger.count; entry++) {
    const { fate, reason } = ledgerEntry(ledger, entry);
    const key = `${fate} ${reason}`;
    const group = groups.get(key);
    if (group) group.entries.push(entry);
    else groups.set(key, { fate, reason, entries: [entry] });
  }
  return [...groups.values()].sort((a, b) => b.entries.length - a.entries.length);
}

const SURE_FROM = 0.85;
const LIKELY_FROM = 0.6;

/** Whether a guess is worth a look. */
export function isDoubtful(confidence: number): boolean {
  return confidence < LIKELY_FROM;
}

/** How sure the guess of a column is. */
export function confidenceWords(confidence: number): string {
  const share = `${Math.round(100 * confidence)}%`;
  if (confidence >= SURE_FROM) return `${share} sure`;
  return confidence >= LIKELY_FROM ? `${share}, likely` : `◆ ${share}, please check`;
}

/** What a correction did, in a sentence. */
export function correctionWords(correction: Correction): string {
  switch (correction.kind) {
    case "reference":
      return correction.person === ""
        ? `“${correction.reference}” is nobody: whoever reports to them stands at the top.`
        : `“${correction.reference}” is ${correction.person}.`;
    case "line":
      return correction.manager === ""
        ? `${correction.person} reports to nobody.`
        : `${correction.person} reports to ${correction.manager}.`;
    case "cut":
      return `The ring is cut above ${correction.person}.`;
    default:
      return `${correction.row} was taken back.`;
  }
}
