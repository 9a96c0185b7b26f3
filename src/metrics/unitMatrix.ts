import type { CollaborationLink } from "./collaborationLinks.ts";
import type { ManagerUnits } from "./managerUnits.ts";
import { SUPPRESSION_FLOOR, suppressedGroups } from "./suppression.ts";

/** A row, and a column, of the matrix. */
export interface MatrixUnit {
  readonly label: string;
  /** The unit's number in its dimension. */
  readonly unit: number;
  readonly managers: number;
}

/** Which units work with which. */
export interface UnitMatrix {
  /** Those with most managers first. */
  readonly units: readonly MatrixUnit[];
  /** What the last row stands for: the units too small to be shown alone and those there is no room for. */
  readonly other: { readonly units: number; readonly managers: number } | null;
  /** Rows, and columns: the units and the others. */
  readonly size: number;
  /** Links between the units of row r and column c, at place r * size + c; the same on both sides of the
   * diagonal, on which are those within a unit. */
  readonly links: Int32Array;
  /** The sum of their weights. */
  readonly weight: Float64Array;
}

/** How many units a matrix shows before the rest are taken together. */
const MOST_UNITS = 12;

/**
 * Links by pair of units. Links of managers without a unit are not in it. Null when there are fewer
 * managers in all than may be shown. (M19, M33)
 */
export function unitMatrix(
  links: readonly CollaborationLink[],
  units: ManagerUnits,
  most: number = MOST_UNITS,
  floor: number = SUPPRESSION_FLOOR,
): UnitMatrix | null {
  const all = units.managers.reduce((sum, managers) => sum + managers, 0);
  if (all < Math.max(floor, SUPPRESSION_FLOOR)) return null;
  const isHidden = suppressedGroups([...units.managers], floor);
  const shown = units.labels
    .map((label, unit) => ({ label, unit, managers: units.managers[unit] ?? 0 }))
    .filter(({ unit, managers }) => managers > 0 && !isHidden[unit])
    .sort((p, q) => q.managers - p.managers || p.unit - q.unit)
    .slice(0, most);
  const others = units.managers.filter((managers) => managers > 0).length - shown.length;
  const size = shown.length + (others > 0 ? 1 : 0);
  const rowOf = new Int32Array(units.labels.length).fill(shown.length);
  shown.forEach(({ unit }, row) => {
    rowOf[unit] = row;
  });
  const inShown = shown.reduce((sum, { managers }) => sum + managers, 0);
  return {
    units: shown,
    other: others > 0 ? { units: others, managers: all - inShown } : null,
    size,
    ...cellsOf(links, units.unitOf, rowOf, size),
  };
}

function cellsOf(
  links: readonly CollaborationLink[],
  unitOf: Int32Array,
  rowOf: Int32Array,
  size: number,
): Pick<UnitMatrix, "links" | "weight"> {
  const number = new Int32Array(size * size);
  const weights = new Float64Array(size * size);
  const add = (cell: number, weight: number): void => {
    number[cell] = (number[cell] ?? 0) + 1;
    weights[cell] = (weights[cell] ?? 0) + weight;
  };
  for (const { a, b, weight } of links) {
    const row = rowOf[unitOf[a] ?? -1];
    const column = rowOf[unitOf[b] ?? -1];
    if (row === undefined || column === undefined) continue;
    add(row * size + column, weight);
    if (row !== column) add(column * size + row, weight);
  }
  return { links: number, weight: weights };
}
