/** What somebody supposes of how questions are settled; there is no default for any of it. */
export interface DecisionScenario {
  /** Days that a question waits at each desk. */
  readonly daysPerDesk: number;
  /** Cost of a day of delay, in whatever unit it was entered. */
  readonly costPerDay?: number;
  /** Share of a desk's time that is taken, 0 to 1; the waits then grow by the queue factor. */
  readonly utilisation?: number;
}

/** A scenario's outcome for one way. */
export interface DecisionTime {
  readonly days: number;
  /** Null where no cost was entered. */
  readonly cost: number | null;
}

/** Beyond this the factor grows without end and says nothing any more. */
const MOST_UTILISATION = 0.95;

/** How long a question takes over that many hops: through the line, or 1 where a link joins the two. (M26) */
export function decisionTime(hops: number, scenario: DecisionScenario): DecisionTime {
  const { daysPerDesk, costPerDay, utilisation } = scenario;
  const days = hops * daysPerDesk * queueFactor(utilisation ?? 0);
  return { days, cost: costPerDay === undefined ? null : days * costPerDay };
}

/** By how much waits grow at a desk that is busy for this share of its time, 1 / (1 - u), M/M/1. (M26) */
export function queueFactor(utilisation: number): number {
  return 1 / (1 - Math.min(MOST_UTILISATION, Math.max(0, utilisation)));
}

/** Little's law: weeks from asking to settling, with so many open and closed a week; null for none closed. (M26) */
export function weeksToSettle(open: number, closedPerWeek: number): number | null {
  return closedPerWeek > 0 ? open / closedPerWeek : null;
}
