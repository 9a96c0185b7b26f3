import { isManager, type Org } from "../org/org.ts";
import type { CollaborationLink } from "./collaborationLinks.ts";
import { hopsSavedBy, MOST_SOURCES } from "./hopsSaved.ts";
import type { LinkSource } from "./linkSource.ts";

/** How far managers are from each other on average, and what links take off. Unit: hops. */
export interface MeanHops {
  /** Through the line alone. */
  readonly line: number;
  /** Where each link is a way of 1 hop. */
  readonly withLinks: number;
  /** 1 - withLinks / line. */
  readonly saving: number;
  /** Managers from whom the ways were measured when that is a sample; null when it is all of them. */
  readonly sampledSources: number | null;
}

/** To share a product or a community is no way for a question yet. */
const SHORTENING: ReadonlySet<LinkSource> = new Set(["dotted", "interaction", "drawn"]);

/**
 * Gang-plank benefit: the mean hops over all pairs of managers of one tree, with and without the links.
 * Pairs across trees are in neither mean, and shared products or communities are not links here. Null when no tree has
 * two managers. (M18)
 */
export function meanHops(
  org: Org,
  links: readonly CollaborationLink[],
  mostSources: number = MOST_SOURCES,
): MeanHops | null {
  const below = managersBelow(org);
  let pairs = 0;
  let hopsByLine = 0;
  let inTree = 0;
  for (let i = 0; i < org.count; i++) {
    const managers = below[i] ?? 0;
    if (org.parent[i] === -1) {
      inTree = managers;
      pairs += (managers * (managers - 1)) / 2;
    } else {
      // The line above node i is walked by every pair of which one is below it and the other is not.
      hopsByLine += managers * (inTree - managers);
    }
  }
  if (pairs === 0) return null;
  const saved = hopsSavedBy(
    org,
    below,
    links.filter(({ source }) => SHORTENING.has(source)),
    mostSources,
  );
  return {
    line: hopsByLine / pairs,
    withLinks: (hopsByLine - saved.hops) / pairs,
    saving: saved.hops / hopsByLine,
    sampledSources: saved.sampledSources,
  };
}

/** Managers in each node's subtree, itself included. */
function managersBelow(org: Org): Int32Array {
  const below = new Int32Array(org.count);
  for (let i = org.count - 1; i >= 0; i--) {
    if (isManager(org, i)) below[i] = (below[i] ?? 0) + 1;
    const manager = org.parent[i] ?? -1;
    if (manager >= 0) below[manager] = (below[manager] ?? 0) + (below[i] ?? 0);
  }
  return below;
}
