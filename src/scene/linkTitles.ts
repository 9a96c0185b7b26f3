import type { LinkSource } from "../metrics/linkSource.ts";

/** What each kind of link is called. */
export const LINK_TITLES: Readonly<Record<LinkSource, string>> = {
  dotted: "Dotted lines",
  interaction: "Working together",
  product: "Shared products",
  community: "Shared communities",
  drawn: "Drawn by hand",
};
