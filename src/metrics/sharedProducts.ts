import { managerFor } from "../org/managerFor.ts";
import type { Org } from "../org/org.ts";

/** Names of the products that two managers, or the ICs of each, are both on, in the order of the file. */
export function sharedProducts(org: Org, a: number, b: number): readonly string[] {
  const { products } = org;
  if (!products) return [];
  const ofOther = productsAround(org, b);
  return [...productsAround(org, a)]
    .filter((code) => ofOther.has(code))
    .sort((p, q) => p - q)
    .map((code) => products.labels[code] ?? "");
}

/** Codes of a manager's own products and of those of their ICs. */
function productsAround(org: Org, manager: number): ReadonlySet<number> {
  const codes = new Set<number>();
  const { products } = org;
  if (!products) return codes;
  const take = (i: number): void => {
    for (const code of products.codes.subarray(products.offsets[i], products.offsets[i + 1])) {
      codes.add(code);
    }
  };
  take(manager);
  // Those right below, one subtree after the other.
  for (let i = manager + 1; i < (org.end[manager] ?? 0); i = org.end[i] ?? org.count) {
    if (managerFor(org, i) === manager) take(i);
  }
  return codes;
}
