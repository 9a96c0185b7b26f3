import type { CellColumn } from "./cellColumn.ts";
import type { Role } from "./columns.ts";
import { findingOf, listed } from "./findings.ts";
import type { Finding, FindingKind, ImportedFile, LedgerEntry } from "./imported.ts";
import type { Line, PlacedRows, RowFate, rowsOfBuilt } from "./placeRows.ts";
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
  readonly built: ReturnType<typeof rowsOfBuilt>;
}

/** What was odd about the file, in the order in which a reader meets it. */
export function findingsOf(facts: ToTell): Finding[] {
  return [...findingsOfFile(facts), ...findingsOfRows(facts), ...findingsOfLine(facts)];
}

type Teller = (kind: FindingKind, rows: readonly number[], detail?: string) => Finding[];

/** Tells of rows by their lines and people; of no rows there is nothing to tell. */
function teller({ table, placed }: ToTell): Teller {
  return (kind, rows, detail) => {
    if (rows.length === 0) return [];
    const lines = rows.map((row) => table.line[row] ?? 0);
    const people = [...new Set(rows.map(placed.identityOf))].filter((id) => id !== "");
    return [findingOf(kind, { rows: lines, people, ...(detail ? { detail } : {}) })];
  };
}

function findingsOfFile(facts: ToTell): Finding[] {
  const { table, file } = facts;
  const tell = teller(facts);
  const { preambleLines, furtherHeaderLines } = table.top;
  return [
    ...(file.encoding === "utf-8" ? [] : [findingOf("encoding", { detail: file.encoding })]),
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
  const rowsWith = (fate: RowFate): number[] =>
    placed.fate.flatMap((each, row) => (each === fate ? [row] : []));
  const [id, name, first, last] = [
    cells("id"),
    cells("name"),
    cells("firstName"),
    cells("lastName"),
  ];
  const isBlank = (column: CellColumn | null, row: number): boolean =>
    !column || (column.codes[row] ?? 0) === 0;
  const hasNoId = idlessTest(id);
  const people = placed.rows.filter((row) => !signs.isVacancy(row));
  const hasNoName = (row: number): boolean =>
    [name, first, last].every((column) => isBlank(column, row));
  return [
    ...tell("footer", rowsWith("footer")),
    ...tell("missing-identity", rowsWith("missing-identity")),
    ...duplicates(facts, tell),
    ...(id ? tell("missing-id", [...people.filter(hasNoId)]) : []),
    ...(name || first || last ? tell("missing-name", [...people.filter(hasNoName)]) : []),
    ...tell("inactive", rowsWith("inactive")),
    ...tell(
      "vacancy",
      [...placed.rows].filter((row) => signs.isVacancy(row)),
    ),
  ];
}

function idlessTest(id: CellColumn | null): (row: number) => boolean {
  const isNone = id?.texts.map(isNoKey) ?? [];
  return (row) => isNone[id?.codes[row] ?? 0] ?? true;
}

function duplicates({ placed }: ToTell, tell: Teller): Finding[] {
  const rows = new Set(placed.persons.sharedIds.flat());
  placed.persons.representative.forEach((chosen, row) => {
    if (chosen === row || placed.fate[row] !== "merged") return;
    rows.add(row);
    rows.add(chosen);
  });
  const shared = placed.persons.sharedIds.length;
  const detail =
    shared > 0
      ? `; ${shared === 1 ? "1 id is" : `${shared} ids are`} borne by different people`
      : "";
  return tell(
    "duplicate-id",
    [...rows].sort((a, b) => a - b),
    detail,
  );
}

function findingsOfLine(facts: ToTell): Finding[] {
  const { cells, placed, line, built, table } = facts;
  const tell = teller(facts);
  const reference = (row: number): string => {
    const manager = cells("manager");
    return manager?.texts[manager.codes[row] ?? 0] ?? "";
  };
  const [repaired] = line.repaired;
  const ambiguous = [...line.ambiguous].map(([text, { rows, persons }]) =>
    findingOf("ambiguous-manager", {
      rows: rows.map((row) => table.line[row] ?? 0),
      people: [...new Set([...persons, ...rows].map(placed.identityOf))],
      detail: text.slice(0, 80),
    }),
  );
  const rootIds = built.roots.map(placed.identityOf);
  return [
    ...tell("self-manager", line.selfManaged),
    ...tell(
      "id-format",
      line.repaired,
      repaired === undefined ? "" : `, such as ${reference(repaired)}`,
    ),
    ...tell("unknown-manager", line.unknown, listed([...new Set(line.unknown.map(reference))])),
    ...ambiguous,
    ...built.cycles.flatMap((rows) => tell("cycle", rows)),
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

/** Why a row did not simply become a person. */
const REASONS: Readonly<Record<Exclude<RowFate, "placed" | "inactive">, string>> = {
  merged: "Another row of the same person stands for it.",
  footer: "A total or a note, not a person.",
  "missing-identity": "Neither id nor name nor e-mail.",
};

/** The rows that were merged or set aside, in file order, with the reason. */
export function ledgerOf({ table, placed, signs }: ToTell): LedgerEntry[] {
  return placed.fate.flatMap((fate, row): LedgerEntry[] => {
    if (fate === "placed") return [];
    return [
      {
        line: table.line[row] ?? 0,
        fate: fate === "merged" ? "merged" : "setAside",
        reason: fate === "inactive" ? (signs.absence(row) ?? "") : REASONS[fate],
      },
    ];
  });
}
