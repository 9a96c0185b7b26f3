import { assistantTest } from "../metrics/assistants.ts";
import { contractorTest } from "../metrics/contractors.ts";
import { countedDottedLines } from "../metrics/dottedSpan.ts";
import { farOffTest } from "../metrics/farReports.ts";
import { gradeRanks } from "../metrics/grades.ts";
import type { Load } from "../metrics/load.ts";
import { newStarterTest } from "../metrics/newStarters.ts";
import type { Settings } from "../metrics/settings.ts";
import { type Org, PERSON } from "../org/org.ts";
import { type LightManagers, lightManagers } from "./lightManagers.ts";

/** What relief is worked out from: made once for an organisation, then asked for one manager after another. */
export interface ReliefSource {
  /** The organisation as the figures count it (populationOf). */
  readonly org: Org;
  readonly load: Load;
  readonly settings: Settings;
  /** Whether node i may be moved, lead or take people on: a person, no vacancy (not even one that is counted) and no assistant. */
  readonly isFree: (i: number) => boolean;
  readonly isAssistant: (i: number) => boolean;
  readonly isContractor: (i: number) => boolean;
  /** Null without hire dates. */
  readonly isNew: ((i: number) => boolean) | null;
  /** Whether node i would be far off from node m; null without offsets. */
  readonly isFarOff: ((i: number, m: number) => boolean) | null;
  /** The ranks of the grades; null where they have no order. */
  readonly ranks: Float64Array | null;
  readonly dotted: DottedByEnd;
  readonly light: LightManagers;
}

/** The dotted lines by their ends. */
interface DottedByEnd {
  /** Person -> the managers their counted dotted lines point at. */
  readonly from: ReadonlyMap<number, readonly number[]>;
  /** Manager -> the people whose counted dotted lines point at them. */
  readonly to: ReadonlyMap<number, readonly number[]>;
  /** People with a dotted line to their own manager: it begins to count when they move. */
  readonly doubled: ReadonlySet<number>;
}

/**
 * What relief is worked out from, linear in the number of people. `whole` is the organisation as it is
 * drawn, `org` the same nodes as the figures count them, `load` the load of `org` with these settings.
 */
export function reliefSource(whole: Org, org: Org, load: Load, settings: Settings): ReliefSource {
  const { asOfDay, weights } = load.options;
  const isAssistant = assistantTest(org);
  const isFree = (i: number): boolean =>
    whole.kind[i] === PERSON && org.kind[i] === PERSON && !isAssistant(i);
  return {
    org,
    load,
    settings,
    isFree,
    isAssistant,
    isContractor: contractorTest(org),
    isNew: newStarterTest(org, asOfDay, weights?.newBelowDays),
    isFarOff: farOffTest(org, weights?.farFromHours),
    ranks: gradeRanks(org, settings.grades.order),
    dotted: dottedByEnd(org),
    light: lightManagers(org, load, isFree),
  };
}

function dottedByEnd(org: Org): DottedByEnd {
  const from = new Map<number, number[]>();
  const to = new Map<number, number[]>();
  const lines = countedDottedLines(org);
  lines?.person.forEach((person, k) => {
    const manager = lines.manager[k] ?? -1;
    listed(from, person).push(manager);
    listed(to, manager).push(person);
  });
  const doubled = new Set<number>();
  org.dotted?.person.forEach((person, k) => {
    const manager = org.dotted?.manager[k] ?? -1;
    if (manager >= 0 && org.parent[person] === manager) doubled.add(person);
  });
  return { from, to, doubled };
}

function listed(lists: Map<number, number[]>, key: number): number[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
