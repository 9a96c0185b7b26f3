import fc from "fast-check";
import { expect, test } from "vitest";
import { anyOrg, orgOf } from "../../tests/smallOrgs.ts";
import { kindsOfManager } from "../metrics/kindOfManager.ts";
import { loadOf } from "../metrics/load.ts";
import { isManager, PERSON } from "../org/org.ts";
import { textColumnOf } from "../org/textColumn.ts";
import { type Lens, NO_GROUP } from "./lens.ts";
import { columnLens, kindLens, layerLens, loadLens, spanLens } from "./lenses.ts";

const counted = ({ groups }: Lens): Record<string, number> =>
  Object.fromEntries(groups.map(({ label, count }) => [label, count]));

test("the lens of load sorts managers by the name of their load", () => {
  const org = orgOf("ann bo<ann cy<ann di<bo");
  const total = Float64Array.from(org.span, (span) => (span === 2 ? 10.5 : 8));
  expect(counted(loadLens(org, total))).toEqual({
    overloaded: 1,
    stretched: 0,
    "in range": 1,
    light: 0,
  });
});

test("the lens of kinds tells coaches of doers, of managers, and those who are both", () => {
  const org = orgOf("ann bo<ann cy<ann di<bo ed<bo flo<cy gus<flo hal<flo");
  expect(counted(kindLens(org, kindsOfManager(org)))).toEqual({
    "coach of doers": 2,
    "coach of managers": 2,
    mixed: 0,
    none: 0,
  });
});

test("the lens of layers counts everybody by layer, in order, a placeholder by none", () => {
  const org = orgOf("!top ann<top bo<ann cy<ann");
  expect(counted(layerLens(org))).toEqual({ "layer 1": 1, "layer 2": 2 });
});

test("the deepest layers share one group", () => {
  const chain = Array.from({ length: 13 }, (_, i) => (i === 0 ? "p0" : `p${i}<p${i - 1}`));
  const { groups } = layerLens(orgOf(chain.join(" ")));
  expect(groups).toHaveLength(10);
  expect(groups[8]).toMatchObject({ label: "layer 9", count: 1, shape: "square" });
  expect(groups[9]).toMatchObject({ label: "layer 10 to 13", count: 4, shape: "ring" });
});

test("the rarer values of a column share one group, the blank ones another", () => {
  const written = Array.from({ length: 15 }, (_, i) => (i === 0 ? "p0" : `p${i}<p0`)).join(" ");
  const values = Array.from({ length: 15 }, (_, i) => (i < 2 ? "" : `team ${i}`));
  const org = orgOf(written);
  const { groups } = columnLens(org, "team", "Team", textColumnOf(values));
  expect(groups).toHaveLength(11);
  expect(groups.at(-2)).toMatchObject({ label: "4 others", count: 4, shape: "ring" });
  expect(groups.at(-1)).toMatchObject({ label: "not stated", count: 2, shape: "ring" });
});

test("every lens counts each of its subjects once", () => {
  fc.assert(
    fc.property(anyOrg, (org) => {
      const people = [...org.kind].filter((kind) => kind === PERSON).length;
      const managers = [...org.kind].filter((_, i) => isManager(org, i)).length;
      const lenses = [
        spanLens(org),
        loadLens(org, loadOf(org, { asOfDay: 20_000 }).total),
        kindLens(org, kindsOfManager(org)),
        layerLens(org),
      ];
      for (const lens of lenses) {
        const subjects = lens.subject === "people" ? people : managers;
        expect(lens.groups.reduce((sum, { count }) => sum + count, 0)).toBe(subjects);
        lens.groups.forEach(({ count }, group) => {
          expect([...lens.groupOf].filter((other) => other === group)).toHaveLength(count);
        });
        expect([...lens.groupOf].filter((group) => group !== NO_GROUP)).toHaveLength(subjects);
      }
    }),
  );
});
