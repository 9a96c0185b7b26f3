import { isIndividualContributor, type MembershipColumn, type Org, PERSON } from "../org/org.ts";
import { lowestCommonManager } from "./hops.ts";

/** Where a product's people come together: the lowest manager who has the whole team under them. */
export interface DecisionHeight {
  readonly product: string;
  /** People on the product. */
  readonly members: number;
  /** Node of the lowest common manager. */
  readonly decider: number;
  /** Hops from the decider down to the member farthest below. */
  readonly height: number;
  /** Distinct solid managers of the members. */
  readonly managers: number;
}

/** Where people come together. */
export interface Meeting {
  /** Node of the lowest manager who has all of them, perhaps one of them; -1 in several trees. */
  readonly decider: number;
  /** Hops from there down to the one farthest below; null without such a manager. */
  readonly height: number | null;
  /** Their distinct solid managers, in chart order. */
  readonly managers: readonly number[];
}

/** Where people come together; they are in chart order, and at least one. (M25) */
export function meetingOf(org: Org, people: ArrayLike<number>): Meeting {
  // Depth first, whoever is above the first and the last is above all between them.
  const decider = lowestCommonManager(org, people[0] ?? -1, people[people.length - 1] ?? -1);
  const managers = new Set<number>();
  let deepest = 0;
  for (let k = 0; k < people.length; k++) {
    const node = people[k] ?? -1;
    const manager = org.parent[node] ?? -1;
    if (manager >= 0) managers.add(manager);
    deepest = Math.max(deepest, org.layer[node] ?? 0);
  }
  return {
    decider,
    height: decider < 0 ? null : deepest - (org.layer[decider] ?? 0),
    managers: [...managers].sort((a, b) => a - b),
  };
}

/**
 * Decision height of each product with at least two people in one tree: where a dispute must end up. A
 * product whose people are in several trees has no such manager and is left out. Null without a product
 * column. (M25)
 */
export function decisionHeights(org: Org): DecisionHeight[] | null {
  const { products } = org;
  if (!products) return null;
  return membersByProduct(org, products).flatMap((members, code) => {
    if (members.length < 2) return [];
    const { decider, height, managers } = meetingOf(org, members);
    if (height === null) return [];
    return {
      product: products.labels[code] ?? "",
      members: members.length,
      decider,
      height,
      managers: managers.length,
    };
  });
}

/** The people of each product, in chart order. */
export function membersByProduct(org: Org, products: MembershipColumn): number[][] {
  const members = products.labels.map((): number[] => []);
  for (let i = 0; i < org.count; i++) {
    if (org.kind[i] !== PERSON) continue;
    for (const code of new Set(codesOf(products, i))) members[code]?.push(i);
  }
  return members;
}

/** The people of one product, in chart order. */
export function peopleOnProduct(org: Org, product: number): number[] {
  const { products } = org;
  const people: number[] = [];
  if (!products) return people;
  for (let i = 0; i < org.count; i++) {
    if (org.kind[i] === PERSON && codesOf(products, i).includes(product)) people.push(i);
  }
  return people;
}

/** The products of node i; of nobody (-1) none. */
export function codesOf(products: MembershipColumn, i: number): Uint32Array {
  return i < 0 ? NO_CODES : products.codes.subarray(products.offsets[i], products.offsets[i + 1]);
}

const NO_CODES = new Uint32Array(0);

/** ICs on products, and those of them whose manager is on none of their products. */
export interface SplitManagement {
  readonly onProducts: number;
  /** As nodes in chart order. */
  readonly split: readonly number[];
}

/**
 * Split-management share: people whose manager is not on any of the work they do. Not bad in itself: it
 * says that leading and serving are in different hands. Null without a product column. (M24)
 */
export function splitManagement(org: Org): SplitManagement | null {
  const handsOf = handsTest(org);
  if (!handsOf) return null;
  let onProducts = 0;
  const split: number[] = [];
  for (let i = 0; i < org.count; i++) {
    const hands = handsOf(i);
    if (hands === null) continue;
    onProducts++;
    if (hands === "two") split.push(i);
  }
  return { onProducts, split };
}

/**
 * In how many hands leading and serving somebody are: one when their manager is on one of their products;
 * null for whoever is no IC on a product. Null altogether without a product column. (M24)
 */
export function handsTest(org: Org): ((i: number) => "one" | "two" | null) | null {
  const { products } = org;
  if (!products) return null;
  return (i) => {
    const own = codesOf(products, i);
    if (own.length === 0 || !isIndividualContributor(org, i)) return null;
    const managers = codesOf(products, org.parent[i] ?? -1);
    return own.some((code) => managers.includes(code)) ? "one" : "two";
  };
}
