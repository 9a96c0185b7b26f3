import { csvText } from "../base/csvText.ts";
import { createTextCodes } from "../base/textCodes.ts";
import { type Message, message, say, sayIt } from "../language/say.ts";
import { type TextColumn, textAt } from "../org/textColumn.ts";
import { findingOf } from "./findings.ts";
import type { Finding, FindingKind } from "./imported.ts";
import { fateWord } from "./ledger.ts";

/** What a table says that comes along with the people. */
export type FurtherKind = "links" | "products" | "communities";

/** Why a row of such a table is not used. */
export type AsideReason =
  | "blank"
  | "unmatched"
  | "ambiguous"
  | "self"
  | "weightless"
  | "measure"
  | "undated"
  | "period"
  | "unmanaged"
  | "team"
  | "repeated";

/** The sentence of each reason, and the finding it makes where somebody could mend it. */
const REASONS: Readonly<Record<AsideReason, { sentence: Message; finding?: FindingKind }>> = {
  blank: { sentence: message("A cell that must be filled is blank."), finding: "blank-link" },
  unmatched: {
    sentence: message("Names somebody who is not in the chart."),
    finding: "unmatched-link",
  },
  ambiguous: {
    sentence: message("Names somebody by a name that several people bear."),
    finding: "ambiguous-link",
  },
  self: { sentence: message("Both ends are the same person.") },
  weightless: { sentence: message("The weight is 0 or no number."), finding: "weightless-link" },
  measure: {
    sentence: message("Measures something else than the newest file."),
    finding: "measure-link",
  },
  undated: { sentence: message("Has no date one can read.") },
  period: { sentence: message("Lies before the period.") },
  unmanaged: { sentence: message("One end has neither reports nor a manager.") },
  team: { sentence: message("Lies within one manager’s team.") },
  repeated: { sentence: message("Says again what another row has said.") },
};

const CODES = Object.keys(REASONS) as readonly AsideReason[];

/** Why a row is not used, in a sentence. */
export function asideSentence(reason: AsideReason): string {
  return sayIt(REASONS[reason].sentence);
}

/** One such table: its rows are used or set aside. */
export interface FurtherFile {
  readonly name: string;
  readonly kind: FurtherKind;
  readonly rows: number;
  readonly used: number;
  /** The reasons why others are not, the most frequent first. */
  readonly aside: readonly { readonly reason: AsideReason; readonly rows: number }[];
}

/** Every row that is not used, as columns. */
export interface FurtherLedger {
  readonly count: number;
  /** Which of the files. */
  readonly file: Uint16Array;
  readonly line: Int32Array;
  readonly reason: Uint8Array;
  /** The two cells that say it: both ends of a link; a person and a product. */
  readonly first: TextColumn;
  readonly second: TextColumn;
}

/** What came along with the people, and what was odd about it. */
export interface Further {
  readonly files: readonly FurtherFile[];
  readonly ledger: FurtherLedger;
  readonly findings: readonly Finding[];
}

/** What was odd about all that was read: the people and what came along with them. */
export function allFindings({
  findings,
  further,
}: {
  readonly findings: readonly Finding[];
  readonly further: Further | null;
}): readonly Finding[] {
  return further ? [...findings, ...further.findings] : findings;
}

/** Collects the rows of such tables that are not used. */
export interface AsideCollector {
  /** Begins a table; the rows that follow are its. */
  begin(name: string, kind: FurtherKind, rows: number): void;
  /** `who`: whom the row names in vain. */
  add(line: number, reason: AsideReason, cells: readonly [string, string], who?: string): void;
  build(): Further;
}

interface OpenFile {
  readonly name: string;
  readonly kind: FurtherKind;
  readonly rows: number;
  readonly lines: Map<AsideReason, number[]>;
  readonly who: Map<AsideReason, Set<string>>;
}

export function asideCollector(): AsideCollector {
  const files: OpenFile[] = [];
  const rows: number[] = [];
  const firsts = cellCollector();
  const seconds = cellCollector();
  return {
    begin(name, kind, count) {
      files.push({ name, kind, rows: count, lines: new Map(), who: new Map() });
    },
    add(line, reason, [first, second], who) {
      const file = files.at(-1);
      if (!file) return;
      rows.push(files.length - 1, line, CODES.indexOf(reason));
      firsts.add(first);
      seconds.add(second);
      listIn(file.lines, reason).push(line);
      if (who === undefined) return;
      const known = file.who.get(reason) ?? new Set();
      file.who.set(reason, known.add(who));
    },
    build() {
      const count = rows.length / 3;
      const column = (at: number) => Array.from({ length: count }, (_, k) => rows[3 * k + at] ?? 0);
      return {
        files: files.map(fileOf),
        findings: files.flatMap(findingsOf),
        ledger: {
          count,
          file: Uint16Array.from(column(0)),
          line: Int32Array.from(column(1)),
          reason: Uint8Array.from(column(2)),
          first: firsts.build(),
          second: seconds.build(),
        },
      };
    },
  };
}

function listIn(lists: Map<AsideReason, number[]>, reason: AsideReason): number[] {
  const list = lists.get(reason) ?? [];
  lists.set(reason, list);
  return list;
}

function cellCollector(): { add(text: string): void; build(): TextColumn } {
  const texts = createTextCodes();
  const codes: number[] = [];
  texts.add("");
  return {
    add: (text) => {
      codes.push(texts.add(text));
    },
    build: () => ({
      ...texts.pooled(Uint32Array.from({ length: texts.count() }, (_, code) => code)),
      codes: Uint32Array.from(codes),
    }),
  };
}

function fileOf({ name, kind, rows, lines }: OpenFile): FurtherFile {
  const aside = [...lines].map(([reason, list]) => ({ reason, rows: list.length }));
  aside.sort((a, b) => b.rows - a.rows);
  return { name, kind, rows, used: rows - aside.reduce((sum, each) => sum + each.rows, 0), aside };
}

function findingsOf({ name, lines, who }: OpenFile): Finding[] {
  return [...lines].flatMap(([reason, rows]) => {
    const { finding } = REASONS[reason];
    if (!finding) return [];
    const people = [...(who.get(reason) ?? [])];
    const values = { named: name === "" ? "no" : "yes", file: name };
    return findingOf(finding, { rows, people, values });
  });
}

/** Every row that is not used with its reason, as CSV. */
export function furtherCsv({ files, ledger }: Further): string {
  const header = [
    say("File ‖ a noun"),
    say("Line ‖ of a file"),
    say("Fate ‖ of a row"),
    say("Reason"),
    say("First ‖ of two"),
    say("Second ‖ of two"),
  ];
  const rows = Array.from(ledger.line, (line, k) => [
    files[ledger.file[k] ?? 0]?.name ?? "",
    line,
    fateWord("setAside"),
    asideSentence(CODES[ledger.reason[k] ?? 0] ?? "blank"),
    textAt(ledger.first, k),
    textAt(ledger.second, k),
  ]);
  return csvText([header, ...rows]);
}
