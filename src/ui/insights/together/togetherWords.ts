import {
  type CrossUnit,
  type ExternalInternal,
  externalInternalIndex,
  externalShare,
} from "../../../metrics/crossUnit.ts";
import type { Dimension } from "../../../metrics/groupRows.ts";
import type { LinkSource } from "../../../metrics/linkSource.ts";
import { SUPPRESSION_FLOOR } from "../../../metrics/suppression.ts";
import { countText, managersText, shareText } from "../figureNumber.ts";
import type { Together } from "./useCollaboration.ts";

type Told = Pick<Together["figures"], "managers" | "links" | "crossUnit" | "cohesion">;

/** What units are called, several of them. */
export const UNIT_WORDS: Readonly<Record<Dimension, string>> = {
  layer: "layers",
  department: "departments",
  location: "locations",
  grade: "grades",
  leader: "leaders’ lines",
};

const VERBS: Readonly<Record<LinkSource, string>> = {
  dotted: "are joined by dotted lines",
  interaction: "work together",
  product: "share products",
  community: "share communities",
  drawn: "are joined by hand",
};

/** Shares that differ by less are told as alike. */
const ALIKE = 0.02;

type Openness = "less" | "as much" | "more";

/** How a share across units compares with what the sizes of the units alone would give; null for nothing. */
function openness({ links, eligible }: CrossUnit): Openness | null {
  const share = externalShare(links);
  const chance = externalShare(eligible);
  if (share === null || chance === null) return null;
  if (Math.abs(share - chance) < ALIKE) return "as much";
  return share < chance ? "less" : "more";
}

const OPENNESS_WORDS: Readonly<Record<Openness, string>> = {
  less: "less than chance would have it",
  "as much": "about as much as chance would have it",
  more: "more than chance would have it",
};

/** What matters most, in one sentence with its numbers. */
export function togetherHeadline(told: Told, source: LinkSource, dimension: Dimension): string {
  const { managers, links, crossUnit, cohesion } = told;
  if (managers < SUPPRESSION_FLOOR) {
    return `Fewer than ${SUPPRESSION_FLOOR} managers here: no figures are told of so few.`;
  }
  if (links === 0) return `No such link is recorded between the ${managersText(managers)} here.`;
  const open = crossUnit && openness(crossUnit);
  if (crossUnit && open && crossUnit.eligible.external > 0) {
    const share = shareText(externalShare(crossUnit.links));
    const chance = shareText(externalShare(crossUnit.eligible));
    return `Managers ${VERBS[source]} across ${UNIT_WORDS[dimension]} ${OPENNESS_WORDS[open]}: ${share} of the links, ${chance} by chance.`;
  }
  if (cohesion.allPairs === 0) return `${linksText(links)} between ${managersText(managers)}.`;
  return `${countText(cohesion.allLinked)} of ${countText(cohesion.allPairs)} pairs of managers with the same boss ${VERBS[source]}.`;
}

/** Under the comparison, in METRICS.md's words: what the index says beside its chance value. */
export function opennessSentence(crossUnit: CrossUnit): string {
  const open = openness(crossUnit);
  if (open === null) return "Nothing to compare here.";
  const index = indexText(crossUnit.links);
  const chance = indexText(crossUnit.eligible);
  const words: Readonly<Record<Openness, string>> = {
    less: "less open than chance",
    "as much": "no more open than chance",
    more: "more open than chance",
  };
  return `E-I ${index}, ${chance} by chance: ${words[open]}. Small units look open by arithmetic alone.`;
}

const index = new Intl.NumberFormat("en", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  signDisplay: "negative",
});

/** The E-I index, "0.67"; a dash for nothing. */
export function indexText(counts: ExternalInternal): string {
  const value = externalInternalIndex(counts);
  return value === null ? "–" : index.format(value);
}

/** "measured from 1,000 managers drawn at random": said of each figure that is an estimate. */
export function sampleWords(sampled: number | null, managers: number): string | null {
  return sampled === null
    ? null
    : `An estimate: ways were followed from ${countText(sampled)} of ${managersText(managers)}, drawn with a fixed seed.`;
}

/** How many managers there is anything to tell of: "Links join 10 of 11 managers here." */
export function joinedWords(joined: number, managers: number): string {
  return `Links join ${countText(joined)} of ${managersText(managers)} here.`;
}

/** "1 pair", "1,204 pairs". */
export function pairsText(count: number): string {
  return count === 1 ? "1 pair" : `${countText(count)} pairs`;
}

/** "1 link", "1,204 links". */
export function linksText(count: number): string {
  return count === 1 ? "1 link" : `${countText(count)} links`;
}
