import { dayNumberOf } from "../base/dayNumber.ts";
import { assistantsBeside } from "../metrics/assistantsBeside.ts";
import type { CollaborationLink } from "../metrics/collaborationLinks.ts";
import {
  dottedLinks,
  type Interactions,
  interactionLinks,
  sharedCommunityLinks,
  sharedProductLinks,
} from "../metrics/collaborationLinks.ts";
import { contractorsOf } from "../metrics/contractors.ts";
import { dottedReach } from "../metrics/dottedReach.ts";
import { markedExperts } from "../metrics/experts.ts";
import { headcount } from "../metrics/headcount.ts";
import type { LinkSource } from "../metrics/linkSource.ts";
import { loadOf } from "../metrics/load.ts";
import { loadOptionsOf } from "../metrics/loadOptions.ts";
import { populationOf } from "../metrics/population.ts";
import type { Settings } from "../metrics/settings.ts";
import type { Org } from "../org/org.ts";
import type { Chart } from "./chart.ts";

/** Counts all that pictures of an organisation are drawn from, as of a day, YYYY-MM-DD; no photos. */
export function chartOf(
  org: Org,
  interactions: Interactions | null,
  asOf: string,
  settings: Settings,
): Chart {
  const asOfDay = dayNumberOf(asOf);
  const counted = populationOf(org, settings.population);
  return {
    org,
    beside: assistantsBeside(org),
    asOfDay,
    settings,
    load: loadOf(counted, loadOptionsOf(counted, settings.load, asOfDay)),
    headcount: headcount(org),
    contractors: contractorsOf(org),
    experts: markedExperts(counted, settings.grades),
    dotted: dottedReach(org),
    linksOf: (source) => linksOf(org, interactions, source),
    photoOf: null,
  };
}

function linksOf(
  org: Org,
  interactions: Interactions | null,
  source: LinkSource,
): readonly CollaborationLink[] {
  if (source === "dotted") return dottedLinks(org).links;
  if (source === "product") return sharedProductLinks(org).links;
  if (source === "community") return sharedCommunityLinks(org).links;
  return source === "interaction" && interactions ? interactionLinks(org, interactions).links : [];
}
