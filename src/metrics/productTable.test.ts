import { expect, test } from "vitest";
import { nodeOf, orgOf, workedExample } from "../../tests/smallOrgs.ts";
import { productTable } from "./productTable.ts";

const org = workedExample;

test("a row each product, whose people may be anywhere (M25)", () => {
  expect(productTable(org, -1)).toEqual({
    rows: [
      {
        product: 0,
        label: "Heron",
        members: 12,
        decider: nodeOf(org, "W01"),
        height: 4,
        managers: 5,
      },
      { product: 1, label: "Jay", members: 5, decider: nodeOf(org, "W06"), height: 2, managers: 3 },
      {
        product: 2,
        label: "Ibis",
        members: 8,
        decider: nodeOf(org, "W01"),
        height: 4,
        managers: 4,
      },
    ],
    hidden: null,
  });
});

test("a part tells of the products its people are on, with all their people", () => {
  const { rows = [] } = productTable(org, nodeOf(org, "W04")) ?? {};
  expect(rows.map(({ label, members }) => [label, members])).toEqual([
    ["Heron", 12],
    ["Ibis", 8],
  ]);
});

test("products under five are hidden, with the next smallest where one could tell them (M33)", () => {
  const cells = ["A", "A", "A", "A", "A", "A", "A", "B", "B", "B", "B", "B", "C"];
  const names = cells.map((_, i) => `p${i}`);
  const small = orgOf(`top ${names.map((name) => `${name}<top`).join(" ")}`, {
    products: {
      labels: ["A", "B", "C"],
      offsets: Uint32Array.of(0, ...cells.map((_, i) => i), cells.length),
      codes: Uint32Array.from(cells, (cell) => "ABC".indexOf(cell)),
    },
  });
  const table = productTable(small, -1);
  expect(table?.rows.map(({ label }) => label)).toEqual(["A"]);
  expect(table?.hidden).toEqual({ products: 2, people: 6 });
});

test("without a column there is no table", () => {
  expect(productTable(orgOf("ann ben<ann"), -1)).toBeNull();
});
