import { csvText } from "../base/csvText.ts";
import { type Message, message, say, sayIt } from "../language/say.ts";
import { type Org, PLACEHOLDER, textOf } from "../org/org.ts";
import { type TextColumn, textAt } from "../org/textColumn.ts";
import type { Fate } from "./imported.ts";

/** Every row that did not simply become a person, in file order, as columns: there may be a million. */
export interface Ledger {
  readonly count: number;
  /** Physical line of each row. */
  readonly line: Int32Array;
  /** Code of what became of the row, in FATES. */
  readonly fate: Uint8Array;
  /** Code of the sentence that says why, in `reasons`. */
  readonly reason: Uint8Array;
  readonly reasons: readonly (Message | null)[];
  /** Line of the row that stands for a merged one, 0 for the others. */
  readonly into: Int32Array;
  /** Id, else e-mail, else name; what a correction names the row by. */
  readonly who: TextColumn;
}

export const FATES: readonly Fate[] = ["placed", "merged", "setAside"];

/** How a row of the file ended. */
export interface LedgerEntry {
  readonly line: number;
  readonly fate: Fate;
  readonly reason: Message | null;
}

/** The k-th entry. */
export function ledgerEntry(ledger: Ledger, k: number): LedgerEntry {
  return {
    line: ledger.line[k] ?? 0,
    fate: FATES[ledger.fate[k] ?? 0] ?? "placed",
    reason: ledger.reasons[ledger.reason[k] ?? 0] ?? null,
  };
}

const FATE_WORDS: Readonly<Record<Fate, Message>> = {
  placed: message("placed ‖ a row"),
  merged: message("merged ‖ a row"),
  setAside: message("set aside ‖ a row"),
};

/** How a row ended, in a word. */
export function fateWord(fate: Fate): string {
  return sayIt(FATE_WORDS[fate]);
}

/** Every row of the file with its fate and the reason, in file order, as CSV. */
export function ledgerCsv(ledger: Ledger, org: Org): string {
  const header = [
    say("Line ‖ of a file"),
    say("Fate ‖ of a row"),
    say("Reason"),
    say("Who"),
    say("Merged into line"),
  ];
  const placed = [...org.line.keys()].filter((i) => org.kind[i] !== PLACEHOLDER);
  const rows = placed.map((i): (string | number)[] => [
    org.line[i] ?? 0,
    fateWord("placed"),
    "",
    textOf(org, "id", i) || textOf(org, "email", i) || textOf(org, "name", i),
    "",
  ]);
  for (let k = 0; k < ledger.count; k++) {
    const { line, fate, reason } = ledgerEntry(ledger, k);
    const why = reason === null ? "" : sayIt(reason);
    rows.push([line, fateWord(fate), why, textAt(ledger.who, k), ledger.into[k] || ""]);
  }
  rows.sort(([a], [b]) => Number(a) - Number(b));
  return csvText([header, ...rows]);
}
