import { type CellColumn, cellText } from "./cellColumn.ts";
import { type ColumnFacts, columnFactsOf } from "./columnFacts.ts";
import { ROLES, type Role, rolesOfHeader, saysLastFirst } from "./columns.ts";
import { isPictureAddress } from "./dataAddress.ts";
import type { Field, ImportOptions } from "./imported.ts";
import { nameWords } from "./personNames.ts";
import type { RawTable } from "./rawTable.ts";

/** A column that may have a role, and how well header and values speak for it, 0 to 1. */
export interface Candidate {
  readonly column: number;
  readonly score: number;
}

/** What each column is taken for; the manager's is decided by who is found, in managerKey.ts. */
export interface Recognised {
  readonly facts: readonly (ColumnFacts | null)[];
  readonly columnOf: ReadonlyMap<Role, number>;
  /** Candidates of a role, best first. */
  readonly candidates: ReadonlyMap<Role, readonly Candidate[]>;
  /** Fields the user has decided on. */
  readonly decided: ReadonlySet<Field>;
  /** Whether names are written "Last, First" and are turned round for display. */
  readonly namesAreLastFirst: boolean;
}

const LOWEST_SCORE = 0.3;

/** Takes each column for what its header and its values say. */
export function recognise(table: RawTable, options: ImportOptions): Recognised {
  const facts = table.columns.map(({ cells }) => cells && columnFactsOf(cells));
  const decided = decidedColumns(table, options);
  const bids = bidsOf(table, facts, decided);
  const columnOf = assigned(bids, decided);
  const candidates = new Map<Role, Candidate[]>();
  for (const { role, column, score } of bids) {
    const list = candidates.get(role) ?? [];
    list.push({ column, score });
    candidates.set(role, list);
  }
  recogniseByValues(columnOf, facts, decided, new Set(bids.map(({ column }) => column)));
  settleNames(table, columnOf, decided);
  settleDates(columnOf, decided);
  return {
    facts,
    columnOf,
    candidates,
    decided: new Set(decided.keys()),
    namesAreLastFirst: areLastFirst(table, columnOf.get("name")),
  };
}

type Decided = ReadonlyMap<Field, number | null>;

function isField(name: string): name is Field {
  return name in ROLES;
}

/** Columns the user named, and null where there shall be none. */
function decidedColumns(table: RawTable, { map = {} }: ImportOptions): Decided {
  const decided = new Map<Field, number | null>();
  for (const [field, header] of Object.entries(map)) {
    if (!isField(field) || header === undefined) continue;
    const column = table.columns.findIndex((each) => each.header === header && each.cells);
    if (column >= 0 || header === "") decided.set(field, column < 0 ? null : column);
  }
  return decided;
}

interface Bid extends Candidate {
  readonly role: Role;
}

/** Every column's claim to every role, the strongest first. */
function bidsOf(
  table: RawTable,
  facts: readonly (ColumnFacts | null)[],
  decided: Decided,
): readonly Bid[] {
  const taken = new Set([...decided.values()]);
  const bids: Bid[] = [];
  table.columns.forEach(({ header }, column) => {
    const fact = facts[column];
    if (!fact || taken.has(column)) return;
    for (const [role, strength] of rolesOfHeader(header)) {
      if (isField(role) && decided.has(role)) continue;
      const score = strength * ROLES[role].fits(fact);
      if (score >= LOWEST_SCORE) bids.push({ role, column, score });
    }
  });
  return bids.sort((a, b) => b.score - a.score);
}

/** Roles that several columns can only bid for, so that none is lost as a key people are named by. */
const DECIDED_LATER: ReadonlySet<Role> = new Set(["manager"]);

function assigned(bids: readonly Bid[], decided: Decided): Map<Role, number> {
  const columnOf = new Map<Role, number>();
  const taken = new Set<number>();
  for (const [field, column] of decided) if (column !== null) columnOf.set(field, column);
  for (const column of columnOf.values()) taken.add(column);
  for (const { role, column } of bids) {
    if (DECIDED_LATER.has(role) || columnOf.has(role) || taken.has(column)) continue;
    columnOf.set(role, column);
    taken.add(column);
  }
  return columnOf;
}

/** Id, e-mail and name under headers nobody knows: by the looks of their values. */
function recogniseByValues(
  columnOf: Map<Role, number>,
  facts: readonly (ColumnFacts | null)[],
  decided: Decided,
  known: ReadonlySet<number>,
): void {
  const free = (): number[] => {
    const taken = new Set([...known, ...columnOf.values(), ...decided.values()]);
    return facts.flatMap((fact, column) => (fact && !taken.has(column) ? [column] : []));
  };
  const find = (role: Role & Field, looksRight: (fact: ColumnFacts) => boolean): void => {
    if (columnOf.has(role) || decided.has(role)) return;
    const found = free().find((column) => {
      const fact = facts[column];
      return fact && fact.filledRows > 1 && looksRight(fact);
    });
    if (found !== undefined) columnOf.set(role, found);
  };
  find("photo", ({ samples }) => samples.length > 0 && samples.every(isPictureAddress));
  find("email", ({ share, uniqueness }) => share.email > 0.8 && uniqueness > 0.9);
  if (!["firstName", "lastName", "email", "login"].some((role) => columnOf.has(role as Role))) {
    find("name", looksLikeNames);
  }
  if (!columnOf.has("name") && !columnOf.has("lastName") && !columnOf.has("firstName")) {
    find("name", looksLikeNames);
  }
  if (columnOf.has("login") && !columnOf.has("id") && !decided.has("id")) return;
  find(
    "id",
    ({ uniqueness, digits, spaced, share, meanLength }) =>
      uniqueness > 0.98 && digits > 0.9 && spaced < 0.1 && share.date < 0.2 && meanLength < 40,
  );
}

function looksLikeNames({ uniqueness, share, spaced, digits, meanLength }: ColumnFacts): boolean {
  return (
    uniqueness > 0.7 &&
    share.text > 0.9 &&
    spaced > 0.7 &&
    digits < 0.2 &&
    meanLength > 4 &&
    meanLength < 40
  );
}

/**
 * "Name" may be the whole, the first or the last name; "Nom" or "Nombre" alone is the whole. The
 * values tell: a whole name contains the other part.
 */
function settleNames(table: RawTable, columnOf: Map<Role, number>, decided: Decided): void {
  const move = (from: Role & Field, to: Role & Field): void => {
    const column = columnOf.get(from);
    if (column === undefined || decided.has(from) || decided.has(to)) return;
    columnOf.delete(from);
    columnOf.set(to, column);
  };
  const [name, first, last] = [
    columnOf.get("name"),
    columnOf.get("firstName"),
    columnOf.get("lastName"),
  ];
  if (name === undefined) {
    if (first !== undefined && last === undefined) move("firstName", "name");
    else if (last !== undefined && first === undefined) move("lastName", "name");
    return;
  }
  if (last !== undefined && first === undefined && !contains(table, name, last)) {
    move("name", "firstName");
  } else if (first !== undefined && last === undefined && !contains(table, name, first)) {
    move("name", "lastName");
  }
}

/** "Start date" is the day of hire where no other column is. */
function settleDates(columnOf: Map<Role, number>, decided: Decided): void {
  const start = columnOf.get("startDate");
  if (start === undefined || columnOf.has("hireDate") || decided.has("hireDate")) return;
  columnOf.delete("startDate");
  columnOf.set("hireDate", start);
}

const ROWS_COMPARED = 100;

/** Whether most names of one column contain the name in another. */
function contains(table: RawTable, whole: number, part: number): boolean {
  const wholes = table.columns[whole]?.cells ?? null;
  const parts = table.columns[part]?.cells ?? null;
  let both = 0;
  let contained = 0;
  for (let row = 0; row < Math.min(ROWS_COMPARED, table.rowCount); row++) {
    const words = nameWords(cellText(wholes, row));
    const partWords = nameWords(cellText(parts, row));
    if (words.length === 0 || partWords.length === 0) continue;
    both++;
    if (words.length > partWords.length && partWords.every((word) => words.includes(word))) {
      contained++;
    }
  }
  return contained * 2 > both;
}

/** "Last, First" if the header says so or most names have one comma. */
function areLastFirst(table: RawTable, column: number | undefined): boolean {
  const cells: CellColumn | null = table.columns[column ?? -1]?.cells ?? null;
  if (!cells) return false;
  const sample = Array.from({ length: Math.min(499, cells.size - 1) }, (_, k) =>
    cells.textOf(k + 1),
  );
  const withComma = sample.filter((text) => text.includes(",")).length;
  const enough = saysLastFirst(table.columns[column ?? -1]?.header ?? "") ? 0.1 : 0.6;
  return withComma > enough * sample.length;
}
