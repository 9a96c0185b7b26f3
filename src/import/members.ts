import type { Members } from "../org/buildOrg.ts";
import { NO_DAY, PERSON, PLACEHOLDER, VACANCY } from "../org/org.ts";
import type { TextColumn } from "../org/textColumn.ts";
import { type CellColumn, shownColumnFor, textColumnFor, textsAsColumn } from "./cellColumn.ts";
import type { Role } from "./columns.ts";
import type { DottedReferences } from "./dottedLines.ts";
import { readFte, readUtcOffsets, readYesNo } from "./measures.ts";
import { readMemberships } from "./memberships.ts";
import type { DayOfRow } from "./persons.ts";
import type { RawTable } from "./rawTable.ts";
import { displayName } from "./rowNames.ts";
import type { RowSigns } from "./rowSigns.ts";
import { isNoKey } from "./words.ts";

/** A manager the file names but does not hold. */
export interface Placeholder {
  readonly id: string;
  readonly name: string;
}

/** Everything the members are put together from. */
export interface MemberParts {
  readonly table: RawTable;
  readonly columnOf: ReadonlyMap<Role, number>;
  readonly namesAreLastFirst: boolean;
  readonly nameOf: (row: number) => string;
  /** The rows placed, in file order. */
  readonly rows: Int32Array;
  readonly placeholders: readonly Placeholder[];
  /** Member index of the manager of each row placed, -1 for none. */
  readonly parent: Int32Array;
  readonly signs: RowSigns;
  readonly hireDay: DayOfRow | null;
  readonly dotted: DottedReferences | null;
  readonly asOf: string;
}

/** Columns that are taken up by a field of the organisation and not kept under their own header. */
const ROLES_WITH_A_PLACE: readonly Role[] = [
  "id",
  "name",
  "firstName",
  "lastName",
  "secondLastName",
  "middleName",
  "particle",
  "preferredFirstName",
  "email",
  "manager",
  "title",
  "department",
  "location",
  "grade",
  "fte",
  "workerType",
  "hireDate",
  "effectiveDate",
  "utcOffset",
  "dottedManager",
  "products",
  "communities",
  "photo",
  "customerFacing",
];

/** The members of the organisation: the rows placed, then the placeholders. */
export function membersOf(parts: MemberParts): Members {
  const { table, columnOf, rows, placeholders, signs, hireDay } = parts;
  const extra = placeholders.length;
  const count = rows.length + extra;
  const cells = (role: Role): CellColumn | null =>
    table.columns[columnOf.get(role) ?? -1]?.cells ?? null;
  const blanks = placeholders.map(() => "");
  const text = (role: Role): Record<string, TextColumn> => {
    const column = cells(role);
    return column ? { [role]: textColumnFor(column, rows, blanks) } : {};
  };
  const kind = new Uint8Array(count).fill(PLACEHOLDER, rows.length);
  for (let i = 0; i < rows.length; i++) {
    kind[i] = signs.isVacancy(rows[i] ?? 0) ? VACANCY : PERSON;
  }
  const line = new Int32Array(count);
  for (let i = 0; i < rows.length; i++) line[i] = table.line[rows[i] ?? 0] ?? 0;
  const parent = new Int32Array(count).fill(-1);
  parent.set(parts.parent);
  const fte = cells("fte");
  const hours = cells("weeklyHours");
  const placed = new Set(ROLES_WITH_A_PLACE.map((role) => columnOf.get(role)));
  const measured = fte ?? hours;
  return {
    count,
    parent,
    kind,
    line,
    text: {
      id: shownColumnFor(
        cells("id"),
        rows,
        placeholders.map(({ id }) => id),
        withoutNoKey,
      ),
      name: namesOf(parts, cells),
      ...text("email"),
      ...text("title"),
      ...text("department"),
      ...text("location"),
      ...text("grade"),
      ...text("workerType"),
    },
    extra: table.columns.flatMap(({ header, cells: column }, i) => {
      const isEmpty = !column || column.size <= 1;
      if (isEmpty || placed.has(i)) return [];
      return [{ header, values: textColumnFor(column, rows, blanks) }];
    }),
    fte:
      measured &&
      withRest(new Float64Array(count), readFte(measured, fte === null, rows), Number.NaN),
    hireDay: hireDay && withRest(new Int32Array(count), rows.map(hireDay), NO_DAY),
    utcOffset: optional(cells("utcOffset"), (column) =>
      withRest(new Float64Array(count), readUtcOffsets(column, rows, parts.asOf), Number.NaN),
    ),
    customerFacing: optional(cells("customerFacing"), (column) =>
      withRest(new Uint8Array(count), readYesNo(column, rows), 0),
    ),
    products: optional(cells("products"), (column) => readMemberships(column, rows, extra)),
    communities: optional(cells("communities"), (column) => readMemberships(column, rows, extra)),
    dotted: parts.dotted,
  };
}

function withoutNoKey(id: string): string {
  return isNoKey(id) ? "" : id;
}

function optional<T>(column: CellColumn | null, read: (column: CellColumn) => T): T | null {
  return column && read(column);
}

/** The values, and one value for the members beyond them. */
function withRest<T extends Int32Array | Float64Array | Uint8Array>(
  all: T,
  values: ArrayLike<number>,
  rest: number,
): T {
  all.set(values);
  all.fill(rest, values.length);
  return all;
}

/** The name column as it is shown; without one, first and last name. */
function namesOf(
  { rows, placeholders, namesAreLastFirst, nameOf }: MemberParts,
  cells: (role: Role) => CellColumn | null,
): TextColumn {
  const extra = placeholders.map(({ name }) => name);
  const whole = cells("name");
  if (whole) return shownColumnFor(whole, rows, extra, displayName(namesAreLastFirst));
  const composed = textsAsColumn(Array.from(rows, nameOf));
  return textColumnFor(
    composed,
    Int32Array.from(rows, (_, i) => i),
    extra,
  );
}
