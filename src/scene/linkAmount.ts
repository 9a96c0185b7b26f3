import type { LinkSource } from "../metrics/linkSource.ts";

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
