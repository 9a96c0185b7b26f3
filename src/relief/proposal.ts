import { type LoadTerms, loadTerms, teamTerms } from "../metrics/load.ts";
import { flagOfCode, type LoadFlag, loadFlag } from "../metrics/loadFlag.ts";
import { type LoadLimits, limitsAt, USUAL_LIMITS } from "../metrics/loadLimits.ts";
import { isManager, type TextField } from "../org/org.ts";
import type { Plan, PossibleMove } from "./fewestMoves.ts";
import type { MoveWay, Offer } from "./possibleMoves.ts";
import type { ReliefSource } from "./reliefSource.ts";
import type { Lead } from "./seniority.ts";
import { countsAfter, limitsAfter, type Team, type TeamChange } from "./team.ts";

/** The three ways to relieve a manager. */
export type ReliefKind = "split" | "peer" | "dotted";

/** One line that would change. Nodes. */
export interface Move {
  /**
   * "split": the solid line goes to the new lead; "peer": to a light peer; "turned": to the manager at the
   * end of the person's dotted line, which becomes solid. "handed back": the dotted line to `from` ends, and
   * `to`, the person's own manager, has them alone.
   */
  readonly way: MoveWay;
  readonly person: number;
  readonly from: number;
  readonly to: number;
}

/** A manager's load, the limits it goes by, and what it is called. */
export interface LoadState {
  readonly terms: LoadTerms;
  readonly limits: LoadLimits;
  readonly flag: LoadFlag | null;
}

/** Somebody whose team changes, before and after. */
export interface Touched {
  readonly manager: number;
  /** Null for whoever is no manager yet. */
  readonly before: LoadState | null;
  readonly after: LoadState;
}

/** Of the people moved, how many keep their department or place; those of whom it is unknown do not count. */
export interface Kept {
  readonly kept: number;
  readonly of: number;
}

/** What would relieve a manager, as facts. Plain data. */
export interface Proposal {
  /** What it is made of: one kind, or two when no single one suffices. */
  readonly kinds: readonly ReliefKind[];
  readonly manager: number;
  readonly moves: readonly Move[];
  /** The manager first, then everybody whose team changes, then the own managers of lines handed back. */
  readonly touched: readonly Touched[];
  readonly keepsDepartment: Kept;
  readonly keepsPlace: Kept;
  /** Who would lead the part that is split off, and why; null without a split. */
  readonly lead: Lead | null;
  /** Peers among the receivers who have another boss. */
  readonly elsewhere: readonly number[];
  /** New starters and managers (with their teams) among the people moved: nothing sufficed without them. */
  readonly newStarters: readonly number[];
  readonly managers: readonly number[];
}

const KIND_OF: Readonly<Record<MoveWay, ReliefKind>> = {
  split: "split",
  peer: "peer",
  turned: "dotted",
  "handed back": "dotted",
};

/** The load of manager m as it is. */
export function loadStateOf({ org, load }: ReliefSource, m: number): LoadState {
  return {
    terms: loadTerms(org, load, m),
    limits: limitsAt(load.options.limits ?? USUAL_LIMITS, m),
    flag: flagOfCode(load.flag[m]),
  };
}

/** A plan as a proposal for manager m: with people in the place of groups, and everybody's load after. */
export function proposalOf(
  source: ReliefSource,
  m: number,
  lead: Lead | null,
  offer: Offer,
  plan: Plan,
): Proposal {
  const { org, isNew } = source;
  const made = plan.picks.flatMap((pick) => offer.problem.moves[pick] ?? []);
  const moves = movesOf(source, m, offer, plan);
  const moved = moves.filter(({ way }) => way !== "handed back");
  const people = moved.map(({ person }) => person);
  const to = [...new Set(moved.map((move) => move.to))];
  return {
    kinds: [...new Set(moves.map(({ way }) => KIND_OF[way]))],
    manager: m,
    moves,
    touched: touchedBy(source, m, offer, made, moves),
    keepsDepartment: kept(source, "department", moved),
    keepsPlace: kept(source, "location", moved),
    lead: moves.some(({ way }) => way === "split") ? lead : null,
    elsewhere: to.filter((t) =>
      moved.some(
        ({ way, to: at }) => at === t && way === "peer" && org.parent[t] !== org.parent[m],
      ),
    ),
    newStarters: people.filter((i) => isNew?.(i)),
    managers: people.filter((i) => isManager(org, i)),
  };
}

/** The moves of a plan with a person each: of a group, the first ones. */
function movesOf(
  { org }: ReliefSource,
  m: number,
  { problem, groups, ways }: Offer,
  { picks }: Plan,
): Move[] {
  const taken = groups.map(() => 0);
  return picks.flatMap((pick) => {
    const move = problem.moves[pick];
    const way = ways[pick];
    if (!move || !way) return [];
    const at = taken[move.group] ?? 0;
    taken[move.group] = at + 1;
    const person = groups[move.group]?.[at];
    if (person === undefined) return [];
    const to = problem.receivers[move.receiver]?.manager ?? org.parent[person] ?? -1;
    return { way, person, from: m, to };
  });
}

function touchedBy(
  source: ReliefSource,
  m: number,
  { problem }: Offer,
  made: readonly PossibleMove[],
  moves: readonly Move[],
): Touched[] {
  const touched = (team: Team, changes: readonly TeamChange[]): Touched => {
    const { manager } = team;
    return {
      manager,
      before: isManager(source.org, manager) ? loadStateOf(source, manager) : null,
      after: stateAfter(source, team, changes),
    };
  };
  const receiving = problem.receivers.flatMap((team, at) => {
    const there = made.filter(({ receiver }) => receiver === at).map((move) => move.there);
    return there.length > 0 ? touched(team, there) : [];
  });
  const known = new Set([m, ...receiving.map(({ manager }) => manager)]);
  const taking = moves.flatMap(({ way, to }): Touched[] => {
    if (way !== "handed back" || known.has(to)) return [];
    known.add(to);
    const state = loadStateOf(source, to);
    return [{ manager: to, before: state, after: state }];
  });
  return [
    touched(
      problem.team,
      made.map(({ here }) => here),
    ),
    ...receiving,
    ...taking,
  ];
}

function stateAfter({ load }: ReliefSource, team: Team, changes: readonly TeamChange[]): LoadState {
  const terms = teamTerms(load.options, team.manager, countsAfter(team, changes));
  const limits = limitsAfter(team, changes);
  return { terms, limits, flag: loadFlag(terms.total, limits) };
}

/** How many of the people moved come to somebody of their own department or place. */
function kept({ org }: ReliefSource, field: TextField, moved: readonly Move[]): Kept {
  const codes = org.text[field]?.codes;
  const known = moved.filter(
    ({ person, to }) => (codes?.[person] ?? 0) !== 0 && (codes?.[to] ?? 0) !== 0,
  );
  const keeping = known.filter(({ person, to }) => codes?.[person] === codes?.[to]);
  return { kept: keeping.length, of: known.length };
}
