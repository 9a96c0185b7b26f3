import { hasExecutiveLayer } from "../metrics/kindOfManager.ts";
import { limitsAt, USUAL_LIMITS } from "../metrics/loadLimits.ts";
import { LOAD_WEIGHTS } from "../metrics/loadWeights.ts";
import { isManager, type Org, type TextField } from "../org/org.ts";
import type { PossibleMove, Problem } from "./fewestMoves.ts";
import type { ReliefSource } from "./reliefSource.ts";
import type { Lead } from "./seniority.ts";
import { type TeamChange, teamOf } from "./team.ts";

/** How a line changes: to a lead of the team's own, to a light peer, a dotted line turned solid, or one ended. */
export type MoveWay = "split" | "peer" | "turned" | "handed back";

/** Who may be moved, and to whom. */
export interface Scope {
  readonly movers: readonly number[];
  readonly lead: Lead | null;
  readonly peers: readonly number[];
  /** Whether dotted lines may be turned or handed back. */
  readonly dottedLines: boolean;
}

/** The problem of one manager within a scope, and whom its groups and moves stand for. */
export interface Offer {
  readonly problem: Problem;
  readonly groups: readonly (readonly number[])[];
  readonly ways: readonly MoveWay[];
}

/** A split makes nobody lead fewer people than this. */
const FEWEST_LED = 3;

const NO_CHANGE: TeamChange = {
  people: 0,
  new: 0,
  far: 0,
  dotted: 0,
  department: 0,
  doers: 0,
  managers: 0,
};

/**
 * Everything that could be moved from the team of node m. That nobody's team becomes narrow by it is our own
 * choice: the manager keeps one more than a narrow span, and a new lead gets as many, or as many as the
 * manager can spare, but at least three.
 */
export function possibleMoves(
  source: ReliefSource,
  m: number,
  { movers, lead, peers, dottedLines }: Scope,
): Offer {
  const own = teamOf(source, m);
  const team = lead ? { ...own, doers: own.doers - 1, managers: own.managers + 1 } : own;
  const able = movers.filter((i) => i !== lead?.person);
  const groups = groupsOfAlike(source, able);
  const turnable = dottedLines ? withRoom(source, m, able) : [];
  const receivers = new Map<number, MoveWay>(lead ? [[lead.person, "split"]] : []);
  for (const t of turnable) receivers.set(t, "turned");
  for (const t of peers) if (!receivers.has(t)) receivers.set(t, "peer");

  const teams = [...receivers.keys()].map((t) => teamOf(source, t));
  const moves: PossibleMove[] = [];
  const ways: MoveWay[] = [];
  groups.forEach((group, k) => {
    const [one] = group;
    if (one === undefined) return;
    const facets = facetsOf(source, one);
    teams.forEach((receiver, at) => {
      const way = wayTo(source, one, receiver.manager, peers, receivers.get(receiver.manager));
      if (way === null || !mayMove(source.org, m, one, receiver.manager, way)) return;
      moves.push(moveOf(source, facets, k, m, receiver.manager, at));
      ways.push(way);
    });
  });
  const back = dottedLines ? handedBack(source, m) : [];
  if (back.length > 0) {
    moves.push({ ...END_OF_LINE, group: groups.length });
    ways.push("handed back");
  }
  const keeps = source.settings.spanLimits.narrow + 1;
  const spare = team.counts.people - keeps;
  return {
    problem: {
      team,
      receivers: teams,
      groupSizes: [...groups, back].map(({ length }) => length),
      moves,
      most: Math.max(0, spare),
      lead: lead && { receiver: 0, fewest: Math.max(FEWEST_LED, Math.min(keeps, spare)) },
    },
    groups: [...groups, back],
    ways,
  };
}

/** A dotted line that ends: one less at the manager, and the person's own manager has them alone. */
const END_OF_LINE: PossibleMove = {
  group: 0,
  receiver: -1,
  here: { ...NO_CHANGE, dotted: -1 },
  there: NO_CHANGE,
  avoided: 0,
  crossesDepartment: 0,
  crossesPlace: 0,
};

/** In what way one may come to a receiver; null when only others may. */
function wayTo(
  { dotted }: ReliefSource,
  one: number,
  receiver: number,
  peers: readonly number[],
  way: MoveWay | undefined,
): MoveWay | null {
  if (way !== "turned") return way ?? null;
  if (dotted.from.get(one)?.includes(receiver)) return "turned";
  return peers.includes(receiver) ? "peer" : null;
}

/**
 * Managers come with their teams: only to somebody outside the tree of m, so that no line can close a ring,
 * and only where they stay an executive or none, as their own limit hangs on it. Nobody who manages is put
 * below a new lead, which is our own choice.
 */
function mayMove(org: Org, m: number, one: number, receiver: number, way: MoveWay): boolean {
  if (!isManager(org, one)) return true;
  if (way === "split" || (receiver >= m && receiver < (org.end[m] ?? 0))) return false;
  const wouldBeExecutive = org.layer[receiver] === 1 && org.parent[receiver] === -1;
  return hasExecutiveLayer(org, one) === wouldBeExecutive;
}

/** What counts of somebody wherever they report. */
interface Facets {
  readonly one: number;
  readonly isNew: boolean;
  readonly manages: boolean;
  readonly department: number;
}

function facetsOf({ org, isNew }: ReliefSource, one: number): Facets {
  return {
    one,
    isNew: isNew?.(one) ?? false,
    manages: isManager(org, one),
    department: org.text.department?.codes[one] ?? 0,
  };
}

function moveOf(
  source: ReliefSource,
  facets: Facets,
  group: number,
  from: number,
  to: number,
  receiver: number,
): PossibleMove {
  const { org, dotted, isFarOff } = source;
  const { one, isNew, manages, department } = facets;
  const repeats = dotted.from.get(one)?.includes(to) ?? false;
  const change = (sign: 1 | -1, manager: number, lines: number): TeamChange => ({
    people: sign,
    new: isNew ? sign : 0,
    far: isFarOff?.(one, manager) ? sign : 0,
    dotted: lines,
    department,
    doers: manages ? 0 : sign,
    managers: manages ? sign : 0,
  });
  return {
    group,
    receiver,
    // A dotted line beside the solid one does not count: one begins to here, one no longer does there.
    here: change(-1, from, dotted.doubled.has(one) ? 1 : 0),
    there: change(1, to, repeats ? -1 : 0),
    avoided: isNew || manages ? 1 : 0,
    crossesDepartment: crosses(org, "department", one, to) ? 1 : 0,
    crossesPlace: crosses(org, "location", one, to) ? 1 : 0,
  };
}

/** Whether two people are known to differ in a column; a blank is not known. */
function crosses({ text }: Org, field: TextField, a: number, b: number): boolean {
  const codes = text[field]?.codes;
  const left = codes?.[a] ?? 0;
  const right = codes?.[b] ?? 0;
  return left !== 0 && right !== 0 && left !== right;
}

/** People in groups of those who are alike in all that counts here, the smallest team to come along first. */
function groupsOfAlike(source: ReliefSource, people: readonly number[]): number[][] {
  const { org, dotted, isNew } = source;
  const groups = new Map<string, number[]>();
  for (const i of people) {
    const alike = [
      org.text.department?.codes[i],
      org.text.location?.codes[i],
      org.utcOffset?.[i],
      isNew?.(i),
      isManager(org, i),
      dotted.doubled.has(i),
      dotted.from.get(i),
    ].join();
    const group = groups.get(alike);
    if (group) group.push(i);
    else groups.set(alike, [i]);
  }
  const totalSpan = (i: number): number => org.totalSpan[i] ?? 0;
  return [...groups.values()].map((group) => group.sort((a, b) => totalSpan(a) - totalSpan(b)));
}

/** The managers with room whom dotted lines of these people point at. */
function withRoom(source: ReliefSource, m: number, people: readonly number[]): number[] {
  const found = new Set<number>();
  for (const i of people) {
    for (const t of source.dotted.from.get(i) ?? []) {
      if (t !== m && source.isFree(t) && isManager(source.org, t) && roomOf(source, t) > 0) {
        found.add(t);
      }
    }
  }
  return [...found];
}

/** What a manager could take on before they leave their range. Unit: report-equivalents. */
function roomOf({ load }: ReliefSource, m: number): number {
  return limitsAt(load.options.limits ?? USUAL_LIMITS, m).upper - (load.total[m] ?? 0);
}

/**
 * The people whose dotted line to m can end, as their own manager has room: for what the lines cost here,
 * which is our own choice, since without them the formula counts nothing there.
 */
function handedBack(source: ReliefSource, m: number): number[] {
  const { org, load, dotted, isFree } = source;
  const cost = (load.options.weights ?? LOAD_WEIGHTS).dotted;
  const given = new Map<number, number>();
  return (dotted.to.get(m) ?? []).filter((i) => {
    const manager = org.parent[i] ?? -1;
    if (manager < 0 || !isFree(manager) || !isManager(org, manager)) return false;
    const lines = (given.get(manager) ?? 0) + 1;
    if (cost <= 0 || lines * cost > roomOf(source, manager)) return false;
    given.set(manager, lines);
    return true;
  });
}
