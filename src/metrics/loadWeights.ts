import { type Message, message } from "../language/say.ts";

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

/** Where a weight comes from. */
export interface WeightSource {
  readonly kind: "published" | "arithmetic" | "ours";
  /** Whose figure it is; "" for our own. */
  readonly by: string;
  /** Why it is what it is. */
  readonly because: Message;
}

/** Whose each weight is: somebody's published figure, plain arithmetic on one, or our own assumption. (M14) */
export const WEIGHT_SOURCES: Readonly<Record<keyof LoadWeights | "people", WeightSource>> = {
  people: {
    kind: "published",
    by: "Grove",
    because: message("Each report takes about half a day a week; that is the unit."),
  },
  ownWork: {
    kind: "arithmetic",
    by: "",
    because: message("A week of 40 hours, at 4 hours a report. Gallup’s 40% of own work makes 4."),
  },
  groups: {
    kind: "published",
    by: "Grove",
    because: message("A coordinating group of half a day a week counts as one more report."),
  },
  new: {
    kind: "ours",
    by: "",
    because: message("Newcomers take more time; how much more, nobody has measured for us."),
  },
  far: {
    kind: "ours",
    by: "",
    because: message("Few common hours make each talk harder to find; the size is our guess."),
  },
  functions: {
    kind: "ours",
    by: "",
    because: message("Unlike work asks for more than like work (Gulick); the size is our guess."),
  },
  dotted: {
    kind: "ours",
    by: "",
    because: message("Somebody led in part takes part of the time; the size is our guess."),
  },
  newBelowDays: { kind: "ours", by: "", because: message("About half a year to find one’s feet.") },
  farFromHours: {
    kind: "ours",
    by: "",
    because: message("At most half a working day is left in common."),
  },
};
