import type { BuiltOrg } from "../org/buildOrg.ts";
import { type CellColumn, cellText, textsWhere } from "./cellColumn.ts";
import type { Correction } from "./choices.ts";
import type { Role } from "./columns.ts";
import { type Decisions, foldReference } from "./decisions.ts";
import { findFooters } from "./footers.ts";
import type { ManagerReference } from "./managerKey.ts";
import type { Placeholder } from "./members.ts";
import { withoutRemarks } from "./personNames.ts";
import { findPersons, type Persons } from "./persons.ts";
import type { RawTable } from "./rawTable.ts";
import {
  mostPlausible,
  type Placement,
  type Resolved,
  resolveReferences,
} from "./resolveManagers.ts";
import type { RowSigns } from "./rowSigns.ts";
import { isNoKey } from "./words.ts";

/** What becomes of a row, by code; all but `placed` say why in a sentence. */
export const ROW_FATES = ["placed", "merged", "footer", "missing-identity", "inactive"] as const;
export type RowFate = (typeof ROW_FATES)[number];

const [PLACED, MERGED, FOOTER, MISSING_IDENTITY, INACTIVE] = [0, 1, 2, 3, 4];

/** The rows in the chart, and what became of the others. */
export interface PlacedRows extends Placement {
  readonly persons: Persons;
  /** Code of each row in ROW_FATES. */
  readonly fate: Uint8Array;
  /** Rows placed, in file order. */
  readonly rows: Int32Array;
  /** Member index of a row placed, -1 for the others. */
  readonly memberOf: Int32Array;
  nameOf(row: number): string;
  /** What a row goes by: its id, else its e-mail, else its name. */
  identityOf(row: number): string;
  /** The same, and for a row without any of them what stands in it. */
  rowKeyOf(row: number): string;
}

type CellsOf = (role: Role) => CellColumn | null;

/** Decides the fate of each row; those the user took back are placed. */
export function placeRows(
  table: RawTable,
  cells: CellsOf,
  signs: RowSigns,
  nameOf: (row: number) => string,
  corrections: readonly Correction[],
): PlacedRows {
  const footers = findFooters(table);
  const persons = findPersons(
    table,
    {
      id: cells("id"),
      email: cells("email"),
      name: cells("name"),
      firstName: cells("firstName"),
      lastName: cells("lastName"),
    },
    signs,
  );
  const identityOf = identities(cells, nameOf);
  const hasKey = keyTest([cells("id"), cells("email")]);
  const rowKeyOf = (row: number): string => identityOf(row) || contentOf(table, row);
  const takenBack = new Set(
    corrections.flatMap((each) => (each.kind === "takeBack" ? [each.row] : [])),
  );
  const isTakenBack = (row: number): boolean => takenBack.size > 0 && takenBack.has(rowKeyOf(row));
  const fateOf = (row: number): number => {
    const isMerged = persons.representative[row] !== row;
    if (!isMerged && isTakenBack(row)) return PLACED;
    if (footers.has(row)) return FOOTER;
    if (isMerged) return MERGED;
    if (!signs.isVacancy(row) && !hasKey(row) && nameOf(row) === "") return MISSING_IDENTITY;
    return signs.absence(row) === null ? PLACED : INACTIVE;
  };
  const fate = new Uint8Array(table.rowCount);
  for (let row = 0; row < fate.length; row++) fate[row] = fateOf(row);
  const rows = new Int32Array(table.rowCount);
  const memberOf = new Int32Array(table.rowCount).fill(-1);
  let count = 0;
  fate.forEach((each, row) => {
    if (each !== PLACED) return;
    memberOf[row] = count;
    rows[count++] = row;
  });
  return {
    persons,
    representative: persons.representative,
    isPlaced: (row) => fate[row] === PLACED,
    fate,
    rows: rows.slice(0, count),
    memberOf,
    nameOf,
    identityOf,
    rowKeyOf,
  };
}

const LONGEST_CONTENT = 200;

/** What stands in a row that is nobody's. */
function contentOf(table: RawTable, row: number): string {
  return table.columns
    .map(({ cells }) => cellText(cells, row))
    .filter((text) => text !== "")
    .join(" ")
    .slice(0, LONGEST_CONTENT);
}

/** Whether a row holds a key in one of the columns; the second is only looked at where the first has none. */
function keyTest(columns: readonly (CellColumn | null)[]): (row: number) => boolean {
  const tests = columns.map((column) => {
    let isKey: Uint8Array | null = null;
    return (row: number): boolean => {
      if (!column) return false;
      isKey ??= textsWhere(column, (text) => !isNoKey(text));
      return isKey[column.codes[row] ?? 0] === 1;
    };
  });
  return (row) => tests.some((holdsKey) => holdsKey(row));
}

/** Id, else e-mail, else name; "" for a row with none of them. */
function identities(cells: CellsOf, nameOf: (row: number) => string): (row: number) => string {
  const keys = [cells("id"), cells("email")];
  return (row) => {
    for (const column of keys) {
      const key = cellText(column, row);
      if (!isNoKey(key)) return key;
    }
    return nameOf(row);
  };
}

/** Who manages the rows placed. */
export interface Line {
  /** Member index of each member's manager, -1 for none; placeholders come after the rows placed. */
  readonly parent: Int32Array;
  readonly placeholders: readonly Placeholder[];
  /** Rows that name themselves. */
  readonly selfManaged: readonly number[];
  readonly repaired: readonly number[];
  readonly unknown: readonly number[];
  /** By the text that may mean several people: who reports to whom of them. */
  readonly ambiguous: ReadonlyMap<string, Ambiguous>;
  /** How many references were found by the column's key, and how many by another. */
  readonly foundByKey: number;
  readonly foundOtherwise: number;
}

/** The rows with an ambiguous reference, the row each of them got as manager, and all it may mean. */
export interface Ambiguous {
  readonly rows: number[];
  readonly chosen: number[];
  readonly persons: readonly number[];
}

/** Finds everybody's manager; without a reference only where the user decided. */
export function drawLine(
  cells: CellsOf,
  reference: ManagerReference | null,
  placed: PlacedRows,
  decisions: Decisions,
): Line {
  const manager = cells("manager");
  return reference && manager
    ? drawReferences(cells, manager, reference, placed, decisions)
    : drawDecisions(placed, decisions);
}

function drawDecisions(placed: PlacedRows, decisions: Decisions): Line {
  return {
    parent: Int32Array.from(placed.rows, (row) => decidedParent(row, "", placed, decisions) ?? -1),
    placeholders: [],
    selfManaged: [],
    repaired: [],
    unknown: [],
    ambiguous: new Map(),
    foundByKey: 0,
    foundOtherwise: 0,
  };
}

/** Member index of the manager the user chose, -1 for nobody, undefined where nothing was decided. */
function decidedParent(
  row: number,
  text: string,
  { memberOf }: PlacedRows,
  decisions: Decisions,
): number | undefined {
  const chosen = decisions.managerOf(row, text);
  if (chosen === undefined) return undefined;
  return chosen === row ? -1 : (memberOf[chosen] ?? -1);
}

function drawReferences(
  cells: CellsOf,
  manager: CellColumn,
  reference: ManagerReference,
  placed: PlacedRows,
  decisions: Decisions,
): Line {
  const resolved = resolveReferences(manager, reference, placed);
  const isManager = managersForCertain(manager, resolved, placed);
  const plausibility = {
    shared: [...withWeight(cells("department"), 2), ...withWeight(cells("location"), 1)],
    title: cells("title"),
    isManager: (row: number) => isManager[row] === 1,
  };
  const hasManager = (row: number): boolean => {
    const own = resolved[manager.codes[row] ?? 0];
    return own !== null && own !== undefined && !own.persons.includes(row);
  };
  const chosenOf = (row: number, { index, persons }: Resolved): number => {
    if (persons.length === 1) return persons[0] ?? row;
    if (index?.kind === "name" || index?.kind === "email") {
      return mostPlausible(row, persons, plausibility);
    }
    const others = persons.filter((person) => person !== row);
    return others.find((person) => !hasManager(person)) ?? others[0] ?? row;
  };

  const parent = new Int32Array(placed.rows.length).fill(-1);
  const placeholders: Placeholder[] = [];
  const placeholderOf = new Map<string, number>();
  const line = {
    selfManaged: [] as number[],
    repaired: [] as number[],
    unknown: [] as number[],
    ambiguous: new Map<string, Ambiguous>(),
    foundByKey: 0,
    foundOtherwise: 0,
  };
  // Nearly every reference finds exactly one person by the column's own key: no more need be looked at.
  const plain = plainPersons(resolved, reference);
  placed.rows.forEach((row, member) => {
    const code = manager.codes[row] ?? 0;
    const text = decisions.isEmpty ? "" : manager.textOf(code);
    const decided = decisions.isEmpty ? undefined : decidedParent(row, text, placed, decisions);
    if (decided !== undefined) {
      parent[member] = decided;
      return;
    }
    const only = plain[code] ?? -1;
    if (only >= 0 && only !== row) {
      parent[member] = placed.memberOf[only] ?? -1;
      line.foundByKey++;
      return;
    }
    const own = resolved[code];
    if (own) drawOne(row, member, manager.textOf(code), own);
  });
  return { parent, placeholders, ...line };

  function drawOne(row: number, member: number, text: string, own: Resolved): void {
    if (own.persons.length === 0) {
      parent[member] = placed.rows.length + placeholderFor(text, own);
      line.unknown.push(row);
      return;
    }
    const chosen = chosenOf(row, own);
    if (chosen === row) {
      line.selfManaged.push(row);
      return;
    }
    parent[member] = placed.memberOf[chosen] ?? -1;
    if (own.index?.kind === reference.index.kind) line.foundByKey++;
    else line.foundOtherwise++;
    if (own.isRepaired) line.repaired.push(row);
    if (own.persons.length > 1 && (own.index?.kind === "name" || own.index?.kind === "email")) {
      const entry = line.ambiguous.get(text) ?? { rows: [], chosen: [], persons: own.persons };
      entry.rows.push(row);
      entry.chosen.push(chosen);
      line.ambiguous.set(text, entry);
    }
  }

  function placeholderFor(text: string, { absent }: Resolved): number {
    const key = absent === null ? foldReference(text) : `\u0000${absent}`;
    const known = placeholderOf.get(key);
    if (known !== undefined) return known;
    placeholderOf.set(key, placeholders.length);
    return placeholders.push(placeholderOfText(text, absent)) - 1;
  }

  /** Who has left is called as they were; else the reference is all there is. */
  function placeholderOfText(text: string, absent: number | null): Placeholder {
    if (absent !== null) return { id: placed.identityOf(absent), name: placed.nameOf(absent) };
    const { kind } = reference.index;
    return {
      id: kind === "name" || kind === "nameAndId" ? "" : text,
      name: kind === "dn" ? commonNameOf(text) : withoutRemarks(text),
    };
  }
}

/** "CN=Doe\, Jane,OU=Sales" -> "Doe, Jane". */
function commonNameOf(dn: string): string {
  const first = /^\w+\s*=\s*((?:\\.|[^,\\])*)/.exec(dn)?.[1];
  return first?.replace(/\\(.)/g, "$1").trim() || dn;
}

function withWeight(
  cells: CellColumn | null,
  weight: number,
): { readonly cells: CellColumn; readonly weight: number }[] {
  return cells ? [{ cells, weight }] : [];
}

/** By code of a reference: the row of the one person it finds unrepaired by the column's key, else -1. */
function plainPersons(
  resolved: readonly (Resolved | null)[],
  { index }: ManagerReference,
): Int32Array {
  return Int32Array.from(resolved, (own) => {
    const isPlain = own?.persons.length === 1 && !own.isRepaired && own.index?.kind === index.kind;
    return isPlain ? (own.persons[0] ?? -1) : -1;
  });
}

/** 1 for each row whose person somebody names beyond doubt. */
function managersForCertain(
  manager: CellColumn,
  resolved: readonly (Resolved | null)[],
  placed: PlacedRows,
): Uint8Array {
  const isManager = new Uint8Array(placed.memberOf.length);
  const onlyOf = Int32Array.from(resolved, (own) =>
    own?.persons.length === 1 ? (own.persons[0] ?? -1) : -1,
  );
  for (const row of placed.rows) {
    const only = onlyOf[manager.codes[row] ?? 0] ?? -1;
    if (only >= 0 && only !== row) isManager[only] = 1;
  }
  return isManager;
}

/** A built organisation in rows: each ring with the row it was cut above, and the roots. */
export interface BuiltRows {
  readonly cycles: readonly { readonly rows: readonly number[]; readonly cut: number }[];
  readonly roots: readonly number[];
  readonly rootCount: number;
}

/** Finds the rows of what was built. */
export function rowsOfBuilt({ cycles, org, order }: BuiltOrg, rows: Int32Array): BuiltRows {
  const rowOf = (member: number): number[] => {
    const row = rows[member];
    return row === undefined ? [] : [row];
  };
  const rootNodes = [...org.parent.keys()].filter((node) => (org.parent[node] ?? 0) < 0);
  return {
    cycles: cycles.map(({ members, cut }) => ({
      rows: members.flatMap(rowOf),
      cut: rows[cut] ?? -1,
    })),
    roots: rootNodes.flatMap((node) => rowOf(order[node] ?? -1)),
    rootCount: rootNodes.length,
  };
}
