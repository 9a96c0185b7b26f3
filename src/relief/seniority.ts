import { isManager, NO_DAY, type Org } from "../org/org.ts";
import type { ReliefSource } from "./reliefSource.ts";

/** Who would lead the part of a team that is split off. */
export interface Lead {
  readonly person: number;
  /** What told them: "only" when nobody else could lead, "open" when the file does not tell one of several. */
  readonly by: "grade" | "tenure" | "only" | "open";
  /** When open, everybody who is as senior by what the file says, `person` among them; else empty. */
  readonly equals: readonly number[];
}

/**
 * The most senior of a team who leads nobody yet: by grade where grades have an order, among equals and
 * without grades by length of service. Vacancies and assistants never lead; that contractors do not, and
 * new starters only when nobody else is there, is our own choice. When several remain the choice is left
 * open, and the first of the largest group of one department and place stands for whoever it will be.
 */
export function leadOf(source: ReliefSource, reports: readonly number[]): Lead | null {
  const { org, ranks, isFree, isContractor, isNew } = source;
  const able = reports.filter((i) => isFree(i) && !isManager(org, i) && !isContractor(i));
  const settled = able.filter((i) => !isNew?.(i));
  const eligible = settled.length > 0 ? settled : able;
  const byGrade = ranks ? highest(eligible, (i) => ranks[i] ?? Number.NaN) : eligible;
  const byTenure = highest(byGrade, (i) => serviceOf(org, i));
  const person = firstOfLargestGroup(org, byTenure);
  if (person === undefined) return null;
  if (byTenure.length > 1) return { person, by: "open", equals: byTenure };
  if (eligible.length === 1) return { person, by: "only", equals: [] };
  return { person, by: byGrade.length === 1 ? "grade" : "tenure", equals: [] };
}

/** Those with the highest known value; all when none is known. */
function highest(people: readonly number[], measure: (i: number) => number): readonly number[] {
  let top = Number.NEGATIVE_INFINITY;
  for (const i of people) if (measure(i) > top) top = measure(i);
  return top === Number.NEGATIVE_INFINITY ? people : people.filter((i) => measure(i) === top);
}

/** Larger the longer somebody is here; NaN when unknown. */
function serviceOf({ hireDay }: Org, i: number): number {
  const day = hireDay?.[i] ?? NO_DAY;
  return day === NO_DAY ? Number.NaN : -day;
}

function firstOfLargestGroup({ text }: Org, people: readonly number[]): number | undefined {
  const groups = new Map<string, number[]>();
  for (const i of people) {
    const key = `${text.department?.codes[i] ?? 0} ${text.location?.codes[i] ?? 0}`;
    groups.set(key, [...(groups.get(key) ?? []), i]);
  }
  const [largest] = [...groups.values()].sort((a, b) => b.length - a.length);
  return largest?.[0];
}
