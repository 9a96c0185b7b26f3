import type { Org } from "../org/org.ts";
import { type ProductTable, productTable } from "./productTable.ts";
import { type SplitTable, splitByLine } from "./splitByLine.ts";

/** What there is to tell of the products of a part. */
export interface ProductInsights {
  readonly table: ProductTable;
  readonly split: SplitTable;
}

/** What there is to tell of the products below node `top`, -1 for all; null without a product column. */
export function productInsights(org: Org, top: number): ProductInsights | null {
  const table = productTable(org, top);
  const split = splitByLine(org, top);
  return table && split && { table, split };
}
