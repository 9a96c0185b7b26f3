import { expect, test } from "vitest";
import { nodeOf, workedExample } from "../../../tests/smallOrgs.ts";
import type { ProductRow } from "../../metrics/productTable.ts";
import {
  decidersNote,
  productsCsv,
  productsHeadline,
  sortedProducts,
  splitCsv,
} from "./productWords.ts";

const org = workedExample;
const top = nodeOf(org, "W01");
const fenn = nodeOf(org, "W06");

function rowOf(label: string, decider: number, more: Partial<ProductRow> = {}): ProductRow {
  const height = decider < 0 ? null : 2;
  return { product: 0, label, members: 9, decider, height, managers: 3, ...more };
}

test("the first sentence says how many products only the top can decide", () => {
  const said = (...rows: readonly ProductRow[]) => productsHeadline(org, { rows, hidden: null });
  const [a, b, c] = [rowOf("a", top), rowOf("b", top), rowOf("c", fenn)];
  const ceo = "Asta, Chief Executive Officer";
  expect(said(a, b, c)).toBe(`3 products. Two of them can only be decided by ${ceo}.`);
  expect(said(a, b)).toBe(`2 products. Both of them can only be decided by ${ceo}.`);
  expect(said(a)).toBe(`1 product. It can only be decided by ${ceo}.`);
  expect(said(c)).toBe("1 product. It is decided below the top post.");
  expect(said(c, rowOf("d", -1))).toBe("2 products. Nobody has all the people of one.");
});

test("products that are too small are only counted, also in the CSV (M33)", () => {
  const hidden = { products: 2, people: 6 };
  expect(productsHeadline(org, { rows: [], hidden })).toBe(
    "2 products, each too small to be told of.",
  );
  expect(
    productsCsv(org, [rowOf("a", fenn)], hidden)
      .split("\r\n")
      .slice(1, 3),
  ).toEqual(["a,9,Fenn,3,2,3", "Other (2 hidden because small),6,,,,"]);
  const lines = [{ line: nodeOf(org, "W03"), onProducts: 13, split: 4 }];
  const split = { onProducts: 19, split: 8, lines, hidden: { lines: 2, people: 6 } };
  expect(splitCsv(org, split, -1).split("\r\n").slice(1, 3)).toEqual([
    "Cleo,13,4,0.308",
    "Other (2 hidden because small),6,,",
  ]);
});

test("rows go by any column, and those nobody has all of stay last", () => {
  const rows = [rowOf("b", -1), rowOf("a", fenn), rowOf("c", top, { height: 4, members: 5 })];
  const by = (column: "label" | "members" | "decider" | "height", isDescending = false) =>
    sortedProducts(org, rows, { column, isDescending })
      .map(({ label }) => label)
      .join("");
  expect(by("label")).toBe("abc");
  expect(by("members")).toBe("cba");
  expect(by("decider")).toBe("cab");
  expect(by("height")).toBe("acb");
  expect(by("height", true)).toBe("cab");
});

test("more than seven managers get a note, no score (M27)", () => {
  expect(decidersNote(7)).toBeNull();
  expect(decidersNote(9)).toContain("with 9, 80% would be left. A reminder, not a score.");
  expect(decidersNote(17)).toContain("nothing would be left");
});
