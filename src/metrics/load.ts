import { isManager, type Org, PERSON } from "../org/org.ts";
import { dottedSpans } from "./dottedSpan.ts";
import { farReportTest } from "./farReports.ts";
import { functionsLed } from "./functionsLed.ts";
import { loadFlagCode } from "./loadFlag.ts";
import { limitsAt, type ManagerLimits, USUAL_LIMITS } from "./loadLimits.ts";
import { LOAD_WEIGHTS, type LoadWeights } from "./loadWeights.ts";
import { newStarterTest } from "./newStarters.ts";

/** What the load depends on beside the organisation. */
export interface LoadOptions {
  /** The as-of date as a day number: days since 1970-01-01. */
  readonly asOfDay: number;
  readonly weights?: LoadWeights;
  /** Manager's node -> share of own time on IC work, 0 to 1, entered by the user. */
  readonly ownWork?: ReadonlyMap<number, number>;
  /** Manager's node -> half-day coordinating groups, entered by the user. */
  readonly groups?: ReadonlyMap<number, number>;
  readonly limits?: ManagerLimits;
}

/** What the load counts for each node; null where the file lacks the column. */
interface LoadCounts {
  readonly options: LoadOptions;
  /** Reports who are new starters. */
  readonly newReports: Int32Array | null;
  /** Reports who are far off. */
  readonly farReports: Int32Array | null;
  /** Distinct departments among the reports. */
  readonly functions: Int32Array | null;
  /** Dotted lines pointing at the node. */
  readonly dotted: Int32Array | null;
}

/** The load of every manager, with the counts its terms come from. */
export interface Load extends LoadCounts {
  /** The sum in report-equivalents, by node; NaN for everybody who is not a manager. */
  readonly total: Float64Array;
  /** What each load is called, by node, as a code (loadFlagCode); 0 for everybody who is not a manager. */
  readonly flag: Uint8Array;
}

/** What is counted of one team; null where the file lacks the column. */
export interface TeamCounts {
  /** Direct reports. */
  readonly people: number;
  /** Those who are new starters. */
  readonly new: number | null;
  /** Those who are far off. */
  readonly far: number | null;
  /** Distinct departments among them. */
  readonly functions: number | null;
  /** Dotted lines pointing at their manager. */
  readonly dotted: number | null;
}

/** The terms of one manager's load in report-equivalents; null = unknown, which adds 0. */
export interface LoadTerms {
  readonly people: number;
  readonly ownWork: number | null;
  readonly groups: number;
  readonly new: number | null;
  readonly far: number | null;
  readonly functions: number | null;
  readonly dotted: number | null;
  readonly total: number;
}

/**
 * Load in report-equivalents: people + 10 * own work + groups + 0.5 * new + 0.25 * far +
 * 0.5 * (functions - 1) + 0.5 * dotted. A missing column adds 0 and is named as unknown. (M14)
 */
export function loadOf(org: Org, options: LoadOptions): Load {
  const weights = options.weights ?? LOAD_WEIGHTS;
  const counts: LoadCounts = {
    options,
    newReports: countReports(org, newStarterTest(org, options.asOfDay, weights.newBelowDays)),
    farReports: countReports(org, farReportTest(org, weights.farFromHours)),
    functions: functionsLed(org),
    dotted: dottedSpans(org),
  };
  const { limits = USUAL_LIMITS } = options;
  const total = new Float64Array(org.count).fill(Number.NaN);
  const flag = new Uint8Array(org.count);
  for (let i = 0; i < org.count; i++) {
    if (!isManager(org, i)) continue;
    const load = loadTerms(org, counts, i).total;
    total[i] = load;
    flag[i] = loadFlagCode(load, limitsAt(limits, i));
  }
  return { ...counts, total, flag };
}

/** The load of manager m term by term. (M14) */
export function loadTerms(org: Org, load: LoadCounts, m: number): LoadTerms {
  return teamTerms(load.options, m, teamCounts(org, load, m));
}

/** What is counted of the team of node m. */
export function teamCounts(org: Org, load: LoadCounts, m: number): TeamCounts {
  return {
    people: org.span[m] ?? 0,
    new: load.newReports?.[m] ?? null,
    far: load.farReports?.[m] ?? null,
    functions: load.functions?.[m] ?? null,
    dotted: load.dotted?.[m] ?? null,
  };
}

/** The load term by term that node m would have with this team, their own or any other. (M14) */
export function teamTerms(options: LoadOptions, m: number, team: TeamCounts): LoadTerms {
  const { weights = LOAD_WEIGHTS } = options;
  const { people } = team;
  const ownWork = weigh(options.ownWork?.get(m) ?? null, weights.ownWork);
  const groups = (options.groups?.get(m) ?? 0) * weights.groups;
  const starters = weigh(team.new, weights.new);
  const far = weigh(team.far, weights.far);
  const functions = weigh(furtherThanFirst(team.functions), weights.functions);
  const dotted = weigh(team.dotted, weights.dotted);
  const entered = (ownWork ?? 0) + groups;
  const counted = (starters ?? 0) + (far ?? 0) + (functions ?? 0) + (dotted ?? 0);
  return {
    people,
    ownWork,
    groups,
    new: starters,
    far,
    functions,
    dotted,
    total: people + entered + counted,
  };
}

function weigh(count: number | null, weight: number): number | null {
  return count === null ? null : count * weight;
}

function furtherThanFirst(functions: number | null): number | null {
  return functions === null ? null : Math.max(0, functions - 1);
}

/** How many of each node's direct reports pass the test. */
function countReports(org: Org, test: ((i: number) => boolean) | null): Int32Array | null {
  if (!test) return null;
  const counts = new Int32Array(org.count);
  for (let i = 0; i < org.count; i++) {
    const manager = org.parent[i] ?? -1;
    if (manager >= 0 && org.kind[i] === PERSON && test(i)) {
      counts[manager] = (counts[manager] ?? 0) + 1;
    }
  }
  return counts;
}
