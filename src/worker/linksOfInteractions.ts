import type { LinksOfOrg } from "../import/linksOfOrg.ts";
import { type CollaborationLink, interactionLinks } from "../metrics/collaborationLinks.ts";
import type { Org } from "../org/org.ts";

const known = new WeakMap<
  Org,
  { readonly of: LinksOfOrg; readonly links: readonly CollaborationLink[] }
>();

/** The links from who works with whom, worked out once for an organisation: the chart and every figure ask. */
export function linksOfInteractions(
  org: Org,
  interactions: LinksOfOrg | null,
): readonly CollaborationLink[] {
  if (!interactions) return [];
  const before = known.get(org);
  if (before?.of === interactions) return before.links;
  const { links } = interactionLinks(org, interactions);
  known.set(org, { of: interactions, links });
  return links;
}
