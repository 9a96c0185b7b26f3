import fc from "fast-check";
import { expect, test } from "vitest";
import { anyOrg, nodeOf, orgOf } from "../../tests/smallOrgs.ts";
import { textColumnOf } from "../org/textColumn.ts";
import { columnLens } from "./columnLens.ts";
import { dominantGroup, groupColor, NO_GROUP } from "./lens.ts";
import { spanLens } from "./lenses.ts";
import { LIGHT } from "./palette.ts";

test("a subtree has the colour of the group most of it belongs to, whoever leads it", () => {
  const teams = textColumnOf(["red", "blue", "blue", "red", "red", "red"]);
  const org = orgOf("ann bo<ann cy<ann di<ann ed<di flo<di", {
    extra: [{ header: "Team", values: teams }],
  });
  const [column] = org.extra;
  const lens = columnLens(org, "team", "Team", column?.values ?? teams);
  const labelAt = (id: string) =>
    lens.groups[dominantGroup(lens, org, null, nodeOf(org, id))]?.label;
  expect(labelAt("ann")).toBe("red");
  expect(labelAt("bo")).toBe("blue");
  expect(labelAt("di")).toBe("red");
});

test("a subtree of which the lens says nothing has no group, and keeps that answer", () => {
  const org = orgOf("ann bo<ann");
  const lens = spanLens(org);
  expect(dominantGroup(lens, org, null, 1)).toBe(NO_GROUP);
  expect(dominantGroup(lens, org, null, 1)).toBe(NO_GROUP);
  expect(groupColor(lens, NO_GROUP, LIGHT)).toBeUndefined();
});

test("no other group has more members in a subtree than the one it is coloured by", () => {
  fc.assert(
    fc.property(anyOrg, (org) => {
      const lens = spanLens(org);
      for (let node = 0; node < org.count; node++) {
        const below = [...lens.groupOf.slice(node, org.end[node])];
        const countOf = (group: number): number => below.filter((other) => other === group).length;
        const most = Math.max(...lens.groups.map((_, group) => countOf(group)));
        const group = dominantGroup(lens, org, null, node);
        expect(group === NO_GROUP ? 0 : countOf(group)).toBe(most);
      }
    }),
  );
});
