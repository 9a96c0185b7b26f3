import type { LinkSource } from "../../metrics/linkSource.ts";

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
    title: "Dotted lines",
    meaning: "The two managers of somebody who has a solid and a dotted line.",
    missing: "The file has no column of dotted-line managers.",
    unit: "people",
  },
  interaction: {
    title: "Working together",
    meaning: "From a list of who works with whom. What people do counts for their manager.",
    missing: "Drop a list of who works with whom onto the chart: source, target, weight.",
    unit: "weight",
  },
  product: {
    title: "Shared products",
    meaning: "Managers whose people, or who themselves, are on the same product.",
    missing: "The file has no column of products.",
    unit: "products",
  },
  community: {
    title: "Shared communities",
    meaning: "Managers whose people, or who themselves, are in the same community or project.",
    missing: "The file has no column of communities or projects.",
    unit: "communities",
  },
  drawn: {
    title: "Drawn by hand",
    meaning: "What you added yourself.",
    missing: "None yet.",
    unit: "links",
  },
};

const number = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

const COUNTED: Readonly<Partial<Record<LinkSource, readonly [string, string]>>> = {
  dotted: ["person", "people"],
  product: ["product", "products"],
  community: ["community", "communities"],
};

/** How strong a link is, in what its source counts: "3 people", "weight 4.5". */
export function linkAmount(source: LinkSource, weight: number): string {
  const counted = COUNTED[source];
  if (counted) return `${number.format(weight)} ${counted[weight === 1 ? 0 : 1]}`;
  return source === "drawn" ? "drawn by hand" : `weight ${number.format(weight)}`;
}

/** How many desks a question crosses through the line, from the hops; null for no line. */
export function desksByLine(hops: number | null): string {
  if (hops === null) return "no line between them";
  const desks = Math.max(0, hops - 1);
  return desks === 1 ? "1 desk by line" : `${number.format(desks)} desks by line`;
}
