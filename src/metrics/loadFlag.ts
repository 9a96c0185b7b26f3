import { LOAD_LIMITS, type LoadLimits } from "./loadLimits.ts";

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

/** What a load is called, as its place in LOAD_FLAGS + 1; 0 for NaN. Of one byte, to be kept by node. */
export function loadFlagCode(load: number, limits: LoadLimits): number {
  const flag = loadFlag(load, limits);
  return flag === null ? 0 : LOAD_FLAGS.indexOf(flag) + 1;
}

/** The flag that a code stands for; null for 0. */
export function flagOfCode(code: number | undefined): LoadFlag | null {
  return LOAD_FLAGS[(code ?? 0) - 1] ?? null;
}

/** How many managers carry each flag, in the order of LOAD_FLAGS. `codes` by node (loadFlagCode). */
export function managersByLoadFlag(codes: Uint8Array): number[] {
  const managers = LOAD_FLAGS.map(() => 0);
  for (const code of codes) {
    if (code > 0) managers[code - 1] = (managers[code - 1] ?? 0) + 1;
  }
  return managers;
}

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
