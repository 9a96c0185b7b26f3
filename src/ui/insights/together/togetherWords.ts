import { numberFormat } from "../../../language/numbers.ts";
import { type Message, message, say, sayIt } from "../../../language/say.ts";
import {
  type CrossUnit,
  type ExternalInternal,
  externalInternalIndex,
  externalShare,
} from "../../../metrics/crossUnit.ts";
import type { Dimension } from "../../../metrics/groupRows.ts";
import type { LinkSource } from "../../../metrics/linkSource.ts";
import { SUPPRESSION_FLOOR } from "../../../metrics/suppression.ts";
import { shareText } from "../figureNumber.ts";
import type { Together } from "./useCollaboration.ts";

type Told = Pick<Together["figures"], "managers" | "links" | "crossUnit" | "cohesion">;

const UNIT_WORDS: Readonly<Record<Dimension, Message>> = {
  layer: message("layers ‖ across which managers work"),
  department: message("departments ‖ across which managers work"),
  location: message("locations ‖ across which managers work"),
  grade: message("grades ‖ across which managers work"),
  leader: message("leaders’ lines ‖ across which managers work"),
};

/** What units are called, several of them. */
export function unitsWord(dimension: Dimension): string {
  return sayIt(UNIT_WORDS[dimension]);
}

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

/** What matters most, in one sentence with its numbers. */
export function togetherHeadline(told: Told, source: LinkSource, dimension: Dimension): string {
  const { managers, links, crossUnit, cohesion } = told;
  if (managers < SUPPRESSION_FLOOR) {
    return say("Fewer than {floor} managers here: no figures are told of so few.", {
      floor: SUPPRESSION_FLOOR,
    });
  }
  if (links === 0) {
    return say(
      "No such link is recorded between the {managers, plural, one {# manager} other {# managers}} here.",
      { managers },
    );
  }
  const open = crossUnit && openness(crossUnit);
  if (crossUnit && open && crossUnit.eligible.external > 0) {
    const share = shareText(externalShare(crossUnit.links));
    const chance = shareText(externalShare(crossUnit.eligible));
    return say(
      "Managers {source, select, dotted {are joined by dotted lines} interaction {work together} product {share products} community {share communities} other {are joined by hand}} across {units} {open, select, less {less than chance would have it} more {more than chance would have it} other {about as much as chance would have it}}: {share} of the links, {chance} by chance.",
      { source, units: unitsWord(dimension), open, share, chance },
    );
  }
  if (cohesion.allPairs === 0) {
    return say(
      "{links, plural, one {# link} other {# links}} between {managers, plural, one {# manager} other {# managers}}.",
      { links, managers },
    );
  }
  return say(
    "{linked, number} of {pairs, number} pairs of managers with the same boss {source, select, dotted {are joined by dotted lines} interaction {work together} product {share products} community {share communities} other {are joined by hand}}.",
    { linked: cohesion.allLinked, pairs: cohesion.allPairs, source },
  );
}

/** Under the comparison, in METRICS.md's words: what the index says beside its chance value. */
export function opennessSentence(crossUnit: CrossUnit): string {
  const open = openness(crossUnit);
  if (open === null) return say("Nothing to compare here.");
  return say(
    "E-I {index}, {chance} by chance: {open, select, less {less open than chance} more {more open than chance} other {no more open than chance}}. Small units look open by arithmetic alone.",
    { index: indexText(crossUnit.links), chance: indexText(crossUnit.eligible), open },
  );
}

const index = numberFormat({
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  signDisplay: "negative",
});

/** The E-I index, "0.67"; a dash for nothing. */
export function indexText(counts: ExternalInternal): string {
  const value = externalInternalIndex(counts);
  return value === null ? "–" : index(value);
}

/** "An estimate: ways were followed from 1,000 of 4,000 managers": said of each figure that is one. */
export function sampleWords(sampled: number | null, managers: number): string | null {
  return sampled === null
    ? null
    : say(
        "An estimate: ways were followed from {sampled, number} of {managers, plural, one {# manager} other {# managers}}, drawn with a fixed seed.",
        { sampled, managers },
      );
}

/** How many managers there is anything to tell of: "Links join 10 of 11 managers here." */
export function joinedWords(joined: number, managers: number): string {
  return say(
    "Links join {joined, number} of {managers, plural, one {# manager} other {# managers}} here.",
    { joined, managers },
  );
}
