import { expect, test } from "vitest";
import { orgOf, workedExample } from "../../tests/smallOrgs.ts";
import { nameOf } from "../org/org.ts";
import { dottedReach, peopleAt } from "./dottedReach.ts";

test("dotted lines are told from both ends", () => {
  const reach = dottedReach(workedExample);
  const at = (id: string): number =>
    [...workedExample.kind.keys()].find((i) => nameOf(workedExample, i) === id) ?? -1;
  const names = (nodes: ArrayLike<number> | null): string[] =>
    Array.from(nodes ?? [], (node) => nameOf(workedExample, node));
  expect(names(reach && peopleAt(reach.up, at("Dunya")))).toEqual(["Hugo"]);
  expect(names(reach && peopleAt(reach.up, at("Enzo")))).toEqual(["Ines"]);
  expect(names(reach && peopleAt(reach.down, at("Hugo")))).toEqual(["Dunya"]);
  expect(names(reach && peopleAt(reach.down, at("Dunya")))).toEqual([]);
});

test("those that repeat the solid line do not count, and without any there is nothing", () => {
  const written = "ann bo<ann cy<ann";
  const dotted = { person: Int32Array.of(1, 2), manager: Int32Array.of(0, 1) };
  const reach = dottedReach(orgOf(written, { dotted }));
  expect([0, 1, 2].map((node) => [...(reach ? peopleAt(reach.up, node) : [])])).toEqual([
    [],
    [],
    [1],
  ]);
  const repeated = { person: Int32Array.of(1), manager: Int32Array.of(0) };
  expect(dottedReach(orgOf(written, { dotted: repeated }))).toBeNull();
  expect(dottedReach(orgOf(written))).toBeNull();
});
