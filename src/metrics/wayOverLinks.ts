import type { Org } from "../org/org.ts";
import type { CollaborationLink } from "./collaborationLinks.ts";
import { lineBetween } from "./hops.ts";

/** One hop of a way: along a solid line, or over a link. Nodes. */
export interface Leg {
  readonly from: number;
  readonly to: number;
  /** Null along a solid line. */
  readonly link: CollaborationLink | null;
}

/**
 * The way with the fewest hops from a to b over solid lines and these links, each 1 hop; nobody but
 * managers passes a question on. The line itself where no link is shorter. Of equally short ways the one
 * over the stronger links first, then the first in the chart. Null when nothing connects the two.
 */
export function wayOverLinks(
  org: Org,
  links: readonly CollaborationLink[],
  a: number,
  b: number,
): readonly Leg[] | null {
  const linksOf = linksByManager(links);
  const away = hopsFrom(org, linksOf, b, a);
  const shortest = away[a] ?? -1;
  const line = lineBetween(org, a, b);
  if (line.length > 0 && line.length - 1 <= shortest) return legsAlong(line);
  if (shortest < 0) return null;
  const legs: Leg[] = [];
  for (let at = a; at !== b; at = legs.at(-1)?.to ?? b) {
    const next = legsFrom(org, linksOf, at, b).filter(({ to }) => away[to] === (away[at] ?? 0) - 1);
    const [best] = next.sort((p, q) => strengthOf(q) - strengthOf(p) || p.to - q.to);
    if (!best) throw new Error("A way leads nowhere.");
    legs.push(best);
  }
  return legs;
}

type LinksByManager = ReadonlyMap<number, readonly CollaborationLink[]>;

function linksByManager(links: readonly CollaborationLink[]): LinksByManager {
  const found = new Map<number, CollaborationLink[]>();
  for (const link of links) {
    for (const end of [link.a, link.b]) {
      const those = found.get(end);
      if (those) those.push(link);
      else found.set(end, [link]);
    }
  }
  return found;
}

/** Of a link its weight; a solid line comes after every link. */
const strengthOf = ({ link }: Leg): number => link?.weight ?? Number.NEGATIVE_INFINITY;

function legsAlong(line: readonly number[]): readonly Leg[] {
  return line.slice(1).map((to, at) => ({ from: line[at] ?? to, to, link: null }));
}

/** Hops from `start` to everybody who is nearer than `goal`, and to the goal; -1 for all others. */
function hopsFrom(org: Org, linksOf: LinksByManager, start: number, goal: number): Int32Array {
  const away = new Int32Array(org.count).fill(-1);
  const queue = [start];
  away[start] = 0;
  for (let head = 0; head < queue.length && (away[goal] ?? -1) < 0; head++) {
    const at = queue[head] ?? start;
    for (const { to } of legsFrom(org, linksOf, at, goal)) {
      if ((away[to] ?? 0) >= 0) continue;
      away[to] = (away[at] ?? 0) + 1;
      queue.push(to);
    }
  }
  return away;
}

/** The hops one can take from somebody: up, down to managers or towards the goal, and over links. */
function legsFrom(org: Org, linksOf: LinksByManager, at: number, goal: number): Leg[] {
  const legs: Leg[] = [];
  const manager = org.parent[at] ?? -1;
  if (manager >= 0) legs.push({ from: at, to: manager, link: null });
  const end = org.end[at] ?? 0;
  for (let i = org.blockEnd[at] ?? end; i < end; i = org.end[i] ?? end) {
    legs.push({ from: at, to: i, link: null });
  }
  const towardsGoal = onWallTowards(org, at, goal);
  if (towardsGoal >= 0) legs.push({ from: at, to: towardsGoal, link: null });
  for (const link of linksOf.get(at) ?? []) {
    legs.push({ from: at, to: link.a === at ? link.b : link.a, link });
  }
  return legs;
}

/** Who of those right below somebody on the wall is the goal or has it below them; -1 for nobody. */
function onWallTowards(org: Org, at: number, goal: number): number {
  if (goal <= at || goal >= (org.blockEnd[at] ?? 0)) return -1;
  let below = goal;
  while ((org.parent[below] ?? -1) !== at) below = org.parent[below] ?? at;
  return below;
}
