import { expect, test } from "vitest";
import { nodeOf, orgOf, workedExample } from "../../tests/smallOrgs.ts";
import { hopsToFrontLine } from "./frontLine.ts";

test("how far each leader sits from someone who meets customers (M32)", () => {
  const hops = hopsToFrontLine(workedExample);
  const of = (id: string): number | undefined => hops?.[nodeOf(workedExample, id)];
  expect(["W01", "W04", "W33", "W03", "W05"].map(of)).toEqual([4, 3, 1, 5, 5]);
});

test("a vacancy meets nobody, another tree is out of reach, no column says nothing (M32)", () => {
  const marked = orgOf("ann ben<ann ?cal<ben dan", { customerFacing: Uint8Array.of(0, 0, 1, 0) });
  expect([...(hopsToFrontLine(marked) ?? [])]).toEqual([-1, -1, -1, -1]);
  const reached = orgOf("ann ben<ann cal<ben dan", { customerFacing: Uint8Array.of(0, 0, 1, 0) });
  const hops = hopsToFrontLine(reached);
  expect(["ann", "ben", "cal", "dan"].map((id) => hops?.[nodeOf(reached, id)])).toEqual([
    2, 1, 0, -1,
  ]);
  expect(hopsToFrontLine(orgOf("ann ben<ann"))).toBeNull();
});
