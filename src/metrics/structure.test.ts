import fc from "fast-check";
import { expect, test } from "vitest";
import { anyOrg, membersOf, nodeOf, orgOf, workedExample } from "../../tests/smallOrgs.ts";
import { buildOrg } from "../org/buildOrg.ts";
import { isManager, PERSON, PLACEHOLDER, textOf } from "../org/org.ts";
import { textColumnOf } from "../org/textColumn.ts";
import { isAssistantTitle } from "./assistants.ts";
import { bandOf, managersByBand } from "./bands.ts";
import { directReports, managersOf } from "./directReports.ts";
import { spanFlag, spanSummary } from "./directSpan.ts";
import { dottedShare, dottedSpans } from "./dottedSpan.ts";
import { fteRatio, fteSpans } from "./fteSpan.ts";
import { gradeRanks } from "./grades.ts";
import { headcount } from "./headcount.ts";
import { isExecutive, kindOfManager, kindsOfManager } from "./kindOfManager.ts";
import { managersByLayerAndBand } from "./layerBySpan.ts";
import { fewestLayers, layersOf, TARGET_SPAN } from "./layers.ts";
import { oneToOnes } from "./oneToOne.ts";
import { icsPerManager, managerShare } from "./ratios.ts";
import { sameGradeLines } from "./sameGradeLines.ts";
import { headcountByLayer, shapeOf } from "./shape.ts";

const org = workedExample;
const at = (id: string): number => nodeOf(org, id);
const idsOf = (nodes: Iterable<number>): string[] =>
  [...nodes].map((i) => textOf(org, "id", i)).sort();

test("the worked example has 32 people, 11 of them managers, and a vacancy", () => {
  expect(headcount(org)).toEqual({
    people: 32,
    vacancies: 1,
    placeholders: 0,
    managers: 11,
    individualContributors: 21,
    roots: 1,
  });
});

test("a vacancy is in nobody's span (M1)", () => {
  expect(org.span[at("W08")]).toBe(9);
  expect(org.span[at("W09")]).toBe(3);
  expect(idsOf(directReports(org, at("W09")))).toEqual(["W20", "W21", "W22"]);
  expect(org.span[at("W01")]).toBe(4);
});

test("a span is narrow up to 3 and wide above 10, unless the user says otherwise (M1)", () => {
  expect([0, 1, 3, 4, 10, 11].map((span) => spanFlag(span))).toEqual([
    null,
    "narrow",
    "narrow",
    "in range",
    "in range",
    "wide",
  ]);
  expect(spanFlag(11, { narrow: 5, wide: 15 })).toBe("in range");
});

test("half a post counts half in the FTE span (M2)", () => {
  expect(fteSpans(org)?.[at("W08")]).toBe(8.5);
  expect(fteRatio(org)).toEqual({
    managers: 11,
    individualContributors: 20.5,
    ratio: 20.5 / 11,
    assumed: 0,
  });
});

test("without an FTE column there is no FTE span, and a blank cell is a whole post (M2)", () => {
  expect(fteSpans(orgOf("ann ben<ann"))).toBeNull();
  const withBlank = orgOf("ann ben<ann", { fte: Float64Array.of(1, Number.NaN) });
  expect(fteSpans(withBlank)?.[0]).toBe(1);
  expect(fteRatio(withBlank)?.assumed).toBe(1);
});

test("total span counts everybody below (M3)", () => {
  const totals = ["W01", "W03", "W06", "W04", "W05"].map((id) => org.totalSpan[at(id)]);
  expect(totals).toEqual([31, 18, 16, 6, 3]);
});

test("dotted spans count the dotted lines that point at a manager (M4)", () => {
  const spans = dottedSpans(org);
  expect(spans?.[at("W08")]).toBe(1);
  expect(spans?.[at("W09")]).toBe(1);
  expect(spans?.reduce((sum, span) => sum + span)).toBe(2);
  expect(dottedShare(org)).toBe(0.0625);
});

test("a dotted line counts once, and not where it repeats the solid one or comes from a vacancy (M4)", () => {
  const small = orgOf("ann ben<ann cal<ann ?dan<ann", {
    dotted: {
      person: Int32Array.of(1, 2, 1, 1, 2, 3),
      manager: Int32Array.of(2, 0, 2, 1, 1, 1),
    },
  });
  expect([...(dottedSpans(small) ?? [])]).toEqual([0, 1, 1, 0]);
  expect(dottedShare(small)).toBe(2 / 3);
  expect(dottedSpans(orgOf("ann ben<ann"))).toBeNull();
});

test("a typical manager has 2 reports; the mean is 31 / 11 (M5)", () => {
  expect(spanSummary(org)).toEqual({ median: 2, mean: 31 / 11, max: 9, narrow: 8, wide: 0 });
  const counts = headcount(org);
  expect(icsPerManager(counts)).toBe(21 / 11);
  expect(managerShare(counts)).toBe(0.34375);
});

test("without managers the averages are a dash, not 0 (M5)", () => {
  const alone = orgOf("ann ben");
  expect(spanSummary(alone)).toEqual({ median: null, mean: null, max: null, narrow: 0, wide: 0 });
  expect(icsPerManager(headcount(alone))).toBeNull();
  expect(managerShare(headcount(alone))).toBe(0);
});

test("the bands of the worked example (M6)", () => {
  expect(managersByBand(org)).toEqual([4, 4, 2, 1, 0, 0]);
  expect([0, 1, 2, 3, 4, 7, 8, 12, 13, 16, 17, 999].map(bandOf)).toEqual([
    -1, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5,
  ]);
});

test("5 layers, 4 of management, and 4 managers above the front line (M7)", () => {
  expect(layersOf(org)).toEqual({ layers: 5, managementLayers: 4 });
  expect((org.layer[at("W11")] ?? 0) - 1).toBe(4);
});

test("a vacancy is a layer on the chain of those below it, a placeholder is none (M7)", () => {
  expect(layersOf(orgOf("ann ?ben<ann cal<ben")).layers).toBe(3);
  expect(layersOf(orgOf("ann ?ben<ann")).layers).toBe(1);
  expect(layersOf(orgOf("!gone cal<gone"))).toEqual({ layers: 1, managementLayers: 0 });
});

test("headcount by layer and its shape (M8)", () => {
  expect(headcountByLayer(org)).toEqual([1, 4, 4, 6, 17]);
  expect(shapeOf([1, 4, 4, 6, 17])).toBe("pyramid");
  expect(shapeOf([1, 4, 9, 6])).toBe("diamond");
  expect(shapeOf([1, 8, 3, 9])).toBe("hourglass");
  expect(shapeOf([])).toBeNull();
});

test("the fewest layers that could hold everybody (M9)", () => {
  expect([8, 4, 5, 6, 10].map((span) => fewestLayers(32, span))).toEqual([3, 4, 4, 3, 3]);
  expect(fewestLayers(5461, 4)).toBe(7);
  expect(fewestLayers(4681)).toBe(5);
  expect(TARGET_SPAN).toBe(8);
  expect(fewestLayers(3, 1)).toBe(3);
});

test("managers of exactly one person, and how they stack (M10)", () => {
  const found = oneToOnes(org).map((one) => [textOf(org, "id", one.manager), one.chainLength]);
  expect(Object.fromEntries(found)).toEqual({ W04: 2, W05: 1, W10: 1, W24: 1 });
});

test("the heat map of layers and bands (M11)", () => {
  expect(managersByLayerAndBand(org)).toEqual([
    [0, 0, 1, 0, 0, 0],
    [2, 1, 0, 0, 0, 0],
    [1, 2, 0, 0, 0, 0],
    [1, 1, 1, 1, 0, 0],
  ]);
});

test("what each manager is for (M12)", () => {
  const kinds = kindsOfManager(org);
  const ofKind = (kind: string): string[] =>
    idsOf(managersOf(org).filter((i) => kindOfManager(kinds[i] ?? 0) === kind));
  expect(ofKind("mixed")).toEqual(["W03"]);
  expect(ofKind("coach of managers")).toEqual(["W01", "W04", "W05", "W06", "W24"]);
  expect(ofKind("coach of doers")).toEqual(["W08", "W09", "W10", "W29", "W33"]);
  expect(kindOfManager(kinds[at("W11")] ?? 0)).toBeNull();
});

test("a manager of assistants only is of no kind (M12)", () => {
  const small = orgOf("ann ben<ann", {
    text: { title: textColumnOf(["Director", "Executive Assistant"]) },
  });
  expect(kindOfManager(kindsOfManager(small)[0] ?? 0)).toBe("none");
  expect(isAssistantTitle("Assistant to the CEO")).toBe(true);
  for (const title of ["Assistant Manager", "assistant professor", "Assistants' lead"]) {
    expect(isAssistantTitle(title)).toBe(false);
  }
});

test("executives are the managers on the first two layers, not those below a placeholder (M12)", () => {
  expect(idsOf(managersOf(org).filter((i) => isExecutive(org, i)))).toEqual([
    "W01",
    "W03",
    "W04",
    "W05",
  ]);
  const stray = orgOf("!gone ann<gone ben<ann");
  expect(isExecutive(stray, 1)).toBe(false);
});

test("a Staff Scientist on a manager's grade is normal (M13)", () => {
  const ranks = gradeRanks(org) ?? new Float64Array();
  const all = sameGradeLines(org, ranks, { withoutTechnicalTrack: false });
  expect(idsOf(all.reports)).toEqual(["W20"]);
  expect(all.lines).toBe(31);
  expect(sameGradeLines(org, ranks, { withoutTechnicalTrack: true }).reports).toEqual([]);
});

test("the spans add up to the people who have a manager, the total span to everybody below the top", () => {
  fc.assert(
    fc.property(anyOrg, (any) => {
      const managed = [...any.parent.keys()].filter(
        (i) => any.kind[i] === PERSON && isManager(any, any.parent[i] ?? -1),
      );
      const spans = [...managersOf(any)].map((m) => any.span[m] ?? 0);
      const sum = spans.reduce((a, b) => a + b, 0);
      expect(sum).toBe(managed.length);
      expect(spans).toEqual([...managersOf(any)].map((m) => directReports(any, m).length));

      const counts = headcount(any);
      expect(spanSummary(any).mean ?? 0).toBeCloseTo(sum / Math.max(1, counts.managers));
      expect(spanSummary(any).median).toBe(medianOf(spans));
      expect(managersByBand(any).reduce((a, b) => a + b)).toBe(counts.managers);
      expect(
        managersByLayerAndBand(any)
          .flat()
          .reduce((a, b) => a + b, 0),
      ).toBe(counts.managers);
      expect(headcountByLayer(any).reduce((a, b) => a + b, 0)).toBe(counts.people);
      for (const [i, above] of any.parent.entries()) {
        if (above >= 0) continue;
        const inTree = any.kind.subarray(i, any.end[i]).filter((kind) => kind === PERSON).length;
        expect(any.totalSpan[i]).toBe(inTree - (any.kind[i] === PERSON ? 1 : 0));
      }
    }),
  );
});

test("moving one person changes exactly the chain above both places", () => {
  fc.assert(
    fc.property(anyOrg, fc.nat(), fc.nat(), (any, drawnPerson, drawnManager) => {
      if (any.count < 2) return;
      const person = drawnPerson % any.count;
      const to = drawnManager % any.count;
      const isBelow = to >= person && to < (any.end[person] ?? 0);
      if (isBelow || any.kind[person] === PLACEHOLDER) return;
      const from = any.parent[person] ?? -1;
      const parent = Array.from(any.parent, (above, i) => (i === person ? to : above));
      const { org: moved, order } = buildOrg(membersOf(parent, [...any.kind]));
      const before = new Set(chainFrom(from, any.parent));
      const after = new Set(chainFrom(to, parent));
      const moves = any.kind[person] === PERSON ? 1 : 0;
      const people = (any.totalSpan[person] ?? 0) + moves;
      for (const [now, was] of order.entries()) {
        const total = (after.has(was) ? people : 0) - (before.has(was) ? people : 0);
        expect(moved.totalSpan[now]).toBe((any.totalSpan[was] ?? 0) + total);
        const direct = (was === to ? moves : 0) - (was === from ? moves : 0);
        expect(moved.span[now]).toBe((any.span[was] ?? 0) + direct);
      }
    }),
  );
});

function chainFrom(node: number, parent: ArrayLike<number>): number[] {
  const chain: number[] = [];
  for (let i = node; i >= 0; i = parent[i] ?? -1) chain.push(i);
  return chain;
}

function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return (upper + (sorted[Math.floor((sorted.length - 1) / 2)] ?? 0)) / 2;
}
