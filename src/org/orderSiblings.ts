import { type BuiltOrg, buildOrg, type CompareSiblings } from "./buildOrg.ts";
import { nameOf, type Org } from "./org.ts";

/** In which order those who report to the same manager stand: as in the file, by name, the largest part first. */
export const SIBLING_ORDERS = ["file", "name", "size"] as const;

export type SiblingOrder = (typeof SIBLING_ORDERS)[number];

/**
 * The same organisation with siblings in another order; ties stay as in the file. In the result `order[i]`
 * is the node that now is node i.
 */
export function orderSiblings(org: Org, by: SiblingOrder): BuiltOrg {
  return buildOrg(org, new Set(), comparisonBy(org, by));
}

/**
 * As orderSiblings, but those of a team who stand on one row of the wall also stand side by side: by
 * their step (by node, 0 the highest), whoever has none (-1) first. Managers stay in the order asked for.
 */
export function orderSiblingsBySteps(org: Org, by: SiblingOrder, stepOf: Int32Array): BuiltOrg {
  const compare = comparisonBy(org, by);
  return buildOrg(org, new Set(), (a, b) => {
    const areOnWall = org.level[a] === 0 && org.level[b] === 0;
    return (areOnWall ? (stepOf[a] ?? -1) - (stepOf[b] ?? -1) : 0) || compare(a, b);
  });
}

function comparisonBy(org: Org, by: SiblingOrder): CompareSiblings {
  const asInFile: CompareSiblings = (a, b) => lineOf(org, a) - lineOf(org, b) || a - b;
  if (by === "file") return asInFile;
  if (by === "size") {
    return (a, b) => (org.totalSpan[b] ?? 0) - (org.totalSpan[a] ?? 0) || asInFile(a, b);
  }
  // One order for all readers: a chart that is passed on must not depend on whose machine it is.
  const { compare } = new Intl.Collator("en", { numeric: true });
  return (a, b) => compare(nameOf(org, a), nameOf(org, b)) || asInFile(a, b);
}

/** Managers without a row of their own come last. */
function lineOf({ line }: Org, i: number): number {
  return line[i] || Number.MAX_SAFE_INTEGER;
}
