import fc from "fast-check";
import { expect, test } from "vitest";
import { AS_OF_DAY, anyOrg, dayOf, nodeOf, orgOf, workedExample } from "../../tests/smallOrgs.ts";
import { isManager, NO_DAY, type Org, PERSON, textOf } from "../org/org.ts";
import { textColumnOf } from "../org/textColumn.ts";
import { loadOf, loadTerms } from "./load.ts";
import {
  graicunasRelationships,
  LOAD_FLAGS,
  loadFlag,
  loadRatio,
  managersByLoadFlag,
  weeklyHours,
} from "./loadFlag.ts";
import { ARCHETYPES } from "./loadLimits.ts";
import { loadReasons } from "./loadReasons.ts";
import { LOAD_WEIGHTS } from "./loadWeights.ts";

const org = workedExample;
const options = { asOfDay: AS_OF_DAY };
const load = loadOf(org, options);
const at = (id: string): number => nodeOf(org, id);
const idsOf = (nodes: Iterable<number>): string[] =>
  [...nodes].map((i) => textOf(org, "id", i)).sort();

test("nine people, two new, three far off, a second discipline and a dotted line are the work of about 12 (M14)", () => {
  expect(loadTerms(org, load, at("W08"))).toEqual({
    people: 9,
    ownWork: null,
    groups: 0,
    new: 1,
    far: 0.75,
    functions: 0.5,
    dotted: 0.5,
    total: 11.75,
  });
  expect(loadFlag(load.total[at("W08")] ?? 0)).toBe("overloaded");
  expect(loadRatio(11.75)).toBe(1.46875);
  const supervisor = ARCHETYPES.find(({ name }) => name === "supervisor");
  expect(loadRatio(11.75, supervisor?.upper)).toBe(1.175);
  expect(weeklyHours(11.75)).toBe(47);
});

test("the load of every manager of the worked example (M14)", () => {
  const totals = Object.fromEntries(
    [...load.total].flatMap((total, i) =>
      Number.isNaN(total) ? [] : [[textOf(org, "id", i), total]],
    ),
  );
  expect(totals).toEqual({
    W01: 5.5,
    W03: 2,
    W04: 1,
    W05: 1,
    W06: 3,
    W08: 11.75,
    W09: 3.5,
    W10: 1,
    W24: 1,
    W29: 2,
    W33: 4.25,
  });
  expect(managersByLoadFlag(load.flag)).toEqual([9, 1, 0, 1]);
});

test("own work and coordinating groups count only when the user enters them (M14)", () => {
  const entered = loadOf(org, {
    ...options,
    ownWork: new Map([[at("W09"), 0.4]]),
    groups: new Map([[at("W10"), 2]]),
  });
  expect(loadTerms(org, entered, at("W09")).ownWork).toBe(4);
  expect(entered.total[at("W09")]).toBe(7.5);
  expect(entered.total[at("W10")]).toBe(3);
});

test("a change of weights changes the load (M14)", () => {
  const heavier = loadOf(org, { ...options, weights: { ...LOAD_WEIGHTS, new: 1, far: 0 } });
  expect(heavier.total[at("W08")]).toBe(12);
});

test("the people behind each term are the ones it counts (M14)", () => {
  const reasons = loadReasons(org, options, at("W08"));
  expect(reasons.people).toHaveLength(9);
  expect(idsOf(reasons.new)).toEqual(["W15", "W17"]);
  expect(idsOf(reasons.far)).toEqual(["W14", "W15", "W17"]);
  expect(idsOf(reasons.functions.get("Testing") ?? [])).toEqual(["W16"]);
  expect(reasons.functions.size).toBe(2);
  expect(idsOf(reasons.dotted)).toEqual(["W30"]);
});

test("a missing column is unknown and adds nothing (M14)", () => {
  const small = orgOf("ann ben<ann cal<ann");
  expect(loadTerms(small, loadOf(small, options), 0)).toEqual({
    people: 2,
    ownWork: null,
    groups: 0,
    new: null,
    far: null,
    functions: null,
    dotted: null,
    total: 2,
  });
});

test("a blank date, offset or department is not counted (M14)", () => {
  const small = orgOf("ann ben<ann cal<ann dan<ann", {
    hireDay: Int32Array.of(0, NO_DAY, dayOf("2025-01-02"), dayOf("2025-01-01")),
    utcOffset: Float64Array.of(0, Number.NaN, 4, -3.75),
    text: { department: textColumnOf(["", "", "Field", ""]) },
  });
  const { new: starters, far, functions } = loadTerms(small, loadOf(small, options), 0);
  // 2025-01-02 is 179 days before the as-of date, 2025-01-01 is 180.
  expect({ starters, far, functions }).toEqual({ starters: 0.5, far: 0.25, functions: 0 });
});

test("light below 5, in range to 8, stretched to 10, overloaded above (M14)", () => {
  expect([4.99, 5, 8, 8.01, 10, 10.01, Number.NaN].map((total) => loadFlag(total))).toEqual([
    "light",
    "in range",
    "in range",
    "stretched",
    "stretched",
    "overloaded",
    null,
  ]);
  expect(LOAD_FLAGS).toHaveLength(4);
});

test("Graicunas' relationships explode (M16)", () => {
  expect([1, 6, 9, 10].map(graicunasRelationships)).toEqual([1, 222, 2376, 5210]);
});

test("the counts in one pass agree with asking each manager's reports one by one", () => {
  const withColumns = fc.tuple(anyOrg, fc.infiniteStream(fc.nat())).map(([any, numbers]): Org => {
    const draw = (limit: number): number => (numbers.next().value ?? 0) % limit;
    return {
      ...any,
      hireDay: any.parent.map(() => (draw(5) === 0 ? NO_DAY : AS_OF_DAY - draw(400))),
      utcOffset: Float64Array.from(any.parent, () => (draw(5) === 0 ? Number.NaN : draw(12) - 6)),
      text: {
        department: textColumnOf(Array.from(any.parent, () => ["", "A", "B"][draw(3)] ?? "")),
      },
      dotted: {
        person: any.parent.map(() => draw(any.count)),
        manager: any.parent.map(() => draw(any.count)),
      },
    };
  });
  fc.assert(
    fc.property(withColumns, (any) => {
      const fast = loadOf(any, options);
      for (let m = 0; m < any.count; m++) {
        expect(fast.total[m]).toBe(isManager(any, m) ? slowLoad(any, m) : Number.NaN);
      }
    }),
  );
});

function slowLoad(any: Org, m: number): number {
  const everybody = [...any.parent.keys()];
  const reports = everybody.filter((i) => any.parent[i] === m && any.kind[i] === PERSON);
  const starters = reports.filter((i) => AS_OF_DAY - (any.hireDay?.[i] ?? 0) < 180);
  const far = reports.filter((i) => {
    const difference = (any.utcOffset?.[i] ?? 0) - (any.utcOffset?.[m] ?? 0);
    return difference >= 4 || difference <= -4;
  });
  const departments = new Set(reports.map((i) => textOf(any, "department", i)));
  departments.delete("");
  const dotted = everybody.filter(
    (i) =>
      any.dotted?.person.some((from, k) => from === i && any.dotted?.manager[k] === m) &&
      i !== m &&
      any.parent[i] !== m &&
      any.kind[i] === PERSON,
  );
  return (
    reports.length +
    starters.length / 2 +
    far.length / 4 +
    Math.max(0, departments.size - 1) / 2 +
    dotted.length / 2
  );
}
