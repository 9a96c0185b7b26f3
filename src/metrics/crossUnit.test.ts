import fc from "fast-check";
import { expect, test } from "vitest";
import { anyOrg, nodeOf, workedExample, workedExampleInteractions } from "../../tests/smallOrgs.ts";
import { textColumnOf } from "../org/textColumn.ts";
import { type CollaborationLink, interactionLinks } from "./collaborationLinks.ts";
import { crossUnit, externalInternalIndex, externalShare } from "./crossUnit.ts";
import { managersOf } from "./directReports.ts";
import { managerUnits } from "./managerUnits.ts";
import { unitMatrix } from "./unitMatrix.ts";

const org = workedExample;
const { links } = interactionLinks(org, workedExampleInteractions);

function unitsBy(dimension: "department" | "layer" | "leader") {
  const units = managerUnits(org, dimension);
  if (!units) throw new Error(`no ${dimension}`);
  return units;
}

test("five of six links cross departments, which is no more open than chance (M19)", () => {
  const found = crossUnit(org, links, unitsBy("department"));
  expect(found).toEqual({
    links: { external: 5, internal: 1 },
    weight: { external: 11, internal: 6 },
    eligible: { external: 38, internal: 7 },
    withoutUnit: { managers: 0, links: 0 },
  });
  expect(externalShare(found.links)).toBeCloseTo(0.8333, 4);
  expect(externalInternalIndex(found.links)).toBeCloseTo(0.6667, 4);
  expect(externalShare(found.weight)).toBeCloseTo(0.6471, 4);
  expect(externalInternalIndex(found.weight)).toBeCloseTo(0.2941, 4);
  expect(externalInternalIndex(found.eligible)).toBeCloseTo(0.6889, 4);
});

test("without links there is no share, without the column no unit (M19)", () => {
  const found = crossUnit(org, [], unitsBy("department"));
  expect(externalShare(found.links)).toBeNull();
  expect(externalInternalIndex(found.weight)).toBeNull();
  expect(managerUnits({ ...org, text: {} }, "department")).toBeNull();
});

test("the top is in nobody's line, a blank department is none: told and not counted (M19)", () => {
  expect(unitsBy("leader").withoutUnit).toBe(1);
  const department = textColumnOf(
    Array.from({ length: org.count }, (_, i) => (i === nodeOf(org, "W29") ? "" : "One")),
  );
  const units = managerUnits({ ...org, text: { department } }, "department");
  const found = units && crossUnit(org, links, units);
  expect(found?.withoutUnit).toEqual({ managers: 1, links: 3 });
  expect(found?.links).toEqual({ external: 0, internal: 3 });
  // Of 10 managers 45 pairs, without the 9 solid lines between them.
  expect(found?.eligible).toEqual({ external: 0, internal: 36 });
});

test("units with few managers stand in the matrix as others (M19, M33)", () => {
  expect(unitMatrix(links, unitsBy("department"))).toEqual({
    units: [{ label: "Research", unit: expect.any(Number), managers: 5 }],
    other: { units: 3, managers: 6 },
    size: 2,
    links: Int32Array.of(1, 4, 4, 1),
    weight: Float64Array.of(6, 10, 10, 1),
  });
});

test("a matrix of fewer than five managers is not shown (M33)", () => {
  const few = managerUnits(org, "department");
  const managers = few?.managers.map((each) => Math.min(1, each));
  expect(few && managers && unitMatrix(links, { ...few, managers })).toBeNull();
});

test("the rows of a matrix are the largest units, the rest are others", () => {
  const { labels, unitOf } = unitsBy("layer");
  const matrix = unitMatrix(
    links,
    { labels, unitOf, managers: Int32Array.of(9, 30, 20, 7, 0), withoutUnit: 0 },
    2,
  );
  expect(matrix?.units.map(({ label }) => label)).toEqual(["2", "3"]);
  expect(matrix?.other).toEqual({ units: 2, managers: 16 });
});

const linkedOrg = fc
  .tuple(
    anyOrg,
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 9 })), { maxLength: 40 }),
  )
  .map(([any, drawn]) => {
    const managers = managersOf(any);
    const found = drawn.flatMap(([p, q, weight]): CollaborationLink[] => {
      const a = managers[p % Math.max(1, managers.length)] ?? 0;
      const b = managers[q % Math.max(1, managers.length)] ?? 0;
      return a < b ? [{ a, b, weight, source: "drawn" }] : [];
    });
    return { any, found };
  });

test("each link is once in the matrix and once in the cross-unit share", () => {
  fc.assert(
    fc.property(linkedOrg, fc.constantFrom("layer" as const, "leader" as const), (drawn, by) => {
      const units = managerUnits(drawn.any, by);
      if (!units) throw new Error("layers and leaders are always there");
      const { links: byNumber, weight, withoutUnit } = crossUnit(drawn.any, drawn.found, units);
      expect(byNumber.external + byNumber.internal + withoutUnit.links).toBe(drawn.found.length);
      const matrix = unitMatrix(drawn.found, units, 3);
      if (!matrix) return;
      let inMatrix = 0;
      let weightInMatrix = 0;
      for (let row = 0; row < matrix.size; row++) {
        for (let column = row; column < matrix.size; column++) {
          inMatrix += matrix.links[row * matrix.size + column] ?? 0;
          weightInMatrix += matrix.weight[row * matrix.size + column] ?? 0;
          expect(matrix.links[column * matrix.size + row]).toBe(
            matrix.links[row * matrix.size + column],
          );
        }
      }
      expect(inMatrix).toBe(byNumber.external + byNumber.internal);
      expect(weightInMatrix).toBe(weight.external + weight.internal);
    }),
  );
});

test("the eligible pairs are those that no solid line joins", () => {
  fc.assert(
    fc.property(anyOrg, (any) => {
      const units = managerUnits(any, "layer");
      if (!units) throw new Error("layers are always there");
      const eligible = { external: 0, internal: 0 };
      const managers = [...managersOf(any)];
      for (const a of managers) {
        for (const b of managers) {
          if (b <= a || any.parent[b] === a || units.unitOf[a] === -1 || units.unitOf[b] === -1) {
            continue;
          }
          eligible[units.unitOf[a] === units.unitOf[b] ? "internal" : "external"]++;
        }
      }
      expect(crossUnit(any, [], units).eligible).toEqual(eligible);
    }),
  );
});
