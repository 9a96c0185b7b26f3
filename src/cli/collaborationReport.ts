import type { CollaborationFigures } from "../metrics/collaborationFigures.ts";
import { externalInternalIndex, externalShare } from "../metrics/crossUnit.ts";
import type { LinkSource } from "../metrics/linkSource.ts";
import { SUPPRESSION_FLOOR } from "../metrics/suppression.ts";
import type { Analysis, LinkEntry } from "./analysis.ts";
import { count, number, percent, share } from "./reportNumbers.ts";
import { LISTED, textTable, WIDTH, wrapped } from "./textTable.ts";

/** The figures of one source of links. */
export interface FiguresOfSource {
  readonly source: LinkSource;
  readonly figures: CollaborationFigures;
  readonly nameOf: (node: number) => string;
}

/** What is told of collaboration beside the analysis itself. */
export interface CollaborationContext {
  /** Rows of the links file whose people were not found; null without such a file. */
  readonly unmatchedLinks: number | null;
  readonly figures: FiguresOfSource;
}

/** Links by source, how they shorten the way, and what they tell. */
export function collaborationLines(
  analysis: Analysis,
  context: CollaborationContext,
  named: (id: string) => string,
): string[] {
  const { links, meanHops } = analysis.collaboration;
  const sources = [
    ["dotted", "from dotted lines"],
    ["interaction", "from the links file"],
    ["product", "from shared products, which may or may not be collaboration"],
  ] as const;
  const bySource = sources.map(([source, meaning]) => {
    const found = links.filter((link) => link.source === source);
    return [count(found.length, "link"), meaning];
  });
  const unmatched = context.unmatchedLinks ?? 0;
  return [
    ...textTable(bySource, ["right", "left"]),
    ...(unmatched > 0
      ? [`${count(unmatched, "row")} of the links file name somebody who is not in the chart.`]
      : []),
    ...(meanHops === null
      ? []
      : wrapped(
          `Between two managers a question crosses ${number(meanHops.line)} lines on average; with the ` +
            `dotted and recorded links ${number(meanHops.withLinks)}, which is ${percent(meanHops.saving)} less.` +
            (meanHops.sampledSources === undefined
              ? ""
              : ` Estimated from ${number(meanHops.sampledSources)} managers drawn at random.`),
          WIDTH,
        )),
    ...farthestLinks(links, named),
    ...linkLines(context.figures),
    ...productLines(context.figures),
  ];
}

/** The links that save most desks on the line. */
function farthestLinks(links: readonly LinkEntry[], named: (id: string) => string): string[] {
  const far = links
    .filter(({ source, hops }) => source !== "product" && (hops ?? 0) > 2)
    .sort((p, q) => (q.hops ?? 0) - (p.hops ?? 0))
    .slice(0, LISTED)
    .map(({ a, b, hops, weight, source }) => [
      `${named(a)} with ${named(b)}`,
      `${number(hops)} hops through the line`,
      `${source}, weight ${number(weight)}`,
    ]);
  if (far.length === 0) return [];
  return ["", "Links that reach farthest:", ...textTable(far, ["left", "left", "left"])];
}

/** What the links of one source tell; nothing of so few managers that it would be of single people. */
function linkLines(of: FiguresOfSource): string[] {
  const { figures, source } = of;
  if (figures.links === 0 || figures.managers < SUPPRESSION_FLOOR) return [];
  const { cohesion, unlinked, managers } = figures;
  const rows = [
    ...crossUnitRows(figures),
    ["managers with the same boss", ...linkedPairs(cohesion.allLinked, cohesion.allPairs)],
    ...coordinationRows(figures),
    ...concentrationRows(figures),
    ["managers without a link", number(unlinked.length), share(unlinked.length, managers)],
  ];
  const from = source === "interaction" ? "the links file" : "dotted lines";
  return [
    "",
    `What the links from ${from} tell:`,
    ...textTable(rows, ["left", "right", "right", "left"]),
    ...missingPairs(of),
  ];
}

function linkedPairs(linked: number, pairs: number): string[] {
  return [`${number(linked)} of ${count(pairs, "pair")}`, share(linked, pairs)];
}

function crossUnitRows({ crossUnit }: CollaborationFigures): string[][] {
  if (!crossUnit) return [];
  const { links, eligible, withoutUnit } = crossUnit;
  const all = links.external + links.internal;
  const chance = externalShare(eligible);
  if (all === 0 || chance === null) return [];
  const notCounted =
    withoutUnit.managers > 0
      ? `; ${count(withoutUnit.managers, "manager")} without one not counted`
      : "";
  const [index, byChance] = [externalInternalIndex(links), externalInternalIndex(eligible)];
  return [
    [
      "across departments",
      `${number(links.external)} of ${count(all, "link")}`,
      share(links.external, all),
      `by chance ${percent(chance)}${notCounted}`,
    ],
    ["the same as E-I index", "", number(index), `by chance ${number(byChance)}`],
  ];
}

function coordinationRows({ coordination }: CollaborationFigures): string[][] {
  if (!coordination || coordination.required === 0) return [];
  const { covered, required, tooWide } = coordination;
  const leftOut =
    tooWide.length > 0 ? `${count(tooWide.length, "product")} of too many managers left out` : "";
  return [["managers whose people share a product", ...linkedPairs(covered, required), leftOut]];
}

function concentrationRows({ concentration }: CollaborationFigures): string[][] {
  if (!concentration) return [];
  const { managers, share: held } = concentration;
  return [["weight held by the busiest", count(managers, "manager"), percent(held)]];
}

function missingPairs({ figures, nameOf }: FiguresOfSource): string[] {
  const { a, b, products } = figures.coordination?.missing ?? NO_PAIRS;
  if (a.length === 0) return [];
  const rows = Array.from(a.subarray(0, LISTED), (node, k) => [
    `${nameOf(node)} with ${nameOf(b[k] ?? -1)}`,
    count(products[k] ?? 0, "product"),
  ]);
  const more = a.length > LISTED ? [`and ${count(a.length - LISTED, "pair")} more`] : [];
  return [
    "",
    "No recorded link, though their people share products:",
    ...textTable(rows, ["left", "left"]),
    ...more,
  ];
}

const NO_PAIRS = { a: new Int32Array(), b: new Int32Array(), products: new Int32Array() };

/** Where products are decided upon, and whose manager is on none of theirs. */
function productLines({ figures, nameOf }: FiguresOfSource): string[] {
  const { decisions, split } = figures;
  const highest = [...(decisions ?? [])].sort(
    (p, q) => q.height - p.height || q.managers - p.managers,
  );
  const rows = highest
    .slice(0, LISTED)
    .map(({ product, decider, height, managers }) => [
      product,
      `comes together at ${nameOf(decider)}`,
      count(height, "hop"),
      count(managers, "manager"),
    ]);
  const people = split?.onProducts ?? 0;
  if (!split || people < SUPPRESSION_FLOOR) return [];
  return [
    "",
    ...textTable(rows, ["left", "left", "right", "right"]),
    ...wrapped(
      `${number(split.split.length)} of ${count(people, "individual contributor")} on products ` +
        `(${share(split.split.length, people)}) have a manager who is on none of theirs.`,
      WIDTH,
    ),
  ];
}
