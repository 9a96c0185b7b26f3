import { type Message, message, type Values } from "../language/say.ts";
import { textColumnOf } from "../org/textColumn.ts";
import { type CellColumn, cellText, textsWhere } from "./cellColumn.ts";
import type { Role } from "./columns.ts";
import { foldReference } from "./decisions.ts";
import { findingOf, listed } from "./findings.ts";
import type { Finding, FindingKind, ImportedFile } from "./imported.ts";
import { FATES, type Ledger } from "./ledger.ts";
import { detailsOf, type PersonKeys } from "./personKeys.ts";
import type { PhotoColumn } from "./photoColumn.ts";
import {
  type Ambiguous,
  type BuiltRows,
  type Line,
  type PlacedRows,
  ROW_FATES,
  type RowFate,
} from "./placeRows.ts";
import type { Offered, Question } from "./questions.ts";
import type { RawTable } from "./rawTable.ts";
import type { RowSigns } from "./rowSigns.ts";
import { isNoKey } from "./words.ts";

/** Everything there is to tell about an import. */
export interface ToTell {
  readonly table: RawTable;
  readonly file: ImportedFile;
  readonly cells: (role: Role) => CellColumn | null;
  readonly signs: RowSigns;
  readonly placed: PlacedRows;
  readonly line: Line;
  readonly keys: PersonKeys;
  readonly built: BuiltRows;
  readonly photos: PhotoColumn | null;
}

/** What was odd about the file, in the order in which a reader meets it. */
export function findingsOf(facts: ToTell): Finding[] {
  return [
    ...findingsOfFile(facts),
    ...findingsOfRows(facts),
    ...findingsOfLine(facts),
    ...findingsOfPhotos(facts),
  ];
}

type Teller = (
  kind: FindingKind,
  rows: readonly number[],
  values?: Values,
  questions?: readonly Question[],
) => Finding[];

/** Tells of rows by their lines and people; of no rows there is nothing to tell. */
function teller({ table, placed }: ToTell): Teller {
  return (kind, rows, values, questions) => {
    if (rows.length === 0) return [];
    const lines = rows.map((row) => table.line[row] ?? 0);
    const people = [...new Set(rows.map(placed.identityOf))].filter((id) => id !== "");
    const more = { ...(values ? { values } : {}), ...(questions ? { questions } : {}) };
    return [findingOf(kind, { rows: lines, people, ...more })];
  };
}

function findingsOfFile(facts: ToTell): Finding[] {
  const { table, file } = facts;
  const tell = teller(facts);
  const { preambleLines, furtherHeaderLines } = table.top;
  return [
    ...(file.encoding === "utf-8"
      ? []
      : [findingOf("encoding", { values: { encoding: file.encoding } })]),
    ...(preambleLines.length > 0 ? [findingOf("preamble", { rows: preambleLines })] : []),
    ...(furtherHeaderLines.length > 0
      ? [findingOf("two-header-rows", { rows: furtherHeaderLines })]
      : []),
    ...tell("ragged-row", table.raggedRows),
    ...tell("formula", table.formulaRows),
  ];
}

function findingsOfRows(facts: ToTell): Finding[] {
  const { cells, placed, signs } = facts;
  const tell = teller(facts);
  const rowsWith = (fate: RowFate): number[] => rowsWhere(placed.fate, ROW_FATES.indexOf(fate));
  const [id, name, first, last] = [
    cells("id"),
    cells("name"),
    cells("firstName"),
    cells("lastName"),
  ];
  const isBlank = (column: CellColumn | null, row: number): boolean =>
    !column || (column.codes[row] ?? 0) === 0;
  const hasNoId = idlessTest(id);
  const vacancies: number[] = [];
  const people = placed.rows.filter((row) => {
    if (signs.isVacancy(row)) vacancies.push(row);
    return vacancies.at(-1) !== row;
  });
  const hasNoName = (row: number): boolean =>
    [name, first, last].every((column) => isBlank(column, row));
  return [
    ...tell("footer", rowsWith("footer")),
    ...tell("missing-identity", rowsWith("missing-identity")),
    ...duplicates(facts, tell),
    ...(id ? tell("missing-id", [...people.filter(hasNoId)]) : []),
    ...(name || first || last ? tell("missing-name", [...people.filter(hasNoName)]) : []),
    ...tell("inactive", rowsWith("inactive")),
    ...tell("vacancy", vacancies),
  ];
}

function fateOf({ fate }: PlacedRows, row: number): RowFate {
  return ROW_FATES[fate[row] ?? 0] ?? "placed";
}

function rowsWhere(codes: Uint8Array, wanted: number): number[] {
  const rows: number[] = [];
  for (let row = codes.indexOf(wanted); row >= 0; row = codes.indexOf(wanted, row + 1)) {
    rows.push(row);
  }
  return rows;
}

function idlessTest(id: CellColumn | null): (row: number) => boolean {
  if (!id) return () => true;
  const isNone = textsWhere(id, isNoKey);
  return (row) => isNone[id.codes[row] ?? 0] === 1;
}

function duplicates({ placed }: ToTell, tell: Teller): Finding[] {
  const rows = new Set(placed.persons.sharedIds.flat());
  placed.persons.representative.forEach((chosen, row) => {
    if (chosen === row || fateOf(placed, row) !== "merged") return;
    rows.add(row);
    rows.add(chosen);
  });
  return tell(
    "duplicate-id",
    [...rows].sort((a, b) => a - b),
    { shared: placed.persons.sharedIds.length },
  );
}

function findingsOfLine(facts: ToTell): Finding[] {
  const { cells, placed, line, built, table } = facts;
  const tell = teller(facts);
  const reference = (row: number): string => cellText(cells("manager"), row);
  const [repaired] = line.repaired;
  const ambiguous = [...line.ambiguous].map(([text, namesake]) =>
    findingOf("ambiguous-manager", {
      rows: namesake.rows.map((row) => table.line[row] ?? 0),
      people: [...new Set([...namesake.persons, ...namesake.rows].map(placed.identityOf))],
      values: { reference: text.slice(0, 80) },
      questions: [namesakeQuestion(facts, text, namesake)],
    }),
  );
  const rootIds = built.roots.map(placed.identityOf);
  return [
    ...tell("self-manager", line.selfManaged),
    ...(repaired === undefined
      ? []
      : tell("id-format", line.repaired, { example: reference(repaired) })),
    ...tell(
      "unknown-manager",
      line.unknown,
      { names: listed([...new Set(line.unknown.map(reference))]) },
      placeholderQuestions(line.unknown.map(reference)),
    ),
    ...ambiguous,
    ...built.cycles.flatMap(({ rows, cut }) =>
      tell("cycle", rows, { cut: placed.identityOf(cut).slice(0, 80) }, [
        {
          kind: "ring",
          members: rows.slice(0, MOST_LISTED).map(offer(facts)),
          cut: facts.keys.keyOf(cut),
        },
      ]),
    ),
    ...(built.rootCount > 1
      ? [
          findingOf("multiple-roots", {
            rows: built.roots.map((row) => table.line[row] ?? 0),
            people: rootIds,
            count: built.rootCount,
          }),
        ]
      : []),
  ];
}

function findingsOfPhotos(facts: ToTell): Finding[] {
  const { photos, placed } = facts;
  const cells = facts.cells("photo");
  if (!photos || !cells) return [];
  const tell = teller(facts);
  const rowsIn = (codes: ReadonlySet<number>): number[] =>
    codes.size === 0 ? [] : [...placed.rows.filter((row) => codes.has(cells.codes[row] ?? 0))];
  return [
    ...tell("photo-address", rowsIn(photos.webAddresses)),
    ...tell("photo-unreadable", rowsIn(photos.unreadable)),
  ];
}

/** More than this nobody decides one by one. */
const MOST_LISTED = 200;

/** A row as a question offers it. */
function offer({ cells, placed, keys }: ToTell): (row: number) => Offered {
  const about = detailsOf(cells);
  return (row) => ({ key: keys.keyOf(row), name: placed.nameOf(row), about: about(row) });
}

function namesakeQuestion(facts: ToTell, reference: string, namesake: Ambiguous): Question {
  const { rows, chosen, persons } = namesake;
  const offered = offer(facts);
  return {
    kind: "namesake",
    reference,
    persons: persons.slice(0, MOST_LISTED).map(offered),
    reports: rows.slice(0, MOST_LISTED).map((row, k) => ({
      ...offered(row),
      chosen: facts.keys.keyOf(chosen[k] ?? row),
    })),
    unlisted: Math.max(0, rows.length - MOST_LISTED),
  };
}

/** The teams under placeholders, the largest first. */
function placeholderQuestions(references: readonly string[]): Question[] {
  const teams = new Map<string, { reference: string; team: number }>();
  for (const reference of references) {
    const key = foldReference(reference);
    const known = teams.get(key);
    if (known) known.team++;
    else teams.set(key, { reference, team: 1 });
  }
  return [...teams.values()]
    .sort((a, b) => b.team - a.team)
    .slice(0, MOST_LISTED)
    .map((team) => ({ kind: "placeholder", ...team }));
}

/** Why a row did not simply become a person. */
const REASONS: Readonly<Record<Exclude<RowFate, "placed" | "inactive">, Message>> = {
  merged: message("Another row of the same person stands for it."),
  footer: message("A total or a note, not a person."),
  "missing-identity": message("Neither id nor name nor e-mail."),
};

/** The rows that were merged or set aside, in file order, with the reason. */
export function ledgerOf({ table, placed, signs }: ToTell): Ledger {
  const rows: number[] = [];
  placed.fate.forEach((fate, row) => {
    if (ROW_FATES[fate] !== "placed") rows.push(row);
  });
  const reasons: (Message | null)[] = [];
  const codeOf = new Map<Message | null, number>();
  const reason = Uint8Array.from(rows, (row) => {
    const fate = fateOf(placed, row);
    const text = fate === "inactive" || fate === "placed" ? signs.absence(row) : REASONS[fate];
    const known = codeOf.get(text);
    if (known !== undefined) return known;
    codeOf.set(text, reasons.length);
    return reasons.push(text) - 1;
  });
  const isMerged = (row: number): boolean => fateOf(placed, row) === "merged";
  return {
    count: rows.length,
    line: Int32Array.from(rows, (row) => table.line[row] ?? 0),
    fate: Uint8Array.from(rows, (row) => FATES.indexOf(isMerged(row) ? "merged" : "setAside")),
    reason,
    reasons,
    into: Int32Array.from(rows, (row) =>
      isMerged(row) ? (table.line[placed.representative[row] ?? 0] ?? 0) : 0,
    ),
    who: textColumnOf(rows.map(placed.rowKeyOf)),
  };
}
