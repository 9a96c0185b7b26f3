import type { ReliefSource } from "./reliefSource.ts";
import { limitsAfter, loadAfter, type Team, type TeamChange } from "./team.ts";

/** A line that could change, for any one of a group of people who are alike in all that counts here. */
export interface PossibleMove {
  readonly group: number;
  /** Place among the receivers; -1 when a dotted line is handed back and nobody receives anything. */
  readonly receiver: number;
  /** What it changes for the manager who is to be relieved, and for the receiver. */
  readonly here: TeamChange;
  readonly there: TeamChange;
  /** 1 when it is to be avoided: a new starter, or a manager whose whole team comes along. */
  readonly avoided: number;
  /** 1 when the receiver has another department, or place; 0 when not or unknown. */
  readonly crossesDepartment: number;
  readonly crossesPlace: number;
}

/** A manager to be relieved, and everything that could be moved where. */
export interface Problem {
  readonly team: Team;
  readonly receivers: readonly Team[];
  /** How many there are of each group. */
  readonly groupSizes: readonly number[];
  readonly moves: readonly PossibleMove[];
  /** How many people may leave the team. */
  readonly most: number;
  /** The receiver who is to become a manager, and the fewest people to do it for; null without one. */
  readonly lead: { readonly receiver: number; readonly fewest: number } | null;
}

/** Some moves together, and what they lead to. */
export interface Plan {
  /** Places in the problem's moves, ascending; a move that is made for several people stands there as often. */
  readonly picks: readonly number[];
  /** Load of the manager after them. Unit: report-equivalents. */
  readonly load: number;
  /** Largest load of a receiver after them; 0 without one. */
  readonly receiverLoad: number;
  readonly receivers: number;
  readonly avoided: number;
  readonly departments: number;
  readonly places: number;
}

/** What a search found. */
export interface Found {
  /** The best plan that brings the manager into range. */
  readonly reached: Plan | null;
  /** Of those that do not, the one that comes closest. */
  readonly nearest: Plan | null;
}

type Compare = (a: Plan, b: Plan) => number;

/**
 * The better of two plans that reach the range: fewest moves, then fewest of those to be avoided, fewest
 * departments crossed, fewest places crossed, the smallest largest load after, fewest receivers and the
 * smallest load among them. The order is our own choice.
 */
export const byRank: Compare = (a, b) =>
  a.picks.length - b.picks.length ||
  a.avoided - b.avoided ||
  a.departments - b.departments ||
  a.places - b.places ||
  Math.max(a.load, a.receiverLoad) - Math.max(b.load, b.receiverLoad) ||
  a.receivers - b.receivers ||
  a.receiverLoad - b.receiverLoad;

/** The closer of two plans that do not reach the range. */
export const byNearness: Compare = (a, b) => a.load - b.load || byRank(a, b);

const byFit: Compare = (a, b) =>
  a.avoided - b.avoided ||
  a.departments - b.departments ||
  a.places - b.places ||
  a.load - b.load ||
  a.receiverLoad - b.receiverLoad;

/**
 * Plans of one length that are carried on by each of two orders: our own bounds, to keep the time in bounds.
 * Of one move nearly always all are, so that no plan of two moves is missed.
 */
const CARRIED_ON = 5;
const SINGLE_CARRIED_ON = 40;

/**
 * The fewest moves that bring the manager into range, nobody who receives above their own limit. All plans
 * of one move, then of two and so on: of each length those that relieve most, and those that cross least,
 * are carried on. A plan of one or two moves is therefore found if there is one (among at most 40 possible
 * moves); beyond that a shorter plan than the one found is possible, but rare.
 */
export function fewestMoves(source: ReliefSource, problem: Problem): Found {
  const { team } = problem;
  const none: Plan = {
    picks: [],
    load: loadAfter(source, team, []),
    receiverLoad: 0,
    receivers: 0,
    avoided: 0,
    departments: 0,
    places: 0,
  };
  let nearest: Plan | null = null;
  for (let plans = [none]; plans.length > 0; ) {
    let reached: Plan | null = null;
    const relieving: Plan[] = [];
    const fitting: Plan[] = [];
    // A split is of three moves at least.
    const carriedOn = plans[0] === none && !problem.lead ? SINGLE_CARRIED_ON : CARRIED_ON;
    for (const plan of plans) {
      for (const { longer, isWhole, isInRange } of withOneMove(source, problem, plan)) {
        if (isWhole && isInRange) reached = betterOf(reached, longer, byRank);
        // Nothing longer is asked for any more.
        if (reached) continue;
        if (isWhole) nearest = betterOf(nearest, longer, byNearness);
        keepBest(relieving, longer, byNearness, carriedOn);
        keepBest(fitting, longer, byFit, carriedOn);
      }
    }
    if (reached) return { reached, nearest };
    plans = [
      ...relieving,
      ...fitting.filter((plan) => !relieving.some((other) => isSame(plan, other))),
    ];
  }
  return { reached: null, nearest };
}

/** A plan with one move more. */
interface Longer {
  readonly longer: Plan;
  /** Whether whoever is to become a manager gets as many people as they should. */
  readonly isWhole: boolean;
  readonly isInRange: boolean;
}

/** The plan with each move more that can be made and does not ask too much of a receiver. */
function withOneMove(source: ReliefSource, problem: Problem, plan: Plan): Longer[] {
  const { team, receivers, moves, most, lead } = problem;
  const { left, leaving, here, there } = madeBy(problem, plan);
  const found: Longer[] = [];
  for (let pick = 0; pick < moves.length; pick++) {
    const move = moves[pick];
    if (!move || (left[move.group] ?? 0) <= 0 || leaving - move.here.people > most) continue;
    const receiver = receivers[move.receiver];
    const received = there[move.receiver] ?? [];
    const receiving = receiver ? stateWith(source, receiver, received, move.there) : null;
    if (receiving && receiving.load > receiving.upper) continue;
    const { load, upper } = stateWith(source, team, here, move.here);
    const led =
      lead && (there[lead.receiver]?.length ?? 0) + (move.receiver === lead.receiver ? 1 : 0);
    found.push({
      longer: {
        picks: withPick(plan.picks, pick),
        load,
        receiverLoad: Math.max(plan.receiverLoad, receiving?.load ?? 0),
        receivers: plan.receivers + (receiving && received.length === 0 ? 1 : 0),
        avoided: plan.avoided + move.avoided,
        departments: plan.departments + move.crossesDepartment,
        places: plan.places + move.crossesPlace,
      },
      isWhole: !lead || (led ?? 0) >= lead.fewest,
      isInRange: load <= upper,
    });
  }
  return found;
}

/** What the moves of a plan leave of each group, and what they change for the manager and each receiver. */
function madeBy({ receivers, groupSizes, moves }: Problem, { picks }: Plan) {
  const left = [...groupSizes];
  const here: TeamChange[] = [];
  const there = receivers.map((): TeamChange[] => []);
  let leaving = 0;
  for (const pick of picks) {
    const move = moves[pick];
    if (!move) continue;
    left[move.group] = (left[move.group] ?? 0) - 1;
    leaving -= move.here.people;
    here.push(move.here);
    there[move.receiver]?.push(move.there);
  }
  return { left, leaving, here, there };
}

/** Load and upper limit after some changes and one more, which is taken off the list again: copies cost most here. */
function stateWith(source: ReliefSource, team: Team, changes: TeamChange[], one: TeamChange) {
  changes.push(one);
  const load = loadAfter(source, team, changes);
  const { upper } = limitsAfter(team, changes);
  changes.pop();
  return { load, upper };
}

function withPick(picks: readonly number[], pick: number): number[] {
  const at = picks.findIndex((other) => other > pick);
  return at < 0 ? [...picks, pick] : [...picks.slice(0, at), pick, ...picks.slice(at)];
}

function betterOf(a: Plan | null, b: Plan, compare: Compare): Plan {
  return a && compare(a, b) <= 0 ? a : b;
}

/** Puts the plan among the best ones of its length, unless it is there already. */
function keepBest(best: Plan[], plan: Plan, compare: Compare, most: number): void {
  let at = best.length;
  for (let before = best[at - 1]; before && compare(plan, before) < 0; before = best[at - 1]) at--;
  if (at >= most) return;
  // The same moves compare as equal, so the same plan could only stand right before.
  for (let k = at - 1; k >= 0; k--) {
    const other = best[k];
    if (!other || compare(plan, other) !== 0) break;
    if (isSame(plan, other)) return;
  }
  best.splice(at, 0, plan);
  if (best.length > most) best.pop();
}

function isSame(a: Plan, b: Plan): boolean {
  return a.picks.length === b.picks.length && a.picks.every((pick, k) => pick === b.picks[k]);
}
