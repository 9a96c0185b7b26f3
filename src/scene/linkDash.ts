import type { LinkSource } from "../metrics/linkSource.ts";

/** Dash and gap of each kind of link, px; kinds can be told apart without colours. None is a whole line. */
export const LINK_DASH: Readonly<Record<LinkSource, readonly number[]>> = {
  dotted: [5, 4],
  interaction: [12, 4],
  product: [2, 4],
  community: [9, 3, 2, 3],
  drawn: [],
};
