import type { BuiltOrg } from "../org/buildOrg.ts";
import { type CellColumn, cellText } from "./cellColumn.ts";
import type { Role } from "./columns.ts";
import { foldText } from "./foldText.ts";
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

/** What becomes of a row; all but `placed` say why in a sentence. */
export type RowFate = "placed" | "merged" | "footer" | "missing-identity" | "inactive";

/** The rows in the chart, and what became of the others. */
export interface PlacedRows extends Placement {
  readonly persons: Persons;
  readonly fate: readonly RowFate[];
  /** Rows placed, in file order. */
  readonly rows: Int32Array;
  /** Member index of a row placed, -1 for the others. */
  readonly memberOf: Int32Array;
  nameOf(row: number): string;
  /** What a row goes by: its id, else its e-mail, else its name. */
  identityOf(row: number): string;
}

type CellsOf = (role: Role) => CellColumn | null;

/** Decides the fate of each row. */
export function placeRows(table: RawTable, cells: CellsOf, signs: RowSigns): PlacedRows {
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
  const nameOf = names(cells);
  const identityOf = identities(cells, nameOf);
  const fateOf = (row: number): RowFate => {
    if (footers.has(row)) return "footer";
    if (persons.representative[row] !== row) return "merged";
    if (!signs.isVacancy(row) && identityOf(row) === "") return "missing-identity";
    return signs.absence(row) === null ? "placed" : "inactive";
  };
  const fate = Array.from({ length: table.rowCount }, (_, row) => fateOf(row));
  const rows = new Int32Array(table.rowCount);
  const memberOf = new Int32Array(table.rowCount).fill(-1);
  let count = 0;
  fate.forEach((each, row) => {
    if (each !== "placed") return;
    memberOf[row] = count;
    rows[count++] = row;
  });
  return {
    persons,
    representative: persons.representative,
    isPlaced: (row) => fate[row] === "placed",
    fate,
    rows: rows.slice(0, count),
    memberOf,
    nameOf,
    identityOf,
  };
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

/** The name column, else first and last name. */
function names(cells: CellsOf): (row: number) => string {
  const whole = cells("name");
  const parts = [cells("firstName"), cells("particle"), cells("lastName")];
  return (row) => {
    const name = cellText(whole, row);
    if (name !== "") return withoutRemarks(name);
    return parts
      .map((column) => cellText(column, row))
      .filter((part) => part !== "")
      .join(" ");
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
  /** Rows by the text that may mean several people, and those people. */
  readonly ambiguous: ReadonlyMap<
    string,
    { readonly rows: number[]; readonly persons: readonly number[] }
  >;
  /** How many references were found by the column's key, and how many by another. */
  readonly foundByKey: number;
  readonly foundOtherwise: number;
}

/** Finds everybody's manager. */
export function drawLine(
  cells: CellsOf,
  manager: CellColumn,
  reference: ManagerReference,
  placed: PlacedRows,
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
    ambiguous: new Map<string, { rows: number[]; persons: readonly number[] }>(),
    foundByKey: 0,
    foundOtherwise: 0,
  };
  placed.rows.forEach((row, member) => {
    const code = manager.codes[row] ?? 0;
    const own = resolved[code];
    if (!own) return;
    const text = manager.texts[code] ?? "";
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
      const entry = line.ambiguous.get(text) ?? { rows: [], persons: own.persons };
      entry.rows.push(row);
      line.ambiguous.set(text, entry);
    }
  });
  return { parent, placeholders, ...line };

  function placeholderFor(text: string, { absent }: Resolved): number {
    const key = absent === null ? foldText(text).replace(/\s+/g, " ") : `\u0000${absent}`;
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

/** 1 for each row whose person somebody names beyond doubt. */
function managersForCertain(
  manager: CellColumn,
  resolved: readonly (Resolved | null)[],
  placed: PlacedRows,
): Uint8Array {
  const isManager = new Uint8Array(placed.memberOf.length);
  for (const row of placed.rows) {
    const persons = resolved[manager.codes[row] ?? 0]?.persons;
    const [only] = persons ?? [];
    if (persons?.length === 1 && only !== undefined && only !== row) isManager[only] = 1;
  }
  return isManager;
}

/** The rows of the members on each cycle, and of the roots. */
export function rowsOfBuilt(
  { cycles, org, order }: BuiltOrg,
  rows: Int32Array,
): { readonly cycles: number[][]; readonly roots: number[]; readonly rootCount: number } {
  const rowOf = (member: number): number[] => {
    const row = rows[member];
    return row === undefined ? [] : [row];
  };
  const rootNodes = [...org.parent.keys()].filter((node) => (org.parent[node] ?? 0) < 0);
  return {
    cycles: cycles.map(({ members }) => members.flatMap(rowOf)),
    roots: rootNodes.flatMap((node) => rowOf(order[node] ?? -1)),
    rootCount: rootNodes.length,
  };
}
