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

/** Plans of one length that are carried on by each of two orders: our own bound, to keep the time in bounds. */
const CARRIED_ON = 8;

/**
 * The fewest moves that bring the manager into range, nobody who receives above their own limit. All plans
 * of one move, then of two and so on: of each length those that relieve most, and those that cross least,
 * are carried on.
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
    for (const plan of plans) {
      for (let pick = 0; pick < problem.moves.length; pick++) {
        const longer = withMove(source, problem, plan, pick);
        if (!longer) continue;
        if (isWhole(problem, longer.picks)) {
          if (isInRange(problem, longer)) reached = betterOf(reached, longer, byRank);
          else nearest = betterOf(nearest, longer, byNearness);
        }
        keepBest(relieving, longer, byNearness);
        keepBest(fitting, longer, byFit);
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

/** The plan with one more move; null when it cannot be made or asks too much of a receiver. */
function withMove(source: ReliefSource, problem: Problem, plan: Plan, pick: number): Plan | null {
  const { team, receivers, groupSizes, moves, most } = problem;
  const move = moves[pick];
  if (!move) return null;
  let left = groupSizes[move.group] ?? 0;
  let leaving = -move.here.people;
  let isNewReceiver = move.receiver >= 0;
  const here = [move.here];
  const there = [move.there];
  for (const other of plan.picks) {
    const made = moves[other];
    if (!made) continue;
    if (made.group === move.group) left--;
    leaving -= made.here.people;
    here.push(made.here);
    if (made.receiver !== move.receiver) continue;
    there.push(made.there);
    isNewReceiver = false;
  }
  if (left <= 0 || leaving > most) return null;
  const receiver = receivers[move.receiver];
  const received = receiver ? loadAfter(source, receiver, there) : 0;
  if (receiver && received > limitsAfter(receiver, there).upper) return null;
  return {
    picks: withPick(plan.picks, pick),
    load: loadAfter(source, team, here),
    receiverLoad: Math.max(plan.receiverLoad, received),
    receivers: plan.receivers + (isNewReceiver ? 1 : 0),
    avoided: plan.avoided + move.avoided,
    departments: plan.departments + move.crossesDepartment,
    places: plan.places + move.crossesPlace,
  };
}

function withPick(picks: readonly number[], pick: number): number[] {
  const at = picks.findIndex((other) => other > pick);
  return at < 0 ? [...picks, pick] : [...picks.slice(0, at), pick, ...picks.slice(at)];
}

/** Whether whoever is to become a manager gets as many people as they should. */
function isWhole({ moves, lead }: Problem, picks: readonly number[]): boolean {
  if (!lead) return true;
  let led = 0;
  for (const pick of picks) if (moves[pick]?.receiver === lead.receiver) led++;
  return led >= lead.fewest;
}

function isInRange({ team, moves }: Problem, { picks, load }: Plan): boolean {
  const here = picks.flatMap((pick) => moves[pick]?.here ?? []);
  return load <= limitsAfter(team, here).upper;
}

function betterOf(a: Plan | null, b: Plan, compare: Compare): Plan {
  return a && compare(a, b) <= 0 ? a : b;
}

/** Puts the plan among the best ones of its length, unless it is there already. */
function keepBest(best: Plan[], plan: Plan, compare: Compare): void {
  let at = best.length;
  for (let before = best[at - 1]; before && compare(plan, before) < 0; before = best[at - 1]) at--;
  if (at >= CARRIED_ON) return;
  // The same moves compare as equal, so the same plan could only stand right before.
  for (let k = at - 1; k >= 0; k--) {
    const other = best[k];
    if (!other || compare(plan, other) !== 0) break;
    if (isSame(plan, other)) return;
  }
  best.splice(at, 0, plan);
  if (best.length > CARRIED_ON) best.pop();
}

function isSame(a: Plan, b: Plan): boolean {
  return a.picks.length === b.picks.length && a.picks.every((pick, k) => pick === b.picks[k]);
}
