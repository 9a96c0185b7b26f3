import type { LinkSource } from "../metrics/linkSource.ts";

/** Which collaboration links the user wants to see, source by source. */
export interface LinkChoice {
  readonly shown: readonly LinkSource[];
  /** Weaker links are left out; by source, as weights are people, products, hours. */
  readonly least: Readonly<Record<LinkSource, number>>;
}

/** Shared products and communities join many; they are there when asked for. */
export const USUAL_LINK_CHOICE: LinkChoice = {
  shown: ["dotted", "interaction", "drawn"],
  least: { dotted: 0, interaction: 0, product: 0, community: 0, drawn: 0 },
};
