/** Where a load changes its name; the user can set all three. Unit: report-equivalents. */
export interface LoadLimits {
  /** Light below this. */
  readonly light: number;
  /** In range up to and including this, U: the load that is 100 %. */
  readonly upper: number;
  /** Stretched up to and including this, overloaded above. */
  readonly stretched: number;
}

/** Grove: 6 to 8 reports, 10 too many. (M14) */
export const LOAD_LIMITS: LoadLimits = { light: 5, upper: 8, stretched: 10 };

/** The names of a load, from least to most. */
export const LOAD_FLAGS = ["light", "in range", "stretched", "overloaded"] as const;

export type LoadFlag = (typeof LOAD_FLAGS)[number];

/** What a load is called; null for NaN, the load of somebody who is not a manager. (M14) */
export function loadFlag(load: number, limits: LoadLimits = LOAD_LIMITS): LoadFlag | null {
  if (Number.isNaN(load)) return null;
  if (load < limits.light) return "light";
  if (load <= limits.upper) return "in range";
  return load <= limits.stretched ? "stretched" : "overloaded";
}

/** How many managers carry each flag, in the order of LOAD_FLAGS. */
export function managersByLoadFlag(
  total: Float64Array,
  limits: LoadLimits = LOAD_LIMITS,
): number[] {
  const managers = LOAD_FLAGS.map(() => 0);
  for (const load of total) {
    const flag = loadFlag(load, limits);
    if (flag === null) continue;
    const at = LOAD_FLAGS.indexOf(flag);
    managers[at] = (managers[at] ?? 0) + 1;
  }
  return managers;
}

/**
 * McKinsey's archetypes of a manager and the upper limit U each sets. A coordinator has no limit and is
 * flagged from 25, Gallup's top band. Set by the user, never inferred from a title. (M14)
 */
export const ARCHETYPES = [
  { name: "player/coach", upper: 5 },
  { name: "coach", upper: 7 },
  { name: "supervisor", upper: 10 },
  { name: "facilitator", upper: 15 },
  { name: "coordinator", upper: 25 },
] as const;

/** Load as a share of the upper limit U; 1 = exactly at the limit. (M14) */
export function loadRatio(load: number, upper: number = LOAD_LIMITS.upper): number {
  return load / upper;
}

const HOURS_PER_RE = 4;

/** The hours a week that a load stands for, of 40: the plain-words twin of the load. (M15) */
export function weeklyHours(load: number): number {
  return load * HOURS_PER_RE;
}

/**
 * Graicunas' count of relationships among a manager and n reports, n(2^(n-1) + n - 1). Explains why load
 * grows faster than span; never a flag, as it explodes: 9 reports make 2,376. (M16)
 */
export function graicunasRelationships(reports: number): number {
  return reports * (2 ** (reports - 1) + reports - 1);
}
