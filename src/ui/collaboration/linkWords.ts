import type { LinkSource } from "../../metrics/linkSource.ts";
import { LINK_TITLES } from "../../scene/linkTitles.ts";

/** What a kind of link is called, where it comes from, and what its weight counts. */
export interface LinkWords {
  readonly title: string;
  readonly meaning: string;
  /** What must be in the file for there to be any. */
  readonly missing: string;
  readonly unit: string;
}

export const LINK_WORDS: Readonly<Record<LinkSource, LinkWords>> = {
  dotted: {
    title: LINK_TITLES.dotted,
    meaning: "The two managers of somebody who has a solid and a dotted line.",
    missing: "The file has no column of dotted-line managers.",
    unit: "people",
  },
  interaction: {
    title: LINK_TITLES.interaction,
    meaning: "From a list of who works with whom. What people do counts for their manager.",
    missing: "Drop a list of who works with whom onto the chart: source, target, weight.",
    unit: "weight",
  },
  product: {
    title: LINK_TITLES.product,
    meaning: "Managers whose people, or who themselves, are on the same product.",
    missing:
      "The file has no column of products. A table of people and products dropped onto the chart does as well.",
    unit: "products",
  },
  community: {
    title: LINK_TITLES.community,
    meaning: "Managers whose people, or who themselves, are in the same community or project.",
    missing:
      "The file has no column of communities or projects. A table of people and communities dropped onto the chart does as well.",
    unit: "communities",
  },
  drawn: {
    title: LINK_TITLES.drawn,
    meaning: "What you added yourself.",
    missing: "None yet.",
    unit: "links",
  },
};
