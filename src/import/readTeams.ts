import type { CellColumn } from "./cellColumn.ts";
import { type Role, rolesOfHeader } from "./columns.ts";
import { readFurtherTable } from "./furtherTable.ts";
import { headerTextOf } from "./headerText.ts";
import { linkColumnsOf } from "./linkHeaders.ts";
import type { Sheet } from "./sheet.ts";

/** A table of who is on what: one row a membership, people still by id, e-mail or name. */
export interface TeamTable {
  readonly name: string;
  readonly kind: TeamKind;
  readonly person: CellColumn;
  readonly team: CellColumn;
  /** Physical line of each row. */
  readonly line: Int32Array;
}

/** Which membership column of the organisation the teams are of. */
export type TeamKind = "products" | "communities";

interface TeamColumns {
  readonly person: number;
  readonly team: number;
  readonly kind: TeamKind;
}

/** By which a person is named, the surest first. */
const PERSON_ROLES: readonly Role[] = ["id", "email", "name"];
const MEMBER = /^(member|user|person|colleague)(id|email|name)?$/;
const TEAM = /^(team|teams|teamname|equipe|equipo|squadra|zespol|команда|チーム)$/;
/** What may stand beside a membership and says nothing of the line. */
const BESIDE =
  /^(role|rolle|rol|ruolo|funcao|rola|роль|役割|teamrole|productrole|projectrole|allocation|share|since|joined|joinedon|validfrom|validto)$/;

function isTeamRole(role: Role): role is TeamKind {
  return role === "products" || role === "communities";
}

/** The columns of a record that heads a table of who is on what; null when it heads none. */
function teamColumnsOf(cells: readonly string[]): TeamColumns | null {
  const team = cells.findIndex((cell) => teamKindOf(cell) !== null);
  const kind = teamKindOf(cells[team] ?? "");
  if (kind === null) return null;
  const person = personColumn(cells, team);
  if (person < 0) return null;
  const isAllKnown = cells.every(
    (cell, i) => i === team || i === person || cell.trim() === "" || mayStandBeside(cell),
  );
  return isAllKnown ? { person, team, kind } : null;
}

/** What memberships a header names: a team is a product's, as whoever decides on it is to be found. */
function teamKindOf(header: string): TeamKind | null {
  if (TEAM.test(headerTextOf(header).squeezed)) return "products";
  return [...rolesOfHeader(header).keys()].find(isTeamRole) ?? null;
}

function personColumn(cells: readonly string[], team: number): number {
  for (const role of PERSON_ROLES) {
    const at = cells.findIndex((cell, i) => i !== team && rolesOfHeader(cell).has(role));
    if (at >= 0) return at;
  }
  return cells.findIndex((cell, i) => i !== team && MEMBER.test(headerTextOf(cell).squeezed));
}

function mayStandBeside(header: string): boolean {
  const roles = rolesOfHeader(header);
  const { squeezed } = headerTextOf(header);
  return BESIDE.test(squeezed) || MEMBER.test(squeezed) || PERSON_ROLES.some((r) => roles.has(r));
}

/** Whether a record heads a table of who is on what; one that names managers is a table of people. */
export function isTeamHeader(cells: readonly string[]): boolean {
  return linkColumnsOf(cells) === null && teamColumnsOf(cells) !== null;
}

/** Reads a table of who is on what; null for no such table. */
export function readTeamSheet(sheet: Sheet): TeamTable | null {
  const table = readFurtherTable(sheet, isTeamHeader, (header) => {
    const columns = teamColumnsOf(header);
    return columns ? [columns.person, columns.team] : [];
  });
  const [person, team] = table?.columns ?? [];
  const columns = table && teamColumnsOf(table.headers);
  if (!table || !columns || !person || !team) return null;
  return { name: sheet.name ?? "", kind: columns.kind, person, team, line: table.line };
}
