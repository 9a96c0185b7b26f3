import type { LinkEnds } from "./linkEnds.ts";
import type { ManagerUnits } from "./managerUnits.ts";
import type { UnitMatrix } from "./unitMatrix.ts";

/** A place in a matrix of units. */
export interface MatrixCell {
  readonly row: number;
  readonly column: number;
}

/**
 * The managers at the links that a cell of the matrix counts, in chart order. `ends` are nodes of the
 * whole, `units` those of the part that begins at node `first`.
 */
export function managersInCell(
  { a, b }: LinkEnds,
  { unitOf, labels }: ManagerUnits,
  { units }: UnitMatrix,
  { row, column }: MatrixCell,
  first: number,
): Int32Array {
  const rowOf = new Int32Array(labels.length).fill(units.length);
  units.forEach(({ unit }, place) => {
    rowOf[unit] = place;
  });
  const rowOfManager = (node: number): number => rowOf[unitOf[node - first] ?? -1] ?? -1;
  const found = new Set<number>();
  a.forEach((from, k) => {
    const to = b[k] ?? -1;
    const [p, q] = [rowOfManager(from), rowOfManager(to)];
    if ((p !== row || q !== column) && (p !== column || q !== row)) return;
    found.add(from);
    found.add(to);
  });
  return Int32Array.from(found).sort();
}
