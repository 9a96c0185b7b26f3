import { expect, test } from "vitest";
import { nodeOf, orgOf, workedExample } from "../../tests/smallOrgs.ts";
import { textOf } from "../org/org.ts";
import { decisionHeights, splitManagement } from "./products.ts";

const org = workedExample;

test("the lowest manager who has the whole product team under them (M25)", () => {
  expect(decisionHeights(org)).toEqual([
    { product: "Heron", members: 12, decider: nodeOf(org, "W01"), height: 4, managers: 5 },
    { product: "Jay", members: 5, decider: nodeOf(org, "W06"), height: 2, managers: 3 },
    { product: "Ibis", members: 8, decider: nodeOf(org, "W01"), height: 4, managers: 4 },
  ]);
});

test("people whose manager is on none of their work (M24)", () => {
  const { onProducts, split } = splitManagement(org) ?? { onProducts: 0, split: [] };
  expect(onProducts).toBe(19);
  expect(split.map((i) => textOf(org, "id", i)).sort()).toEqual([
    "W15",
    "W17",
    "W18",
    "W22",
    "W25",
    "W26",
    "W27",
    "W28",
  ]);
});

test("a product of one person, or across two trees, has no decision height (M24, M25)", () => {
  const two = orgOf("ann ben<ann cal", {
    products: {
      labels: ["P", "Q"],
      offsets: Uint32Array.of(0, 1, 1, 3),
      codes: Uint32Array.of(0, 0, 1),
    },
  });
  expect(decisionHeights(two)).toEqual([]);
  expect(splitManagement(two)).toEqual({ onProducts: 1, split: [nodeOf(two, "cal")] });
  expect(decisionHeights(orgOf("ann ben<ann"))).toBeNull();
  expect(splitManagement(orgOf("ann ben<ann"))).toBeNull();
});
