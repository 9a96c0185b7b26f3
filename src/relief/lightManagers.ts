import { directReports } from "../metrics/directReports.ts";
import type { Load } from "../metrics/load.ts";
import { flagOfCode } from "../metrics/loadFlag.ts";
import { limitsAt, USUAL_LIMITS } from "../metrics/loadLimits.ts";
import { isManager, type Org } from "../org/org.ts";

/** Where a manager with a light load is found, those with the most room first. */
export interface LightManagers {
  /** Those directly below a boss. */
  readonly below: (boss: number) => readonly number[];
  /** Those of a department (its code) whose bosses report to this leader. */
  readonly inLine: (leader: number, department: number) => readonly number[];
}

/** Of more in one place those with the most room are looked at: our own bound, to keep the time in bounds. */
const LOOKED_AT = 64;

/** The light managers who are free to take people on, each place looked through once, when it is asked for. */
export function lightManagers(org: Org, load: Load, isFree: (i: number) => boolean): LightManagers {
  const limits = load.options.limits ?? USUAL_LIMITS;
  const room = (m: number): number => limitsAt(limits, m).upper - (load.total[m] ?? 0);
  const mostRoom = (found: number[]): number[] =>
    found.sort((a, b) => room(b) - room(a) || a - b).slice(0, LOOKED_AT);
  const isLight = (m: number): boolean =>
    isFree(m) && isManager(org, m) && flagOfCode(load.flag[m]) === "light";

  const below = keptBy((boss) => mostRoom(directReports(org, boss).filter(isLight)));
  const inLine = keptBy((leader) => {
    const found = new Map<number, number[]>();
    for (const m of directReports(org, leader).flatMap(below)) {
      const department = org.text.department?.codes[m] ?? 0;
      found.set(department, [...(found.get(department) ?? []), m]);
    }
    for (const [department, managers] of found) found.set(department, mostRoom(managers));
    return found;
  });
  return { below, inLine: (leader, department) => inLine(leader).get(department) ?? [] };
}

/** The same answers, each worked out once. */
function keptBy<Answer>(answer: (node: number) => Answer): (node: number) => Answer {
  const kept = new Map<number, Answer>();
  return (node) => {
    const before = kept.get(node);
    if (before !== undefined) return before;
    const found = answer(node);
    kept.set(node, found);
    return found;
  };
}
