import { managerFor } from "../org/managerFor.ts";
import { isManager, type MembershipColumn, type Org } from "../org/org.ts";
import { managersOf } from "./directReports.ts";
import { countedDottedLines } from "./dottedSpan.ts";
import type { LinkSource } from "./linkSource.ts";
import { type ManagerPair, pairCollector } from "./managerPairs.ts";

/** A collaboration link between two managers, beyond the solid line; undirected, a < b as nodes. */
export interface CollaborationLink extends ManagerPair {
  /**
   * People behind a dotted link, products or communities shared, the sum of the interactions' weights, or
   * how often it was drawn.
   */
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
 * Links drawn by hand, each between two nodes; somebody who is no manager stands for their own. Weight:
 * how often two managers were joined.
 */
export function drawnLinks(
  org: Org,
  drawn: readonly (readonly [number, number])[],
): CollaborationLinks {
  const pairs = pairCollector(org);
  for (const [from, to] of drawn) {
    const a = managerFor(org, from);
    const b = managerFor(org, to);
    if (a >= 0 && b >= 0) pairs.add(a, b, 1);
  }
  return pairs.links("drawn");
}

/** Links from what managers share. */
export interface SharedLinks extends CollaborationLinks {
  /** Names of the products or communities that join nobody, as too many managers share them. */
  readonly tooWide: readonly string[];
}

/** More managers than this on one product: it is a label, not a team, and would join all with all. */
const MOST_SHARING = 100;

/**
 * Links from shared products: a manager belongs to their own products and to those of their ICs. Weight:
 * products shared. What more than `mostManagers` managers share makes no links.
 */
export function sharedProductLinks(org: Org, mostManagers: number = MOST_SHARING): SharedLinks {
  return sharedLinks(org, org.products, "product", mostManagers);
}

/** Links from shared communities, read as shared products are. Weight: communities shared. */
export function sharedCommunityLinks(org: Org, mostManagers: number = MOST_SHARING): SharedLinks {
  return sharedLinks(org, org.communities, "community", mostManagers);
}

function sharedLinks(
  org: Org,
  memberships: MembershipColumn | null,
  source: "product" | "community",
  mostManagers: number,
): SharedLinks {
  const pairs = pairCollector(org);
  const tooWide: string[] = [];
  managersByLabel(org, memberships).forEach((managers, code) => {
    if (managers.length > mostManagers) tooWide.push(memberships?.labels[code] ?? "");
    else {
      managers.forEach((a, k) => {
        for (let other = k + 1; other < managers.length; other++) {
          pairs.add(a, managers[other] ?? a, 1);
        }
      });
    }
  });
  return { ...pairs.links(source), tooWide };
}

/** For each product or community the managers it belongs to, in chart order. */
function managersByLabel(org: Org, memberships: MembershipColumn | null): number[][] {
  if (!memberships) return [];
  const { labels, offsets, codes } = memberships;
  const found = labels.map(() => new Set<number>());
  for (let i = 0; i < org.count; i++) {
    const manager = managerFor(org, i);
    if (manager < 0) continue;
    for (const code of codes.subarray(offsets[i], offsets[i + 1])) found[code]?.add(manager);
  }
  return found.map((managers) => [...managers].sort((a, b) => a - b));
}

/** Managers that none of the links touches, as nodes in chart order: the list beside M22. */
export function unlinkedManagers(org: Org, links: readonly CollaborationLink[]): number[] {
  const isLinked = new Uint8Array(org.count);
  for (const { a, b } of links) {
    isLinked[a] = 1;
    isLinked[b] = 1;
  }
  return [...managersOf(org)].filter((manager) => isLinked[manager] === 0);
}
