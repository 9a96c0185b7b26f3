import { directReports, managersOf } from "../metrics/directReports.ts";
import { flagOfCode } from "../metrics/loadFlag.ts";
import { isManager } from "../org/org.ts";
import { byNearness, byRank, fewestMoves, type Plan } from "./fewestMoves.ts";
import { type Offer, possibleMoves, type Scope } from "./possibleMoves.ts";
import {
  type LoadState,
  loadStateOf,
  type Proposal,
  proposalOf,
  type ReliefKind,
} from "./proposal.ts";
import type { ReliefSource } from "./reliefSource.ts";
import { type Lead, leadOf } from "./seniority.ts";

/** What would bring one manager into range: proposals only, nothing is changed. Plain data. */
export interface Relief {
  readonly manager: number;
  readonly before: LoadState;
  /** Each brings the manager into range; the best first, the best of each kind. */
  readonly proposals: readonly Proposal[];
  /** When there is none: what comes closest, still out of range. Null when nothing helps at all. */
  readonly nearest: Proposal | null;
}

type Kinds = readonly ReliefKind[];

/** Two kinds are combined only when no single one suffices. */
const SINGLE: readonly Kinds[] = [["split"], ["peer"], ["dotted"]];
const COMBINED: readonly Kinds[] = [
  ["split", "peer"],
  ["split", "dotted"],
  ["peer", "dotted"],
];

/** Peers that one proposal spreads a team over, at most: our own choice. */
const MOST_PEERS = 4;

/** Whom relief for one manager can be made of. */
interface Around {
  readonly manager: number;
  /** Direct reports who may be moved. */
  readonly reports: readonly number[];
  /** Those of them who had better be: neither new starters nor managers. */
  readonly settled: readonly number[];
  readonly lead: Lead | null;
  /** Light peers under the same boss, and elsewhere. */
  readonly near: readonly number[];
  readonly elsewhere: readonly number[];
}

/** An offer and a plan found in it. */
interface Solution {
  readonly offer: Offer;
  readonly plan: Plan;
}

/** The best solution of each list of kinds that reaches the range, and the closest one that does not. */
interface Solutions {
  readonly reached: readonly Solution[];
  readonly nearest: Solution | null;
}

/**
 * What would bring manager m into range, up to their own upper limit, with the fewest moves: splitting the
 * team under its most senior member, moving part of it to light peers (under the same boss; if those do not
 * suffice, also of the same department in other teams of the boss's boss), turning dotted lines. The loads
 * after are counted as in M14. Nobody else leaves their range, and nobody who is out of it gets more. New
 * starters, and managers with their teams, are only moved when nothing suffices without, which is our own
 * choice. The time it takes grows with the teams of m and of the peers, not with the organisation.
 */
export function reliefOf(source: ReliefSource, m: number): Relief {
  const before = loadStateOf(source, m);
  if (!(before.terms.total > before.limits.upper)) {
    return { manager: m, before, proposals: [], nearest: null };
  }
  const around = aroundOf(source, m);
  const single = solve(source, around, SINGLE);
  const { reached, nearest } =
    single.reached.length > 0 ? single : closest(single, solve(source, around, COMBINED));
  const proposal = ({ offer, plan }: Solution): Proposal =>
    proposalOf(source, m, around.lead, offer, plan);
  const helps = reached.length === 0 && nearest && nearest.plan.load < before.terms.total;
  return {
    manager: m,
    before,
    proposals: withoutRepeats(reached.toSorted((a, b) => byRank(a.plan, b.plan)).map(proposal)),
    nearest: helps ? proposal(nearest) : null,
  };
}

/** Relief for every overloaded manager of the organisation, in chart order. */
export function reliefOfOverloaded(source: ReliefSource): Relief[] {
  const reliefs: Relief[] = [];
  for (const m of managersOf(source.org)) {
    if (flagOfCode(source.load.flag[m]) === "overloaded") reliefs.push(reliefOf(source, m));
  }
  return reliefs;
}

function aroundOf(source: ReliefSource, manager: number): Around {
  const { org, isFree, isNew, light } = source;
  const reports = directReports(org, manager).filter(isFree);
  const boss = org.parent[manager] ?? -1;
  const leader = org.parent[boss] ?? -1;
  const department = org.text.department?.codes[manager] ?? 0;
  const near = boss < 0 ? [] : light.below(boss);
  const inLine = leader < 0 || department === 0 ? [] : light.inLine(leader, department);
  return {
    manager,
    reports,
    settled: reports.filter((i) => !isNew?.(i) && !isManager(org, i)),
    lead: leadOf(source, reports),
    near: near.filter((t) => t !== manager),
    elsewhere: inLine.filter((t) => org.parent[t] !== boss),
  };
}

/** The best solution for each of the lists of kinds. */
function solve(source: ReliefSource, around: Around, lists: readonly Kinds[]): Solutions {
  const reached: Solution[] = [];
  let nearest: Solution | null = null;
  for (const kinds of lists) {
    for (const scope of scopesOf(source, around, kinds)) {
      const offer = possibleMoves(source, around.manager, scope);
      const found = fewestMoves(source, offer.problem);
      if (found.nearest) nearest = closer(nearest, { offer, plan: found.nearest });
      if (!found.reached) continue;
      reached.push({ offer, plan: found.reached });
      break;
    }
  }
  return { reached, nearest };
}

/** Whom these kinds of relief may touch: first as few as possible, then more, each scope wider than the last. */
function scopesOf(source: ReliefSource, around: Around, kinds: Kinds): Scope[] {
  const { reports, settled, near, elsewhere } = around;
  const lead = kinds.includes("split") ? around.lead : null;
  if (kinds.includes("split") && !lead) return [];
  const everywhere = [...near, ...elsewhere];
  if (kinds.includes("peer") && everywhere.length === 0) return [];
  if (kinds.includes("dotted") && !hasDottedLines(source, around)) return [];
  const scope = (movers: readonly number[], peers: readonly number[]): Scope => ({
    movers,
    lead,
    peers: kinds.includes("peer") ? fittingPeers(source, movers, peers) : [],
    dottedLines: kinds.includes("dotted"),
  });
  const scopes = [scope(settled, near)];
  if (kinds.includes("peer") && elsewhere.length > 0) scopes.push(scope(settled, everywhere));
  if (reports.length > settled.length) scopes.push(scope(reports, everywhere));
  return scopes;
}

/** Whether there is any dotted line that could be turned or handed back. */
function hasDottedLines({ dotted }: ReliefSource, { manager, reports }: Around): boolean {
  return dotted.to.has(manager) || reports.some((i) => dotted.from.has(i));
}

/** The peers whose department, then whose place, most of the people have; among equals those with more room. */
function fittingPeers(
  { org }: ReliefSource,
  people: readonly number[],
  peers: readonly number[],
): readonly number[] {
  if (peers.length <= MOST_PEERS) return peers;
  const departments = org.text.department?.codes;
  const places = org.text.location?.codes;
  const alike = (codes: Uint32Array | undefined, t: number): number =>
    people.reduce((sum, i) => sum + (codes && codes[i] !== 0 && codes[i] === codes[t] ? 1 : 0), 0);
  return peers
    .map((peer) => ({ peer, department: alike(departments, peer), place: alike(places, peer) }))
    .sort((a, b) => b.department - a.department || b.place - a.place)
    .slice(0, MOST_PEERS)
    .map(({ peer }) => peer);
}

function closest(a: Solutions, b: Solutions): Solutions {
  return { reached: b.reached, nearest: b.nearest ? closer(a.nearest, b.nearest) : a.nearest };
}

function closer(a: Solution | null, b: Solution): Solution {
  return a && byNearness(a.plan, b.plan) <= 0 ? a : b;
}

/** A dotted line turned to a light peer is found twice; it stands once, as the dotted line it is. */
function withoutRepeats(proposals: readonly Proposal[]): Proposal[] {
  const linesOf = ({ moves }: Proposal): string =>
    moves
      .map(({ person, to }) => `${person}-${to}`)
      .sort()
      .join();
  const kept = new Map<string, Proposal>();
  for (const proposal of proposals) {
    const lines = linesOf(proposal);
    if (!kept.has(lines) || proposal.kinds.includes("dotted")) kept.set(lines, proposal);
  }
  return [...kept.values()];
}
