import fc from "fast-check";
import { expect, test } from "vitest";
import { anyPlan, plannedOrg } from "../../tests/drawings.ts";
import { orgOf } from "../../tests/smallOrgs.ts";
import { orderSiblings, orderSiblingsBySteps, SIBLING_ORDERS } from "./orderSiblings.ts";
import { nameOf, type Org } from "./org.ts";

const namesOf = (org: Org): string =>
  Array.from({ length: org.count }, (_, i) => nameOf(org, i)).join(" ");

const org = orgOf("top zoe<top bea<top cy<bea ann<top di<ann ed<ann");

test("siblings stand by name, by size or as in the file, those on the wall first", () => {
  expect(namesOf(orderSiblings(org, "name").org)).toBe("top zoe ann di ed bea cy");
  expect(namesOf(orderSiblings(org, "size").org)).toBe("top zoe ann di ed bea cy");
  expect(namesOf(orderSiblings(org, "file").org)).toBe("top zoe bea cy ann di ed");
});

test("by steps a team stands in their order, those on none first, and managers stay as they were", () => {
  const inFile = orderSiblings(org, "file").org;
  const steps: Readonly<Record<string, number>> = { di: 2, ed: 1, bea: 3, ann: 0 };
  const stepOf = Int32Array.from(
    { length: inFile.count },
    (_, i) => steps[nameOf(inFile, i)] ?? -1,
  );
  expect(namesOf(orderSiblingsBySteps(inFile, "file", stepOf).org)).toBe(
    "top zoe bea cy ann ed di",
  );
});

test("an order loses nobody and keeps who reports to whom; back in the file's order all is as it was", () => {
  fc.assert(
    fc.property(anyPlan, fc.constantFrom(...SIBLING_ORDERS), ({ members }, by) => {
      const before = orderSiblings(plannedOrg(members), "file").org;
      const { org: after, order } = orderSiblings(before, by);
      for (let i = 0; i < after.count; i++) {
        const was = order[i] ?? -1;
        expect(nameOf(after, i)).toBe(nameOf(before, was));
        const manager = after.parent[i] ?? -1;
        expect(manager < 0 ? -1 : order[manager]).toBe(before.parent[was]);
      }
      expect(orderSiblings(after, "file").org).toEqual(before);
    }),
    { numRuns: 60 },
  );
});
