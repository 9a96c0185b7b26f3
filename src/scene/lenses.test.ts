import fc from "fast-check";
import { expect, test } from "vitest";
import { AS_OF_DAY, anyOrg, dayOf, orgOf } from "../../tests/smallOrgs.ts";
import { kindsOfManager } from "../metrics/kindOfManager.ts";
import { loadOf } from "../metrics/load.ts";
import { loadFlagCode } from "../metrics/loadFlag.ts";
import { LOAD_LIMITS } from "../metrics/loadLimits.ts";
import { isManager, NO_DAY, PERSON } from "../org/org.ts";
import { textColumnOf } from "../org/textColumn.ts";
import { columnLens } from "./columnLens.ts";
import { layerLens } from "./layerLens.ts";
import { type Lens, NO_GROUP } from "./lens.ts";
import { kindLens, loadLens, spanLens } from "./lenses.ts";
import { numberLens } from "./numberLens.ts";
import { tenureLens } from "./tenureLens.ts";
import { trackLens } from "./trackLens.ts";

const counted = ({ groups }: Lens): Record<string, number> =>
  Object.fromEntries(groups.map(({ label, count }) => [label, count]));

test("the lens of load sorts managers by the name of their load", () => {
  const org = orgOf("ann bo<ann cy<ann di<bo");
  const total = Float64Array.from(org.span, (span) => (span === 2 ? 10.5 : 8));
  const flag = Uint8Array.from(total, (load) => loadFlagCode(load, LOAD_LIMITS));
  expect(counted(loadLens(org, { total, flag }))).toEqual({
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

test("the deepest layers share one group, whose people still show their own layer", () => {
  const chain = Array.from({ length: 13 }, (_, i) => (i === 0 ? "p0" : `p${i}<p${i - 1}`));
  const { groups, figureOf } = layerLens(orgOf(chain.join(" ")));
  expect(groups).toHaveLength(7);
  expect(groups[5]).toMatchObject({ label: "layer 6", count: 1, sign: "6" });
  expect(groups[6]).toMatchObject({ label: "layers 7 to 13", count: 7, sign: "7+" });
  expect(figureOf(12)).toBe("13");
});

test("the rarer values of a column share one group, the blank ones another; each has a letter", () => {
  const written = Array.from({ length: 15 }, (_, i) => (i === 0 ? "p0" : `p${i}<p0`)).join(" ");
  const values = Array.from({ length: 15 }, (_, i) => (i < 2 ? "" : `team ${i}`));
  const org = orgOf(written);
  const { groups, why } = columnLens(org, "team", "Team", textColumnOf(values));
  expect(groups.map(({ sign }) => sign).join("")).toBe("ABCDEFGH+?");
  expect(groups.at(-2)).toMatchObject({ label: "5 others", count: 5, color: "other" });
  expect(groups.at(-1)).toMatchObject({ label: "not stated", count: 2, shape: "ring" });
  expect(why).toContain("2 people have a blank cell");
  const nine = textColumnOf(values.map((_, i) => `team ${i % 9}`));
  expect(columnLens(org, "team", "Team", nine).groups.at(-1)?.label).toMatch(/^team /);
});

test("tenure counts full years to the as-of date; no date and a later one are not stated", () => {
  const hireDay = ["2025-06-30", "2024-07-01", "2024-06-29", "2005-06-30", "2025-07-01"].map(dayOf);
  const org = orgOf("ann bo<ann cy<ann di<ann ed<ann flo<ann");
  const lens = tenureLens(org, Int32Array.from([...hireDay, NO_DAY]), AS_OF_DAY);
  expect([0, 1, 2, 3, 4, 5].map(lens.figureOf)).toEqual(["<1", "<1", "1", "20", "?", "?"]);
  expect(counted(lens)).toMatchObject({ "under 1 year": 2, "1 to 2 years": 1, "20 or more": 1 });
  expect(lens.why).toContain("1 people have no hire date, 1 start later");
});

test("numbers stand in ordered classes with round breaks", () => {
  const org = orgOf(["p0", ...Array.from({ length: 99 }, (_, i) => `p${i + 1}<p0`)].join(" "));
  const pay = Float64Array.from({ length: 100 }, (_, i) =>
    i === 7 ? Number.NaN : 30_000 + 970 * i,
  );
  const { groups, figureOf } = numberLens(org, "pay", "Pay", pay);
  expect(groups.map(({ label }) => label)).toEqual([
    "under 50k",
    "50k to under 60k",
    "60k to under 80k",
    "80k to under 95k",
    "95k to under 110k",
    "110k or more",
    "not stated",
  ]);
  expect(groups[0]?.color).toEqual({ step: 0, of: 6 });
  expect(figureOf(99)).toBe("126k");
});

test("the technical track finds seniors who lead nobody", () => {
  const grade = textColumnOf(["9", "6", "4", "7", "", "6"]);
  const org = orgOf("ann bo<ann cy<bo di<ann ed<bo flo<bo", { text: { grade } });
  expect(counted(trackLens(org) ?? spanLens(org))).toEqual({
    "senior, no reports": 2,
    manager: 2,
    "not senior yet": 1,
    "not stated": 1,
  });
  expect(trackLens(orgOf("ann bo<ann", { text: { grade: textColumnOf(["M2", "IC5"]) } }))).toBe(
    null,
  );
});

test("every lens counts each of its subjects once", () => {
  fc.assert(
    fc.property(anyOrg, (org) => {
      const people = [...org.kind].filter((kind) => kind === PERSON).length;
      const managers = [...org.kind].filter((_, i) => isManager(org, i)).length;
      const lenses = [
        spanLens(org),
        loadLens(org, loadOf(org, { asOfDay: 20_000 })),
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

test("limits close to each other leave out the groups that no span can be in", () => {
  const org = orgOf("ann bo<ann cy<ann di<cy");
  const labels = (narrow: number, wide: number): string[] =>
    spanLens(org, { narrow, wide }).groups.map(({ label }) => label);
  expect(labels(3, 10)).toEqual(["11 or more", "9 to 10", "4 to 8", "3 or fewer"]);
  expect(labels(3, 4)).toEqual(["5 or more", "4", "3 or fewer"]);
  expect(labels(3, 3)).toEqual(["4 or more", "3 or fewer"]);
});
