import type { Org } from "../org/org.ts";
import { meetingOf, membersByProduct } from "./products.ts";
import { suppressedGroups } from "./suppression.ts";

/** What there is to tell of one product. */
export interface ProductRow {
  /** Its code in the column. */
  readonly product: number;
  readonly label: string;
  /** People on it, wherever they sit. */
  readonly members: number;
  /** Node of the lowest manager who has all of them; -1 where they are in several trees. */
  readonly decider: number;
  /** Hops from there down to the one farthest below; null without such a manager. */
  readonly height: number | null;
  /** Distinct solid managers of its people. */
  readonly managers: number;
}

/** The products: a row each in the order of the file, and what is too small to be shown alone. */
export interface ProductTable {
  readonly rows: readonly ProductRow[];
  /** Products that are hidden because they, or one of them, are small; null when none is. (M33) */
  readonly hidden: { readonly products: number; readonly people: number } | null;
}

/**
 * Every product that somebody at or below node `top` is on, -1 for all. Its figures are those of all its
 * people, also elsewhere: a dispute does not end at the edge of a part. Null without a product column. (M25)
 */
export function productTable(org: Org, top: number): ProductTable | null {
  const { products } = org;
  if (!products) return null;
  const end = top < 0 ? org.count : (org.end[top] ?? org.count);
  const isHere = (i: number): boolean => i >= top && i < end;
  const members = membersByProduct(org, products).map((all) => (all.some(isHere) ? all : []));
  const isHidden = suppressedGroups(members.map(({ length }) => length));
  const rows = members.flatMap((people, product): ProductRow[] => {
    if (people.length === 0 || isHidden[product]) return [];
    const { decider, height, managers } = meetingOf(org, people);
    const label = products.labels[product] ?? "";
    return [{ product, label, members: people.length, decider, height, managers: managers.length }];
  });
  const hidden = members.filter((_, product) => isHidden[product]);
  const people = new Set(hidden.flat()).size;
  return { rows, hidden: hidden.length > 0 ? { products: hidden.length, people } : null };
}
