import type { Correction } from "../../import/choices.ts";
import type { Fate } from "../../import/imported.ts";
import { type Ledger, ledgerEntry } from "../../import/ledger.ts";
import { formatPercent } from "../../language/numbers.ts";
import { type Message, say, sayIt } from "../../language/say.ts";
import type { AppState } from "../../store/app.ts";

/** A table in which no column could be the manager. */
export type AskedDocument = NonNullable<AppState["undecided"]>;

/** What is asked, and what happens without an answer. */
export function questionWords({ problem }: AskedDocument): string {
  const question = say("Which one is it? Drawn without one, everybody stands side by side.");
  return `${sayIt(problem)} ${question}`;
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
  readonly reason: Message | null;
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
  const share = formatPercent(confidence);
  if (confidence >= SURE_FROM) return say("{share} sure", { share });
  return confidence >= LIKELY_FROM
    ? say("{share}, likely", { share })
    : say("◆ {share}, please check", { share });
}

/** What a correction did, in a sentence. */
export function correctionWords(correction: Correction): string {
  switch (correction.kind) {
    case "reference":
      return correction.person === ""
        ? say("“{reference}” is nobody: whoever reports to them stands at the top.", {
            reference: correction.reference,
          })
        : say("“{reference}” is {person}.", {
            reference: correction.reference,
            person: correction.person,
          });
    case "line":
      return correction.manager === ""
        ? say("{person} reports to nobody.", { person: correction.person })
        : say("{person} reports to {manager}.", {
            person: correction.person,
            manager: correction.manager,
          });
    case "cut":
      return say("The ring is cut above {person}.", { person: correction.person });
    default:
      return say("{row} was taken back.", { row: correction.row });
  }
}
