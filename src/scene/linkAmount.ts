import { numberFormat } from "../language/numbers.ts";
import { type Message, message, say, sayIt } from "../language/say.ts";
import type { LinkSource } from "../metrics/linkSource.ts";

const number = numberFormat({ maximumFractionDigits: 1 });

const COUNTED: Readonly<Partial<Record<LinkSource, Message>>> = {
  dotted: message("{count, plural, one {# person} other {# people}}"),
  product: message("{count, plural, one {# product} other {# products}}"),
  community: message("{count, plural, one {# community} other {# communities}}"),
};

/** How strong a link is, in what its source counts: "3 people", "weight 4.5". */
export function linkAmount(source: LinkSource, weight: number): string {
  const counted = COUNTED[source];
  if (counted) return sayIt(counted, { count: Math.round(weight * 10) / 10 });
  return source === "drawn"
    ? say("drawn by hand")
    : say("weight {weight}", { weight: number(weight) });
}

/** How many desks a question crosses through the line, from the hops; null for no line. */
export function desksByLine(hops: number | null): string {
  if (hops === null) return say("no line between them");
  const desks = Math.max(0, hops - 1);
  return say("{desks, plural, one {# desk by line} other {# desks by line}}", { desks });
}
