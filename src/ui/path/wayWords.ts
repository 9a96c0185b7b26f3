import type { CollaborationLink } from "../../metrics/collaborationLinks.ts";
import type { StandingLink } from "../../metrics/drawnLinks.ts";
import type { LinkSource } from "../../metrics/linkSource.ts";

const number = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

function counted(amount: number, one: string, many: string): string {
  return `${number.format(amount)} ${amount === 1 ? one : many}`;
}

const KIND_WORDS: Readonly<Record<LinkSource, (weight: number) => string>> = {
  dotted: (weight) => `dotted line of ${counted(weight, "person", "people")}`,
  interaction: (weight) => `work together, weight ${number.format(weight)}`,
  product: (weight) => `share ${counted(weight, "product", "products")}`,
  community: (weight) => `share ${counted(weight, "community", "communities")}`,
  drawn: () => "drawn by hand",
};

/** What a link on the way is: where it comes from, or what whoever drew it says. */
export function linkKindWords(
  { source, weight, a, b }: CollaborationLink,
  drawn: readonly StandingLink[],
): string {
  const said = drawn.find(
    (each) => Math.min(each.a, each.b) === a && Math.max(each.a, each.b) === b,
  );
  const plain = KIND_WORDS[source](weight);
  return source === "drawn" && said?.drawn.kind ? `${said.drawn.kind}, ${plain}` : plain;
}

/** "4 desks between", "1 desk between", "nobody between" for a way of that many hops. */
export function betweenWords(hops: number): string {
  if (hops <= 1) return "nobody between";
  return `${counted(hops - 1, "desk", "desks")} between`;
}

const SOURCE_WORDS: Readonly<Record<LinkSource, string>> = {
  dotted: "dotted lines",
  interaction: "working together",
  product: "shared products",
  community: "shared communities",
  drawn: "links drawn by hand",
};

/** Which links the way may take: "Counted: dotted lines, shared products." */
export function countedSourcesWords(sources: readonly LinkSource[]): string {
  if (sources.length === 0) return "No links are chosen, so that there is only the line.";
  return `Links counted: ${sources.map((source) => SOURCE_WORDS[source]).join(", ")}.`;
}
