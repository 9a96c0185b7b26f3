import { directReports } from "../metrics/directReports.ts";
import { kindOfTeam } from "../metrics/kindOfManager.ts";
import { type TeamCounts, teamCounts, teamTerms } from "../metrics/load.ts";
import { type LoadLimits, limitsOfKind } from "../metrics/loadLimits.ts";
import { isManager } from "../org/org.ts";
import type { ReliefSource } from "./reliefSource.ts";

/** A manager, or who would become one, with what their load and their limits are counted from. */
export interface Team {
  readonly manager: number;
  readonly counts: TeamCounts;
  /** Code of a department -> reports in it; blank is no department. */
  readonly departments: ReadonlyMap<number, number>;
  /** Reports who are ICs, assistants apart. */
  readonly doers: number;
  /** Reports who are managers. */
  readonly managers: number;
  readonly limitsFor: (doers: number, managers: number) => LoadLimits;
}

/** What one move changes in a team: +1 for whoever joins, -1 for whoever leaves, as the load counts them there. */
export interface TeamChange {
  readonly people: number;
  readonly new: number;
  readonly far: number;
  readonly dotted: number;
  /** Code of the mover's department, 0 for none. */
  readonly department: number;
  readonly doers: number;
  readonly managers: number;
}

/** The team of node m as it is. */
export function teamOf({ org, load, settings, isAssistant }: ReliefSource, m: number): Team {
  const departments = new Map<number, number>();
  let doers = 0;
  let managers = 0;
  for (const i of directReports(org, m)) {
    const department = org.text.department?.codes[i] ?? 0;
    if (department !== 0) departments.set(department, (departments.get(department) ?? 0) + 1);
    if (isAssistant(i)) continue;
    if (isManager(org, i)) managers++;
    else doers++;
  }
  const { limits, choices } = settings.load;
  return {
    manager: m,
    counts: teamCounts(org, load, m),
    departments,
    doers,
    managers,
    limitsFor: (ics, leaders) => limitsOfKind(org, limits, choices, m, kindOfTeam(ics, leaders)),
  };
}

/** What is counted of a team after some moves. */
export function countsAfter(team: Team, changes: readonly TeamChange[]): TeamCounts {
  let people = 0;
  let starters = 0;
  let far = 0;
  let dotted = 0;
  for (const change of changes) {
    people += change.people;
    starters += change.new;
    far += change.far;
    dotted += change.dotted;
  }
  const { counts } = team;
  return {
    people: counts.people + people,
    new: counts.new === null ? null : counts.new + starters,
    far: counts.far === null ? null : counts.far + far,
    functions: counts.functions === null ? null : counts.functions + functionsWon(team, changes),
    dotted: counts.dotted === null ? null : counts.dotted + dotted,
  };
}

/** How many departments more a team has after some moves, less those that have left it. */
function functionsWon({ departments }: Team, changes: readonly TeamChange[]): number {
  let won = 0;
  for (let k = 0; k < changes.length; k++) {
    const department = changes[k]?.department ?? 0;
    if (department === 0 || isBefore(changes, k, department)) continue;
    let joined = 0;
    for (const change of changes) if (change.department === department) joined += change.people;
    const before = departments.get(department) ?? 0;
    if (before === 0 && joined > 0) won++;
    if (before > 0 && before + joined === 0) won--;
  }
  return won;
}

/** Whether a change before the k-th is of this department as well. */
function isBefore(changes: readonly TeamChange[], k: number, department: number): boolean {
  for (let other = 0; other < k; other++) {
    if (changes[other]?.department === department) return true;
  }
  return false;
}

/** The load of a team's manager after some moves, in report-equivalents: the sum of the terms of M14. */
export function loadAfter(
  { load }: ReliefSource,
  team: Team,
  changes: readonly TeamChange[],
): number {
  return teamTerms(load.options, team.manager, countsAfter(team, changes)).total;
}

/** The limits of a team's manager after some moves: their kind of manager may have changed by them. */
export function limitsAfter(team: Team, changes: readonly TeamChange[]): LoadLimits {
  let { doers, managers } = team;
  for (const change of changes) {
    doers += change.doers;
    managers += change.managers;
  }
  return team.limitsFor(doers, managers);
}
