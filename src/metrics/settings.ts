import { SPAN_LIMITS, type SpanLimits } from "./directSpan.ts";
import { TARGET_SPAN } from "./layers.ts";
import { type LimitChoices, LOAD_LIMITS, type LoadLimits, NO_CHOICES } from "./loadLimits.ts";
import { LOAD_WEIGHTS, type LoadTerm, type LoadWeights } from "./loadWeights.ts";
import { type Population, USUAL_POPULATION } from "./population.ts";

/** What the load is counted with. People are named by their key (personKey). */
export interface LoadSettings {
  readonly weights: LoadWeights;
  /** Terms that add nothing, whatever their weight. */
  readonly off: ReadonlySet<LoadTerm>;
  /** For everybody without a limit of their own. */
  readonly limits: LoadLimits;
  readonly choices: LimitChoices;
  /** Share of own time on IC work, 0 to 1. */
  readonly ownWork: ReadonlyMap<string, number>;
  /** Half-day coordinating groups. */
  readonly groups: ReadonlyMap<string, number>;
}

/** How grades are understood. */
export interface GradeSettings {
  /** All grades, lowest first, as the user put them; null while they are numbers or nobody did. */
  readonly order: readonly string[] | null;
  /** The grade from which on a seat is senior; null for the lowest that a manager has. */
  readonly floor: string | null;
}

/** What somebody supposes of how long questions wait; null for what was not entered. No figure depends on it. */
export interface Scenario {
  /** Days that a question waits at each desk. */
  readonly daysPerDesk: number | null;
  /** Cost of a day of delay, in whatever unit it was entered. */
  readonly costPerDay: number | null;
  /** Share of a desk's time that is taken, 0 to 1. */
  readonly utilisation: number | null;
}

/** Everything the figures depend on beside the organisation and the as-of date; the user can change it all. */
export interface Settings {
  readonly population: Population;
  readonly spanLimits: SpanLimits;
  /** Reports a manager could have, for the fewest possible layers. (M9) */
  readonly targetSpan: number;
  readonly load: LoadSettings;
  readonly grades: GradeSettings;
  readonly scenario: Scenario;
  /** Who cultivates a community, as the user says: by its name the key of a person. */
  readonly cultivators: ReadonlyMap<string, string>;
}

export const USUAL_SETTINGS: Settings = {
  population: USUAL_POPULATION,
  spanLimits: SPAN_LIMITS,
  targetSpan: TARGET_SPAN,
  load: {
    weights: LOAD_WEIGHTS,
    off: new Set(),
    limits: LOAD_LIMITS,
    choices: NO_CHOICES,
    ownWork: new Map(),
    groups: new Map(),
  },
  grades: { order: null, floor: null },
  scenario: { daysPerDesk: null, costPerDay: null, utilisation: null },
  cultivators: new Map(),
};
