import { type CellColumn, cellText } from "./cellColumn.ts";
import type { Role } from "./columns.ts";
import { firstNameFirst, withoutRemarks } from "./personNames.ts";

/** How a whole name is shown: without remarks, and turned round where it is "Last, First". */
export function displayName(namesAreLastFirst: boolean): (name: string) => string {
  return namesAreLastFirst ? (name) => firstNameFirst(withoutRemarks(name)) : withoutRemarks;
}

/** The name in a row: the whole one, else what is called by first, and last name. */
export function rowNames(
  cells: (role: Role) => CellColumn | null,
  namesAreLastFirst: boolean,
): (row: number) => string {
  const whole = cells("name");
  const display = displayName(namesAreLastFirst);
  const preferred = cells("preferredFirstName");
  const first = cells("firstName");
  const others = (["particle", "lastName", "secondLastName"] satisfies Role[]).map(cells);
  return (row) => {
    const name = cellText(whole, row);
    if (name !== "") return display(name);
    const parts = [
      cellText(preferred, row) || cellText(first, row),
      ...others.map((column) => cellText(column, row)),
    ];
    return parts.filter((part) => part !== "").join(" ");
  };
}
