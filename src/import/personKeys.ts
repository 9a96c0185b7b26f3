import { type Org, PLACEHOLDER, type TextField, textOf } from "../org/org.ts";
import { type CellColumn, cellText } from "./cellColumn.ts";
import type { Role } from "./columns.ts";
import { isNoKey } from "./words.ts";

/** Names for rows that tell them apart, by what the file says of them and not by where they stand. */
export interface PersonKeys {
  /** Id, e-mail or name; where several share it, with what else is known of them. */
  keyOf(row: number): string;
  /** The row with this key, -1 for none. */
  rowOf(key: string): number;
}

const JOINT = " · ";

/** Keys of these rows. `detailsOf` says what tells people with one identity apart. */
export function personKeys(
  rows: Int32Array,
  identityOf: (row: number) => string,
  detailsOf: (row: number) => string,
): PersonKeys {
  let rowsOf: Map<string, readonly number[]> | null = null;
  const sharing = (identity: string): readonly number[] => {
    rowsOf ??= rowsByIdentity(rows, identityOf);
    return rowsOf.get(identity) ?? [];
  };
  const keyOf = (row: number): string => {
    const identity = identityOf(row);
    const others = sharing(identity);
    if (others.length < 2) return identity;
    const own = detailsOf(row);
    const alike = others.filter((other) => detailsOf(other) === own);
    const key = own === "" ? identity : `${identity}${JOINT}${own}`;
    return alike.length < 2 ? key : `${key}${JOINT}${alike.indexOf(row) + 1}`;
  };
  return {
    keyOf,
    rowOf(key) {
      const [only, second] = sharing(key);
      if (only !== undefined && second === undefined) return only;
      const end = key.indexOf(JOINT);
      const others = sharing(end < 0 ? key : key.slice(0, end));
      return others.find((row) => keyOf(row) === key) ?? -1;
    },
  };
}

function rowsByIdentity(
  rows: Int32Array,
  identityOf: (row: number) => string,
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const row of rows) {
    const identity = identityOf(row);
    const same = found.get(identity);
    if (same) same.push(row);
    else found.set(identity, [row]);
  }
  return found;
}

/** What tells people with one name apart: title, department, place. */
export function detailsOf(cells: (role: Role) => CellColumn | null): (row: number) => string {
  const columns = (["title", "department", "location"] satisfies Role[]).map(cells);
  return (row) =>
    columns
      .map((column) => cellText(column, row))
      .filter((text) => text !== "")
      .join(", ");
}

/** The same keys for the nodes of an organisation. */
export function keysOfOrg(org: Org): PersonKeys {
  const nodes = [...org.line.keys()].filter((i) => org.kind[i] !== PLACEHOLDER);
  nodes.sort((a, b) => (org.line[a] ?? 0) - (org.line[b] ?? 0));
  const details: readonly TextField[] = ["title", "department", "location"];
  return personKeys(
    Int32Array.from(nodes),
    (node) => textOf(org, "id", node) || emailOf(org, node) || textOf(org, "name", node),
    (node) => details.flatMap((field) => textOf(org, field, node) || []).join(", "),
  );
}

function emailOf(org: Org, node: number): string {
  const email = textOf(org, "email", node);
  return isNoKey(email) ? "" : email;
}
