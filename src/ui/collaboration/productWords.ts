import { csvText } from "../../base/csvText.ts";
import { compareTexts } from "../../language/numbers.ts";
import { type Message, message, say, sayIt } from "../../language/say.ts";
import { deciderEffect } from "../../metrics/deciderCount.ts";
import type { ProductRow, ProductTable } from "../../metrics/productTable.ts";
import type { LineSplit, SplitTable } from "../../metrics/splitByLine.ts";
import { SUPPRESSION_FLOOR } from "../../metrics/suppression.ts";
import { calledOf } from "../../org/called.ts";
import { nameOf, type Org, textOf } from "../../org/org.ts";
import { numberWord, shareText } from "../insights/figureNumber.ts";

/** "Asta, Chief Executive Officer". */
export function titledName(org: Org, node: number): string {
  const title = nameOf(org, node) === "" ? "" : textOf(org, "title", node);
  return title === "" ? calledOf(org, node) : `${calledOf(org, node)}, ${title}`;
}

/** "3 products. Two of them can only be decided by Asta, Chief Executive Officer." */
export function productsHeadline(org: Org, { rows, hidden }: ProductTable): string {
  if (rows.length === 0) {
    return hidden
      ? say("{count, plural, one {# product} other {# products}}, each too small to be told of.", {
          count: hidden.products,
        })
      : say("Nobody here is on a product.");
  }
  const count = rows.length;
  const atTop = rows.filter(({ decider }) => decider >= 0 && (org.parent[decider] ?? -1) < 0);
  const apart = rows.filter(({ decider }) => decider < 0).length;
  const deciders = new Set(atTop.map(({ decider }) => decider));
  const [first = -1] = deciders;
  const who = deciders.size === 1 ? titledName(org, first) : say("a top post");
  const sentences = [say("{count, plural, one {# product} other {# products}}.", { count })];
  if (atTop.length > 0) sentences.push(onlyAtTop(atTop.length, count, who));
  else if (apart === 0) {
    sentences.push(
      count === 1
        ? say("It is decided below the top post.")
        : say("All of them are decided below the top post."),
    );
  }
  if (apart === 1) sentences.push(say("Nobody has all the people of one."));
  if (apart > 1) {
    sentences.push(say("Nobody has all the people of {number}.", { number: numberWord(apart) }));
  }
  return sentences.join(" ");
}

/** How many products nobody but the top can decide. */
function onlyAtTop(some: number, all: number, who: string): string {
  if (all === 1) return say("It can only be decided by {who}.", { who });
  if (some === 2 && all === 2) return say("Both of them can only be decided by {who}.", { who });
  const number = numberWord(some);
  if (some === all) return say("All {number} can only be decided by {who}.", { number, who });
  return say(
    "{some, plural, one {One of them} other {{number} of them}} can only be decided by {who}.",
    { some, number: `${number.charAt(0).toUpperCase()}${number.slice(1)}`, who },
  );
}

/** "Other: 7 people on 3 products, hidden because small." */
export function hiddenProductsSentence(hidden: NonNullable<ProductTable["hidden"]>): string {
  return say(
    "Other: {people, plural, one {# person} other {# people}} on {products, plural, one {# product} other {# products}}, hidden because small.",
    { ...hidden },
  );
}

/** What Bain says of so many who decide together; null up to seven. (M27) */
export function decidersNote(managers: number): string | null {
  const left = deciderEffect(managers);
  if (left === 1) return null;
  return left === 0
    ? say(
        "Bain’s rule of thumb: beyond seven who decide together, each costs a tenth of how well they do; with {managers, number}, nothing would be left. A reminder, not a score.",
        { managers },
      )
    : say(
        "Bain’s rule of thumb: beyond seven who decide together, each costs a tenth of how well they do; with {managers, number}, {left} would be left. A reminder, not a score.",
        { managers, left: shareText(left) },
      );
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
  const sign = isDescending ? -1 : 1;
  if (column === "label") return rows.toSorted((a, b) => sign * compareTexts(a.label, b.label));
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

const PRODUCT_HEADINGS: readonly Message[] = [
  message("Product"),
  message("People"),
  message("Lowest manager who has all of them"),
  message("Layer of that manager"),
  message("Decision height"),
  message("Managers involved"),
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
    say("Other ({groups} hidden because small)", { groups: hidden.products }),
    hidden.people,
    ...PRODUCT_HEADINGS.slice(2).map(() => ""),
  ];
  return csvText([
    PRODUCT_HEADINGS.map((heading) => sayIt(heading)),
    ...lines,
    ...(other ? [other] : []),
  ]);
}

/** "8 of 19 people on products (42%) have a manager who is on none of their products." */
export function splitHeadline({ onProducts, split }: SplitTable): string {
  if (onProducts < SUPPRESSION_FLOOR) {
    return say(
      "Fewer than {floor} people without reports are on a product here: no share is told.",
      { floor: SUPPRESSION_FLOOR },
    );
  }
  return say(
    "{split, plural, =0 {None} one {#} other {#}} of {people, number} people on products ({share}) {split, plural, one {has} other {have}} a manager who is on none of their products.",
    { split, people: onProducts, share: shareText(split / onProducts) },
  );
}

/** Whose line a row stands for; those who lead nobody stand right below the top. */
export function lineName(org: Org, { line }: LineSplit, top: number): string {
  if (line >= 0) return calledOf(org, line);
  return top >= 0
    ? say("Directly with {leader}", { leader: calledOf(org, top) })
    : say("Directly with the top");
}

/** "Other: 7 people in 3 lines, hidden because small." */
export function hiddenLinesSentence(hidden: NonNullable<SplitTable["hidden"]>): string {
  return say(
    "Other: {people, plural, one {# person} other {# people}} on products in {lines, plural, one {# line} other {# lines}}, hidden because small.",
    { ...hidden },
  );
}

const SPLIT_HEADINGS: readonly Message[] = [
  message("Leader’s line"),
  message("People on products without reports"),
  message("Manager on none of their products"),
  message("Share"),
];

/** The lines as CSV; small ones are one row here too, of which only the size is told. (M33) */
export function splitCsv(org: Org, { lines, hidden }: SplitTable, top: number): string {
  const rows = lines.map((line) => [
    lineName(org, line, top),
    line.onProducts,
    line.split,
    Math.round((line.split / line.onProducts) * 1000) / 1000,
  ]);
  const other = hidden && [
    say("Other ({groups} hidden because small)", { groups: hidden.lines }),
    hidden.people,
    "",
    "",
  ];
  return csvText([
    SPLIT_HEADINGS.map((heading) => sayIt(heading)),
    ...rows,
    ...(other ? [other] : []),
  ]);
}
