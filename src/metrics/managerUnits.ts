import { isManager, type Org } from "../org/org.ts";
import { type Dimension, groupsOf } from "./groupRows.ts";

/** Which unit each manager belongs to, where a unit is a department, a place, a layer ... */
export interface ManagerUnits {
  /** By node; -1 for whoever is no manager or in no unit. */
  readonly unitOf: Int32Array;
  readonly labels: readonly string[];
  /** Managers in each unit. */
  readonly managers: Int32Array;
  /** Managers in no unit: they are in no figure of units. */
  readonly withoutUnit: number;
}

/** The units of the managers by a dimension; a blank cell is no unit. Null where the file lacks the column. */
export function managerUnits(org: Org, dimension: Dimension): ManagerUnits | null {
  const groups = groupsOf({ org }, dimension);
  if (!groups) return null;
  const unitOf = new Int32Array(org.count).fill(-1);
  const managers = new Int32Array(groups.labels.length);
  let withoutUnit = 0;
  for (let i = 0; i < org.count; i++) {
    if (!isManager(org, i)) continue;
    const group = groups.groupOf[i] ?? -1;
    if (groups.labels[group]) {
      unitOf[i] = group;
      managers[group] = (managers[group] ?? 0) + 1;
    } else withoutUnit++;
  }
  return { unitOf, labels: groups.labels, managers, withoutUnit };
}
