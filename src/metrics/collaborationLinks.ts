import { managerFor } from "../org/managerFor.ts";
import { isManager, type MembershipColumn, type Org } from "../org/org.ts";
import { managersOf } from "./directReports.ts";
import { countedDottedLines } from "./dottedSpan.ts";
import type { LinkSource } from "./linkSource.ts";

/** A collaboration link between two managers, beyond the solid line; undirected, a < b as nodes. */
export interface CollaborationLink {
  readonly a: number;
  readonly b: number;
  /** People behind a dotted link, products or communities shared, or the sum of the interactions' weights. */
  readonly weight: number;
  readonly source: LinkSource;
}

/** The links of one source, and how many pairs were dropped as a solid line joins them already. */
export interface CollaborationLinks {
  readonly links: readonly CollaborationLink[];
  readonly alongSolidLine: number;
}

/** Links from dotted lines: the solid and the dotted manager of one person. Weight: people. */
export function dottedLinks(org: Org): CollaborationLinks {
  const pairs = pairCollector(org);
  const lines = countedDottedLines(org);
  lines?.person.forEach((person, k) => {
    const dotted = lines.manager[k] ?? -1;
    const solid = org.parent[person] ?? -1;
    if (isManager(org, solid) && isManager(org, dotted)) pairs.add(solid, dotted, 1);
  });
  return pairs.links("dotted");
}

/** Interactions between people: the k-th joins nodes `from[k]` and `to[k]`, with a weight. */
export interface Interactions {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly weight: ArrayLike<number>;
  /** Whether the weights count meetings or messages, rather than hours or some other strength. */
  readonly areCounts: boolean;
}

/** Viva: a tie needs 2 interactions in 4 weeks. Applies to counts, by pair of managers. */
const INTERACTION_THRESHOLD = 2;

/**
 * Links from interactions: an IC's are their solid manager's. Both directions add up; those within one
 * manager's team drop. Weight: as in the file.
 */
export function interactionLinks(
  org: Org,
  interactions: Interactions,
  threshold: number = INTERACTION_THRESHOLD,
): CollaborationLinks {
  const pairs = pairCollector(org);
  const { from, to, weight } = interactions;
  for (let k = 0; k < from.length; k++) {
    const a = managerFor(org, from[k] ?? -1);
    const b = managerFor(org, to[k] ?? -1);
    if (a >= 0 && b >= 0) pairs.add(a, b, weight[k] ?? 1);
  }
  return pairs.links("interaction", interactions.areCounts ? threshold : 0);
}

/**
 * Links from shared products: a manager belongs to their own products and to those of their ICs. Weight:
 * products shared. A product of more than `mostManagers` managers is a label, not a team, and would join
 * everybody with everybody: it makes no links.
 */
export function sharedProductLinks(org: Org, mostManagers = MOST_MANAGERS): CollaborationLinks {
  return membershipLinks(org, org.products, mostManagers).links("product");
}

/** Links from shared communities: as from shared products, and as much apart from them. */
export function sharedCommunityLinks(org: Org, mostManagers = MOST_MANAGERS): CollaborationLinks {
  return membershipLinks(org, org.communities, mostManagers).links("community");
}

const MOST_MANAGERS = 100;

function membershipLinks(
  org: Org,
  memberships: MembershipColumn | null,
  mostManagers: number,
): PairCollector {
  const pairs = pairCollector(org);
  for (const managers of managersByMembership(org, memberships)) {
    if (managers.length > mostManagers) continue;
    managers.forEach((a, k) => {
      for (const b of managers.slice(k + 1)) pairs.add(a, b, 1);
    });
  }
  return pairs;
}

/** For each product or community the managers it belongs to, in chart order. */
function managersByMembership(org: Org, memberships: MembershipColumn | null): number[][] {
  if (!memberships) return [];
  const found = memberships.labels.map(() => new Set<number>());
  for (let i = 0; i < org.count; i++) {
    const manager = managerFor(org, i);
    if (manager < 0) continue;
    const codes = memberships.codes.subarray(memberships.offsets[i], memberships.offsets[i + 1]);
    for (const code of codes) found[code]?.add(manager);
  }
  return found.map((managers) => [...managers].sort((a, b) => a - b));
}

interface PairCollector {
  add(a: number, b: number, weight: number): void;
  links(source: LinkSource, threshold?: number): CollaborationLinks;
}

/** Adds up the weights of undirected pairs; one manager with themself is no pair. */
function pairCollector(org: Org): PairCollector {
  // One number a pair, exact up to 94 million members.
  const weights = new Map<number, number>();
  return {
    add(a, b, weight) {
      if (a === b) return;
      const key = Math.min(a, b) * org.count + Math.max(a, b);
      weights.set(key, (weights.get(key) ?? 0) + weight);
    },
    links(source, threshold = 0) {
      const links: CollaborationLink[] = [];
      let alongSolidLine = 0;
      for (const [key, weight] of weights) {
        const a = Math.floor(key / org.count);
        const b = key % org.count;
        if (org.parent[a] === b || org.parent[b] === a) alongSolidLine++;
        else if (weight >= threshold) links.push({ a, b, weight, source });
      }
      links.sort((p, q) => q.weight - p.weight || p.a - q.a || p.b - q.b);
      return { links, alongSolidLine };
    },
  };
}

/** Managers that none of the links touches, as nodes in chart order: the list beside M22. */
export function unlinkedManagers(org: Org, links: readonly CollaborationLink[]): number[] {
  const linked = new Set(links.flatMap(({ a, b }) => [a, b]));
  return [...managersOf(org)].filter((manager) => !linked.has(manager));
}
