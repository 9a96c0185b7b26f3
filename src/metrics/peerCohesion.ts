import { isManager, type Org } from "../org/org.ts";
import type { CollaborationLink } from "./collaborationLinks.ts";
import { managersOf } from "./directReports.ts";

/** Whether managers with the same boss work with each other, or only through the boss. */
export interface PeerCohesion {
  /** Nodes of the bosses to whom at least two managers report, in chart order. */
  readonly bosses: Int32Array;
  /** For each boss the pairs of those managers, and how many of them are linked. */
  readonly pairs: Int32Array;
  readonly linked: Int32Array;
  /** The same over all bosses. */
  readonly allPairs: number;
  readonly allLinked: number;
}

/** Linked pairs of managers among all pairs with the same boss (Rothman). (M22) */
export function peerCohesion(org: Org, links: readonly CollaborationLink[]): PeerCohesion {
  const managersBelow = new Int32Array(org.count);
  for (const manager of managersOf(org)) {
    const boss = org.parent[manager] ?? -1;
    if (isManager(org, boss)) managersBelow[boss] = (managersBelow[boss] ?? 0) + 1;
  }
  const linkedBelow = new Int32Array(org.count);
  for (const { a, b } of links) {
    const boss = org.parent[a] ?? -1;
    if (boss >= 0 && boss === org.parent[b]) linkedBelow[boss] = (linkedBelow[boss] ?? 0) + 1;
  }
  const bosses = managersOf(org).filter((boss) => (managersBelow[boss] ?? 0) > 1);
  const pairs = bosses.map((boss) => {
    const peers = managersBelow[boss] ?? 0;
    return (peers * (peers - 1)) / 2;
  });
  const linked = bosses.map((boss) => linkedBelow[boss] ?? 0);
  const sum = (counts: Int32Array): number => counts.reduce((total, each) => total + each, 0);
  return { bosses, pairs, linked, allPairs: sum(pairs), allLinked: sum(linked) };
}
