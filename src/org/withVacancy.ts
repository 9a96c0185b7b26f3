import type { Members } from "./buildOrg.ts";
import { type Org, type TextField, VACANCY } from "./org.ts";
import type { TextColumn } from "./textColumn.ts";

/** What tells who somebody is. */
const WHO: readonly TextField[] = ["id", "name", "email", "title"];

/** The members of an organisation with nothing of them but who they are. */
export function bareMembers(org: Org): Members {
  const { count, parent, kind, line } = org;
  const text: Partial<Record<TextField, TextColumn>> = {};
  for (const field of WHO) {
    const column = org.text[field];
    if (column) text[field] = column;
  }
  return {
    count,
    parent,
    kind,
    line,
    text,
    extra: [],
    fte: null,
    hireDay: null,
    utcOffset: null,
    customerFacing: null,
    products: null,
    communities: null,
    dotted: null,
  };
}

/** Bare members with a vacancy as the last of them, which is called by its title. */
export function withVacancy(members: Members, manager: number, title: string): Members {
  const { count, parent, kind, line, text } = members;
  const longer: Partial<Record<TextField, TextColumn>> = {};
  for (const field of WHO) {
    const column = text[field];
    if (column) longer[field] = withText(column, field === "title" ? title : "");
  }
  return {
    ...members,
    count: count + 1,
    parent: appended(parent, new Int32Array(count + 1), manager),
    kind: appended(kind, new Uint8Array(count + 1), VACANCY),
    line: appended(line, new Int32Array(count + 1), 0),
    text: longer,
  };
}

function appended<Cells extends Int32Array | Uint8Array | Uint32Array>(
  cells: Cells,
  longer: Cells,
  last: number,
): Cells {
  longer.set(cells);
  longer[cells.length] = last;
  return longer;
}

/** The column with one more cell; code 0 is the empty text. */
function withText({ pool, offsets, codes }: TextColumn, text: string): TextColumn {
  const isBlank = text === "";
  return {
    pool: pool + text,
    offsets: isBlank
      ? offsets
      : appended(offsets, new Uint32Array(offsets.length + 1), pool.length + text.length),
    codes: appended(codes, new Uint32Array(codes.length + 1), isBlank ? 0 : offsets.length - 1),
  };
}
