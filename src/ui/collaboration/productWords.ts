import { csvText } from "../../base/csvText.ts";
import { deciderEffect } from "../../metrics/deciderCount.ts";
import type { ProductRow, ProductTable } from "../../metrics/productTable.ts";
import type { LineSplit, SplitTable } from "../../metrics/splitByLine.ts";
import { SUPPRESSION_FLOOR } from "../../metrics/suppression.ts";
import { calledOf } from "../../org/called.ts";
import { nameOf, type Org, textOf } from "../../org/org.ts";
import { countText, numberWord, shareText } from "../insights/figureNumber.ts";

/** "Asta, Chief Executive Officer". */
export function titledName(org: Org, node: number): string {
  const title = nameOf(org, node) === "" ? "" : textOf(org, "title", node);
  return title === "" ? calledOf(org, node) : `${calledOf(org, node)}, ${title}`;
}

/** "3 products. Two of them can only be decided by Asta, Chief Executive Officer." */
export function productsHeadline(org: Org, { rows, hidden }: ProductTable): string {
  if (rows.length === 0) {
    return hidden
      ? `${countOf(hidden.products)}, each too small to be told of.`
      : "Nobody here is on a product.";
  }
  const atTop = rows.filter(({ decider }) => decider >= 0 && (org.parent[decider] ?? -1) < 0);
  const apart = rows.filter(({ decider }) => decider < 0).length;
  const deciders = new Set(atTop.map(({ decider }) => decider));
  const [first = -1] = deciders;
  const who = deciders.size === 1 ? titledName(org, first) : "a top post";
  const sentences = [`${countOf(rows.length)}.`];
  if (atTop.length > 0) {
    sentences.push(`${partOf(atTop.length, rows.length)} can only be decided by ${who}.`);
  } else if (apart === 0) {
    sentences.push(rows.length === 1 ? "It is decided" : "All of them are decided");
    sentences.push("below the top post.");
  }
  if (apart > 0) {
    sentences.push(`Nobody has all the people of ${apart === 1 ? "one" : numberWord(apart)}.`);
  }
  return sentences.join(" ");
}

function countOf(products: number): string {
  return products === 1 ? "1 product" : `${countText(products)} products`;
}

function partOf(some: number, all: number): string {
  if (all === 1) return "It";
  if (some === all) return all === 2 ? "Both of them" : `All ${numberWord(all)}`;
  const word = numberWord(some);
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} of them`;
}

/** "Other: 7 people on 3 products, hidden because small." */
export function hiddenProductsSentence(hidden: NonNullable<ProductTable["hidden"]>): string {
  const people = hidden.people === 1 ? "1 person" : `${countText(hidden.people)} people`;
  return `Other: ${people} on ${countOf(hidden.products)}, hidden because small.`;
}

/** What Bain says of so many who decide together; null up to seven. (M27) */
export function decidersNote(managers: number): string | null {
  const left = deciderEffect(managers);
  if (left === 1) return null;
  return `Bain’s rule of thumb: beyond seven who decide together, each costs a tenth of how well they do; with ${countText(managers)}, ${left === 0 ? "nothing" : shareText(left)} would be left. A reminder, not a score.`;
}

export type ProductColumn = "label" | "members" | "decider" | "height" | "managers";

export interface ProductSort {
  readonly column: ProductColumn;
  readonly isDescending: boolean;
}

/** The rows in another order; equal ones keep theirs, and what is not known stays last. */
export function sortedProducts(
  org: Org,
  rows: readonly ProductRow[],
  { column, isDescending }: ProductSort,
): readonly ProductRow[] {
  const collator = new Intl.Collator("en", { numeric: true });
  const sign = isDescending ? -1 : 1;
  if (column === "label") return rows.toSorted((a, b) => sign * collator.compare(a.label, b.label));
  // Whoever decides goes by how high they stand, those of one layer side by side.
  const figureOf = (row: ProductRow): number =>
    column === "decider" ? (org.layer[row.decider] ?? 0) : (row[column] ?? 0);
  return rows.toSorted((a, b) => {
    if (a.decider < 0 || b.decider < 0) {
      if (column === "decider" || column === "height") {
        return Number(a.decider < 0) - Number(b.decider < 0);
      }
    }
    const ofOneLayer = column === "decider" ? a.decider - b.decider : 0;
    return sign * (figureOf(a) - figureOf(b)) || ofOneLayer;
  });
}

const PRODUCT_HEADINGS = [
  "Product",
  "People",
  "Lowest manager who has all of them",
  "Layer of that manager",
  "Decision height",
  "Managers involved",
];

/** The rows as CSV; small products are one row here too, of which only the size is told. (M33) */
export function productsCsv(
  org: Org,
  rows: readonly ProductRow[],
  hidden: ProductTable["hidden"],
): string {
  const lines = rows.map(({ label, members, decider, height, managers }) => [
    label,
    members,
    decider < 0 ? "" : calledOf(org, decider),
    decider < 0 ? "" : (org.layer[decider] ?? ""),
    height ?? "",
    managers,
  ]);
  const other = hidden && [
    `Other (${hidden.products} hidden because small)`,
    hidden.people,
    ...PRODUCT_HEADINGS.slice(2).map(() => ""),
  ];
  return csvText([PRODUCT_HEADINGS, ...lines, ...(other ? [other] : [])]);
}

/** "8 of 19 people on products (42%) have a manager who is on none of their products." */
export function splitHeadline({ onProducts, split }: SplitTable): string {
  if (onProducts < SUPPRESSION_FLOOR) {
    return `Fewer than ${SUPPRESSION_FLOOR} people without reports are on a product here: no share is told.`;
  }
  const have = split === 1 ? "has" : "have";
  const count = split === 0 ? "None" : countText(split);
  return `${count} of ${countText(onProducts)} people on products (${shareText(split / onProducts)}) ${have} a manager who is on none of their products.`;
}

/** Whose line a row stands for; those who lead nobody stand right below the top. */
export function lineName(org: Org, { line }: LineSplit, top: number): string {
  if (line >= 0) return calledOf(org, line);
  return top >= 0 ? `Directly with ${calledOf(org, top)}` : "Directly with the top";
}

/** "Other: 7 people in 3 lines, hidden because small." */
export function hiddenLinesSentence(hidden: NonNullable<SplitTable["hidden"]>): string {
  const lines = hidden.lines === 1 ? "1 line" : `${countText(hidden.lines)} lines`;
  const people = hidden.people === 1 ? "1 person" : `${countText(hidden.people)} people`;
  return `Other: ${people} on products in ${lines}, hidden because small.`;
}

const SPLIT_HEADINGS = [
  "Leader’s line",
  "People on products without reports",
  "Manager on none of their products",
  "Share",
];

/** The lines as CSV; small ones are one row here too, of which only the size is told. (M33) */
export function splitCsv(org: Org, { lines, hidden }: SplitTable, top: number): string {
  const rows = lines.map((line) => [
    lineName(org, line, top),
    line.onProducts,
    line.split,
    Math.round((line.split / line.onProducts) * 1000) / 1000,
  ]);
  const other = hidden && [`Other (${hidden.lines} hidden because small)`, hidden.people, "", ""];
  return csvText([SPLIT_HEADINGS, ...rows, ...(other ? [other] : [])]);
}
