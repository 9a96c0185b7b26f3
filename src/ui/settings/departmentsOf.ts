import { compareTexts } from "../../language/numbers.ts";
import type { Org } from "../../org/org.ts";
import { distinctCount, distinctText } from "../../org/textColumn.ts";

/** The departments of the file by name; none without that column. */
export function departmentsOf(org: Org): readonly string[] {
  const column = org.text.department;
  if (!column) return [];
  const names = Array.from({ length: distinctCount(column) }, (_, code) =>
    distinctText(column, code),
  );
  return names.filter((name) => name !== "").sort(compareTexts);
}
