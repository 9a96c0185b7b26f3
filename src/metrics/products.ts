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

/**
 * Decision height of each product with at least two people in one tree: where a dispute must end up. A
 * product whose people are in several trees has no such manager and is left out. Null without a product
 * column. (M25)
 */
export function decisionHeights(org: Org): DecisionHeight[] | null {
  const { products } = org;
  if (!products) return null;
  return membersByProduct(org, products).flatMap((members, code) => {
    const [first, ...others] = members;
    if (first === undefined || others.length === 0) return [];
    // Depth first, whoever is above the first and the last member is above all between them.
    const decider = lowestCommonManager(org, first, others.at(-1) ?? first);
    if (decider < 0) return [];
    const deepest = members.reduce((layer, i) => Math.max(layer, org.layer[i] ?? 0), 0);
    const managers = new Set(members.map((i) => org.parent[i] ?? -1));
    managers.delete(-1);
    return {
      product: products.labels[code] ?? "",
      members: members.length,
      decider,
      height: deepest - (org.layer[decider] ?? 0),
      managers: managers.size,
    };
  });
}

/** The people of each product, in chart order. */
function membersByProduct(org: Org, products: MembershipColumn): number[][] {
  const members = products.labels.map((): number[] => []);
  for (let i = 0; i < org.count; i++) {
    if (org.kind[i] !== PERSON) continue;
    for (const code of new Set(codesOf(products, i))) members[code]?.push(i);
  }
  return members;
}

function codesOf(products: MembershipColumn, i: number): Uint32Array {
  return products.codes.subarray(products.offsets[i], products.offsets[i + 1]);
}

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
  const { products } = org;
  if (!products) return null;
  let onProducts = 0;
  const split: number[] = [];
  for (let i = 0; i < org.count; i++) {
    const own = codesOf(products, i);
    if (!isIndividualContributor(org, i) || own.length === 0) continue;
    onProducts++;
    const managers = codesOf(products, org.parent[i] ?? -1);
    if (!own.some((code) => managers.includes(code))) split.push(i);
  }
  return { onProducts, split };
}
