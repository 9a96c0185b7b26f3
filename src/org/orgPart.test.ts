import fc from "fast-check";
import { expect, test } from "vitest";
import { anyOrg, nodeOf, workedExample } from "../../tests/smallOrgs.ts";
import { nameOf, textOf } from "./org.ts";
import { orgPart } from "./orgPart.ts";

test("a part has its people, their places and their memberships, and lines within it", () => {
  const top = nodeOf(workedExample, "W06");
  const part = orgPart(workedExample, top);
  expect(part.count).toBe((workedExample.end[top] ?? 0) - top);
  expect(part.parent[0]).toBe(-1);
  const hal = nodeOf(part, "W08");
  expect(nameOf(part, part.parent[hal] ?? -1)).toBe(nameOf(workedExample, top));
  expect(part.layer[hal]).toBe(workedExample.layer[nodeOf(workedExample, "W08")]);
  const { offsets, codes, labels } = part.products ?? {};
  const { offsets: all } = workedExample.products ?? {};
  expect(labels?.[codes?.[offsets?.[hal + 1] ?? 0] ?? 0]).toBe(
    workedExample.products?.labels[workedExample.products.codes[all?.[top + hal + 1] ?? 0] ?? 0],
  );
  for (const i of part.dotted?.person ?? []) expect(textOf(part, "id", i)).not.toBe("");
});

test("every part of any organisation is the same tree below its top", () => {
  fc.assert(
    fc.property(anyOrg, fc.nat(), (org, drawn) => {
      if (org.count === 0) return;
      const top = drawn % org.count;
      const part = orgPart(org, top);
      for (let i = 0; i < part.count; i++) {
        const above = part.parent[i] ?? -1;
        expect(i === 0 ? -1 : above + top).toBe(i === 0 ? -1 : org.parent[i + top]);
        expect((part.end[i] ?? 0) + top).toBe(org.end[i + top]);
        expect(part.totalSpan[i]).toBe(org.totalSpan[i + top]);
      }
    }),
  );
});
