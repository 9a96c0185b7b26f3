/**
 * What each thing adds to a manager's load. Unit: report-equivalents, RE; one RE is half a day, 4 hours,
 * a week (Grove). All but `ownWork` and `groups` are our own assumptions, which the user can change. (M14)
 */
export interface LoadWeights {
  /** For a whole week of individual contributor's work: 40 hours / 4 hours. */
  readonly ownWork: number;
  /** For each half-day coordinating group (Grove). */
  readonly groups: number;
  /** For each new starter. */
  readonly new: number;
  /** For each far-off report. */
  readonly far: number;
  /** For each distinct department among the reports beyond the first. */
  readonly functions: number;
  /** For each dotted line pointing at the manager. */
  readonly dotted: number;
  /** A report is new with fewer days' service than this. */
  readonly newBelowDays: number;
  /** A report is far off when the UTC offsets differ by at least this many hours. */
  readonly farFromHours: number;
}

export const LOAD_WEIGHTS: LoadWeights = {
  ownWork: 10,
  groups: 1,
  new: 0.5,
  far: 0.25,
  functions: 0.5,
  dotted: 0.5,
  newBelowDays: 180,
  farFromHours: 4,
};

/** The terms of the load that can be switched off; the people themselves cannot. */
export const LOAD_TERMS = ["ownWork", "groups", "new", "far", "functions", "dotted"] as const;

export type LoadTerm = (typeof LOAD_TERMS)[number];
