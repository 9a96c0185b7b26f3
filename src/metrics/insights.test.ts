import fc from "fast-check";
import { expect, test } from "vitest";
import { AS_OF_DAY, anyOrg, nodeOf, orgOf, workedExample } from "../../tests/smallOrgs.ts";
import { isManager, type Org, PERSON, textOf } from "../org/org.ts";
import { textColumnOf } from "../org/textColumn.ts";
import { BANDS } from "./bands.ts";
import { type Counted, countedPart } from "./counted.ts";
import { DIMENSIONS, groupTable } from "./groupRows.ts";
import { insightsOf } from "./insights.ts";
import { loadOf } from "./load.ts";
import { loadOptionsOf } from "./loadOptions.ts";
import { type PeoplePick, pickedPeople } from "./peoplePick.ts";
import { type Settings, USUAL_SETTINGS } from "./settings.ts";

function countedOf(org: Org, top = -1, settings: Settings = USUAL_SETTINGS): Counted {
  return countedPart(org, loadOf(org, loadOptionsOf(org, settings.load, AS_OF_DAY)), settings, top);
}

const whole = countedOf(workedExample);
const idsOf = (counted: Counted, pick: PeoplePick): string[] =>
  Array.from(pickedPeople(counted, pick), (i) => textOf(workedExample, "id", i)).sort();

test("the worked example in numbers (M1 to M13, M28 to M30)", () => {
  const insights = insightsOf(whole);
  expect(insights.span).toMatchObject({ median: 2, mean: 31 / 11, max: 9, narrow: 8, wide: 0 });
  expect(insights.bands).toEqual([4, 4, 2, 1, 0, 0]);
  expect(insights.headcountByLayer).toEqual([1, 4, 4, 6, 17]);
  expect(insights).toMatchObject({ shape: "pyramid", fewestLayers: 3, firstLayer: 1 });
  expect(insights.layerByBand).toEqual([
    [0, 0, 1, 0, 0, 0],
    [2, 1, 0, 0, 0, 0],
    [1, 2, 0, 0, 0, 0],
    [1, 1, 1, 1, 0, 0],
  ]);
  expect(insights).toMatchObject({ oneToOnes: 4, longestChain: 2 });
  expect(insights.kinds).toEqual({ doers: 5, managers: 5, mixed: 1, none: 0, executives: 4 });
  expect(insights.jobs).toMatchObject([
    { job: "doers", managers: 5, byLayer: [0, 0, 1, 4, 0] },
    { job: "managers", managers: 5, byLayer: [1, 2, 2, 0, 0] },
    { job: "executive", managers: 4, byLayer: [1, 3, 0, 0, 0] },
    { job: "mixed", managers: 1, medianSpan: 2, byLayer: [0, 1, 0, 0, 0] },
  ]);
  expect(insights.loadFlags).toEqual([9, 1, 0, 1]);
  expect(insights.sameGrade).toEqual({ reports: 0, lines: 29 });
  expect(insights.track).toMatchObject({
    seniorPeople: 13,
    withoutReports: 2,
    below: 19,
    unknown: 0,
    ceilingGap: 2,
    titleForPay: 1,
  });
});

test("every figure leads to its people", () => {
  expect(idsOf(whole, { by: "band", band: 3, layer: null })).toEqual(["W08"]);
  expect(idsOf(whole, { by: "band", band: 0, layer: 2 })).toEqual(["W04", "W05"]);
  expect(idsOf(whole, { by: "chain", length: 1 })).toEqual(["W04", "W05", "W10", "W24"]);
  expect(idsOf(whole, { by: "chain", length: 2 })).toEqual(["W04"]);
  expect(idsOf(whole, { by: "kind", kind: "mixed" })).toEqual(["W03"]);
  expect(idsOf(whole, { by: "kind", kind: "executive" })).toEqual(["W01", "W03", "W04", "W05"]);
  expect(idsOf(whole, { by: "kind", kind: "coach of doers", layer: 3 })).toEqual(["W29"]);
  expect(idsOf(whole, { by: "hiredToLead", asOfDay: AS_OF_DAY })).toEqual([]);
  expect(idsOf(whole, { by: "newInPost", asOfDay: AS_OF_DAY })).toEqual([]);
  expect(idsOf(whole, { by: "loadFlag", flag: "overloaded" })).toEqual(["W08"]);
  expect(idsOf(whole, { by: "titleForPay" })).toEqual(["W10"]);
  expect(idsOf(whole, { by: "experts" })).toHaveLength(2);
  expect(idsOf(whole, { by: "spanFlag", flag: "narrow" })).toHaveLength(8);
});

test("a part keeps its layers, and its people are found in the whole", () => {
  const top = nodeOf(workedExample, "W06");
  const part = countedOf(workedExample, top);
  const insights = insightsOf(part);
  expect(insights.headcount.people).toBe((workedExample.totalSpan[top] ?? 0) + 1);
  expect(insights.firstLayer).toBe(3);
  expect(insights.headcountByLayer.slice(0, 3)).toEqual([0, 0, 1]);
  expect(insights.track?.seniorFrom).toBe(insightsOf(whole).track?.seniorFrom);
  expect(idsOf(part, { by: "loadFlag", flag: "overloaded" })).toEqual(["W08"]);
});

test("small groups are hidden, and the next smallest where one would follow by subtraction (M33)", () => {
  const department = textColumnOf([
    ..."A".repeat(20).split(""),
    ..."B".repeat(8).split(""),
    ..."C".repeat(3).split(""),
  ]);
  const flat = orgOf(
    Array.from({ length: 31 }, (_, i) => (i === 0 ? "p0" : `p${i}<p0`)).join(" "),
    { text: { department } },
  );
  const table = groupTable(countedOf(flat), "department");
  expect(table?.rows.map(({ label, people }) => [label, people])).toEqual([["A", 20]]);
  expect(table?.hidden).toEqual({ groups: 2, people: 11 });
});

test("spans sum to people less roots, bands and flags to managers, layers and kinds to everybody", () => {
  fc.assert(
    fc.property(anyOrg, fc.nat(), (org, drawn) => {
      const top = drawn % (org.count + 1);
      const counted = countedOf(org, top < org.count ? top : -1);
      const insights = insightsOf(counted);
      const { people, managers } = insights.headcount;
      const sum = (numbers: Iterable<number>): number =>
        [...numbers].reduce((total, each) => total + each, 0);
      const reports = sum(insights.managersBySpan.map((count, span) => count * span));
      const unled = counted.org.kind.filter(
        (kind, i) => kind === PERSON && counted.org.kind[counted.org.parent[i] ?? -1] !== PERSON,
      );
      expect(reports).toBe(people - unled.length);
      for (const parts of [insights.bands, insights.loadFlags, insights.layerByBand.flat()]) {
        expect(sum(parts)).toBe(managers);
      }
      const { executives: _, ...kinds } = insights.kinds;
      expect(sum(Object.values(kinds))).toBe(managers);
      expect(sum(insights.headcountByLayer)).toBe(people);
    }),
  );
});

test("a bar, a cell or a row stands for as many people as it says", () => {
  const withColumns = fc.tuple(anyOrg, fc.array(fc.nat(12), { minLength: 60, maxLength: 60 })).map(
    ([org, drawn]): Org => ({
      ...org,
      text: {
        department: textColumnOf(Array.from(org.parent, (_, i) => `d${(drawn[i] ?? 0) % 3}`)),
        grade: textColumnOf(Array.from(org.parent, (_, i) => String(drawn[i] ?? 0))),
        title: textColumnOf(Array.from(org.parent, (_, i) => ["", "Architect"][i % 2] ?? "")),
      },
    }),
  );
  fc.assert(
    fc.property(withColumns, (org) => {
      const counted = countedOf(org);
      const insights = insightsOf(counted);
      const size = (pick: PeoplePick): number => pickedPeople(counted, pick).length;
      BANDS.forEach((_, band) => {
        expect(size({ by: "band", band, layer: null })).toBe(insights.bands[band]);
        insights.layerByBand.forEach((row, i) => {
          expect(size({ by: "band", band, layer: i + 1 })).toBe(row[band]);
        });
      });
      insights.headcountByLayer.forEach((people, i) => {
        expect(size({ by: "layer", layer: i + 1 })).toBe(people);
      });
      insights.managersBySpan.forEach((managers, span) => {
        if (span > 0) expect(size({ by: "span", from: span, to: span })).toBe(managers);
      });
      expect(size({ by: "chain", length: 1 })).toBe(insights.oneToOnes);
      expect(size({ by: "sameGrade" })).toBe(insights.sameGrade?.reports);
      expect(size({ by: "experts" })).toBe(insights.track?.withoutReports ?? 0);
      expect(size({ by: "titleForPay" })).toBe(
        insights.track?.titleForPay ?? size({ by: "titleForPay" }),
      );
      for (const dimension of DIMENSIONS) {
        for (const { group, people } of groupTable(counted, dimension)?.rows ?? []) {
          expect(size({ by: "group", dimension, group })).toBe(people);
        }
      }
      const picked = pickedPeople(counted, { by: "spanFlag", flag: "in range" });
      for (const i of picked) expect(isManager(org, i)).toBe(true);
    }),
  );
});
