/**
 * Where a collaboration link comes from. Sources are kept apart and never summed: their weights count
 * different things.
 */
export type LinkSource = "dotted" | "product" | "interaction" | "community" | "drawn";

/** All sources, in the order in which they are told of. */
export const LINK_SOURCES: readonly LinkSource[] = [
  "dotted",
  "interaction",
  "product",
  "community",
  "drawn",
];
