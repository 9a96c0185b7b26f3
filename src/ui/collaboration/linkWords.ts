import { type Message, message } from "../../language/say.ts";
import type { LinkSource } from "../../metrics/linkSource.ts";
import { LINK_TITLES } from "../../scene/linkTitles.ts";

/** What a kind of link is called, where it comes from, and what its weight counts. */
export interface LinkWords {
  readonly title: Message;
  readonly meaning: Message;
  /** What must be in the file for there to be any. */
  readonly missing: Message;
  readonly unit: Message;
}

export const LINK_WORDS: Readonly<Record<LinkSource, LinkWords>> = {
  dotted: {
    title: LINK_TITLES.dotted,
    meaning: message("The two managers of somebody who has a solid and a dotted line."),
    missing: message("The file has no column of dotted-line managers."),
    unit: message("people ‖ what the weight of a link counts"),
  },
  interaction: {
    title: LINK_TITLES.interaction,
    meaning: message(
      "From a list of who works with whom. What people do counts for their manager.",
    ),
    missing: message("Drop a list of who works with whom onto the chart: source, target, weight."),
    unit: message("weight ‖ what the weight of a link counts"),
  },
  product: {
    title: LINK_TITLES.product,
    meaning: message("Managers whose people, or who themselves, are on the same product."),
    missing: message(
      "The file has no column of products. A table of people and products dropped onto the chart does as well.",
    ),
    unit: message("products ‖ what the weight of a link counts"),
  },
  community: {
    title: LINK_TITLES.community,
    meaning: message(
      "Managers whose people, or who themselves, are in the same community or project.",
    ),
    missing: message(
      "The file has no column of communities or projects. A table of people and communities dropped onto the chart does as well.",
    ),
    unit: message("communities ‖ what the weight of a link counts"),
  },
  drawn: {
    title: LINK_TITLES.drawn,
    meaning: message("What you added yourself."),
    missing: message("None yet."),
    unit: message("links ‖ what the weight of a link counts"),
  },
};
