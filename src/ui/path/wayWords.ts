import { numberFormat } from "../../language/numbers.ts";
import { type Message, message, say, sayIt } from "../../language/say.ts";
import type { CollaborationLink } from "../../metrics/collaborationLinks.ts";
import type { StandingLink } from "../../metrics/drawnLinks.ts";
import type { LinkSource } from "../../metrics/linkSource.ts";
import { commaList } from "../commaList.ts";
import { kindWord } from "../links/linkKinds.ts";

const amount = numberFormat({ maximumFractionDigits: 1 });

const KIND_WORDS: Readonly<Record<LinkSource, (weight: number) => string>> = {
  dotted: (people) =>
    say("dotted line of {people, plural, one {# person} other {# people}}", { people }),
  interaction: (weight) => say("work together, weight {weight}", { weight: amount(weight) }),
  product: (count) => say("share {count, plural, one {# product} other {# products}}", { count }),
  community: (count) =>
    say("share {count, plural, one {# community} other {# communities}}", { count }),
  drawn: () => say("drawn by hand"),
};

/** What a link on the way is: where it comes from, or what whoever drew it says. */
export function linkKindWords(
  { source, weight, a, b }: CollaborationLink,
  drawn: readonly StandingLink[],
): string {
  const said = drawn.find(
    (each) => Math.min(each.a, each.b) === a && Math.max(each.a, each.b) === b,
  );
  return source === "drawn" && said?.drawn.kind
    ? say("{kind}, drawn by hand", { kind: kindWord(said.drawn.kind) })
    : KIND_WORDS[source](weight);
}

/** "4 desks between", "1 desk between", "nobody between" for a way of that many hops. */
export function betweenWords(hops: number): string {
  if (hops <= 1) return say("nobody between");
  return say("{desks, plural, one {# desk between} other {# desks between}}", { desks: hops - 1 });
}

const SOURCE_WORDS: Readonly<Record<LinkSource, Message>> = {
  dotted: message("dotted lines ‖ that are counted"),
  interaction: message("working together ‖ that are counted"),
  product: message("shared products ‖ that are counted"),
  community: message("shared communities ‖ that are counted"),
  drawn: message("links drawn by hand ‖ that are counted"),
};

/** Which links the way may take: "Counted: dotted lines, shared products." */
export function countedSourcesWords(sources: readonly LinkSource[]): string {
  if (sources.length === 0) return say("No links are chosen, so that there is only the line.");
  return say("Links counted: {sources}.", {
    sources: commaList(sources.map((source) => sayIt(SOURCE_WORDS[source]))),
  });
}
