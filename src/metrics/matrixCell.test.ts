import { expect, test } from "vitest";
import {
  workedExampleInteractions as interactions,
  nodeOf,
  workedExample,
} from "../../tests/smallOrgs.ts";
import { textOf } from "../org/org.ts";
import { orgPart } from "../org/orgPart.ts";
import { interactionLinks } from "./collaborationLinks.ts";
import { collaborationTold } from "./collaborationTold.ts";
import { managerUnits } from "./managerUnits.ts";
import { managersInCell } from "./matrixCell.ts";
import { sharedProducts } from "./sharedProducts.ts";

const org = workedExample;
const { links } = interactionLinks(org, interactions);
const question = { org, top: -1, links, interactions: links, dimension: "department" } as const;

function idsInCell(top: number, row: number, column: number): readonly string[] {
  const { figures, ends } = collaborationTold({ ...question, top });
  const units = managerUnits(top < 0 ? org : orgPart(org, top), "department");
  if (!units || !figures.matrix) throw new Error("no matrix");
  const cell = { row, column };
  const nodes = managersInCell(ends, units, figures.matrix, cell, Math.max(0, top));
  return [...nodes].map((node) => textOf(org, "id", node)).sort();
}

test("a cell stands for the managers at both ends of its links, whichever unit comes first", () => {
  expect(idsInCell(-1, 0, 0)).toEqual(["W08", "W09"]);
  expect(idsInCell(-1, 0, 1)).toEqual(["W03", "W04", "W05", "W08", "W09", "W29"]);
  expect(idsInCell(-1, 1, 0)).toEqual(idsInCell(-1, 0, 1));
  expect(idsInCell(-1, 1, 1)).toEqual(["W29", "W33"]);
});

test("in a part only the links within it count", () => {
  expect(idsInCell(nodeOf(org, "W03"), 0, 0)).toEqual(["W08", "W09"]);
});

test("the products two managers share are theirs and those of their ICs", () => {
  const at = (id: string): number => nodeOf(org, id);
  expect(sharedProducts(org, at("W08"), at("W33"))).toHaveLength(2);
  expect(sharedProducts(org, at("W09"), at("W10"))).toHaveLength(1);
  expect(sharedProducts(org, at("W03"), at("W04"))).toEqual([]);
});
