import { say } from "../../../language/say.ts";
import type { UnitMatrix } from "../../../metrics/unitMatrix.ts";
import { countText } from "../figureNumber.ts";

/** What the rows, and columns, of a matrix are called; the last may stand for several units. */
export function matrixNames(
  { units, other }: UnitMatrix,
  nameOf: (label: string) => string,
): readonly string[] {
  const names = units.map(({ label }) => nameOf(label));
  return other ? [...names, say("Other ({count})", { count: countText(other.units) })] : names;
}

/** The matrix as rows of a file: as on the page, with the managers of each unit. */
export function matrixCsvRows(
  { units, other, size, links }: UnitMatrix,
  names: readonly string[],
): readonly (readonly (string | number)[])[] {
  const managers = [...units.map((unit) => unit.managers), ...(other ? [other.managers] : [])];
  const rows = names.map((name, row) => [
    name,
    managers[row] ?? 0,
    ...links.subarray(row * size, (row + 1) * size),
  ]);
  return [[say("Links"), say("Managers"), ...names], ...rows];
}
