import fc from "fast-check";
import { expect, test } from "vitest";
import { AS_OF_DAY, anyOrg, nodeOf, orgOf, workedExample } from "../../tests/smallOrgs.ts";
import { PERSON, VACANCY } from "../org/org.ts";
import { textColumnOf } from "../org/textColumn.ts";
import { loadOf } from "./load.ts";
import { flagOfCode } from "./loadFlag.ts";
import { type LimitChoices, limitsAt, NO_CHOICES, USUAL_LIMITS } from "./loadLimits.ts";
import { loadOptionsOf } from "./loadOptions.ts";
import { populationOf, USUAL_POPULATION } from "./population.ts";
import { type LoadSettings, type Settings, USUAL_SETTINGS } from "./settings.ts";
import { readSettings, settingsText } from "./settingsText.ts";

const org = workedExample;
const at = (id: string): number => nodeOf(org, id);
const loadWith = (change: Partial<LoadSettings>) =>
  loadOf(org, loadOptionsOf(org, { ...USUAL_SETTINGS.load, ...change }, AS_OF_DAY));
const flagWith = (choices: Partial<LimitChoices>, id: string) => {
  const load = loadWith({ choices: { ...NO_CHOICES, ...choices } });
  const { upper } = limitsAt(load.options.limits ?? USUAL_LIMITS, at(id));
  return [flagOfCode(load.flag[at(id)]), upper];
};

test("an archetype set for a person, a function or a role replaces the upper limit (M14)", () => {
  expect(flagWith({}, "W08")).toEqual(["overloaded", 8]);
  expect(flagWith({ people: new Map([["W08", "supervisor"]]) }, "W08")).toEqual(["stretched", 10]);
  expect(flagWith({ people: new Map([["W08", "coordinator"]]) }, "W08")).toEqual(["light", 25]);
  expect(flagWith({ departments: new Map([["Research", 12]]) }, "W08")).toEqual(["in range", 12]);
  expect(flagWith({ roles: new Map([["coach of doers", "facilitator"]]) }, "W08")[1]).toBe(15);
  expect(flagWith({ roles: new Map([["coach of doers", "facilitator"]]) }, "W01")[1]).toBe(8);
  expect(flagWith({ roles: new Map([["executive", 4]]) }, "W01")).toEqual(["overloaded", 4]);
});

test("a person's own limit counts before their function's, and that before their role's", () => {
  const roles = new Map([["coach of doers", 20]] as const);
  const departments = new Map([["Research", 12]]);
  const people = new Map([["W08", 9]]);
  expect(flagWith({ roles, departments }, "W08")[1]).toBe(12);
  expect(flagWith({ roles, departments, people }, "W08")[1]).toBe(9);
});

test("a term that is switched off adds nothing, and what is entered for a person counts (M14)", () => {
  expect(loadWith({ off: new Set(["new", "dotted"]) }).total[at("W08")]).toBe(10.25);
  const entered = loadWith({
    ownWork: new Map([["W09", 0.4]]),
    groups: new Map([["W10", 2]]),
  });
  expect([entered.total[at("W09")], entered.total[at("W10")]]).toEqual([7.5, 3]);
});

test("contractors, vacancies and assistants count as the user wishes (M1)", () => {
  const spanOf = (change: Partial<Settings["population"]>, id: string) =>
    populationOf(org, { ...USUAL_POPULATION, ...change }).span[at(id)];
  expect([spanOf({}, "W09"), spanOf({ vacancies: true }, "W09")]).toEqual([3, 4]);
  expect([spanOf({}, "W01"), spanOf({ assistants: false }, "W01")]).toEqual([4, 3]);
  const small = orgOf("ann bo<ann cy<ann di<cy", {
    text: { workerType: textColumnOf(["Employee", "Contractor", "external (agency)", ""]) },
  });
  const counted = populationOf(small, { ...USUAL_POPULATION, contractors: false });
  expect([...counted.span]).toEqual([0, 0, 1, 0]);
  expect(counted.totalSpan[0]).toBe(1);
});

test("whoever counts, total span is everybody below who counts", () => {
  fc.assert(
    fc.property(anyOrg, (any) => {
      const counted = populationOf(any, { ...USUAL_POPULATION, vacancies: true });
      for (let i = 0; i < any.count; i++) {
        const below = any.kind.slice(i + 1, any.end[i]);
        const people = below.filter((kind) => kind === PERSON || kind === VACANCY).length;
        expect(counted.totalSpan[i]).toBe(people);
      }
    }),
  );
});

const key = fc.oneof(fc.string({ minLength: 1 }), fc.constant("__proto__"));
const amount = fc.double({ min: 0, max: 1000, noNaN: true }).map((value) => value + 0);
const choice = fc.oneof(
  fc.constantFrom("coach" as const, "coordinator" as const),
  fc.integer({ min: 1, max: 40 }),
);
const mapOf = <Value>(value: fc.Arbitrary<Value>) =>
  fc.array(fc.tuple(key, value)).map((entries) => new Map(entries));
const rising = fc.tuple(amount, amount, amount).map((drawn) => drawn.toSorted((a, b) => a - b));
const anySettings: fc.Arbitrary<Settings> = fc
  .record({
    limits: rising,
    spans: rising,
    people: mapOf(choice),
    departments: mapOf(choice),
    groups: mapOf(amount),
    ownWork: mapOf(fc.constantFrom(0, 0.25, 1)),
    targetSpan: fc.integer({ min: 2, max: 30 }),
    isOff: fc.boolean(),
    order: fc.option(fc.array(fc.string())),
    floor: fc.option(fc.string()),
    daysPerDesk: fc.option(amount),
    costPerDay: fc.option(amount),
    utilisation: fc.option(fc.constantFrom(0, 0.5, 0.95)),
    cultivators: mapOf(fc.string({ minLength: 1 })),
  })
  .map((drawn) => {
    const [light = 0, upper = 0, stretched = 0] = drawn.limits;
    const [narrow = 0, wide = 0] = drawn.spans;
    return {
      population: { contractors: drawn.isOff, vacancies: !drawn.isOff, assistants: true },
      spanLimits: { narrow, wide },
      targetSpan: drawn.targetSpan,
      load: {
        weights: { ...USUAL_SETTINGS.load.weights, far: upper },
        off: new Set(drawn.isOff ? (["far", "groups"] as const) : []),
        limits: { light, upper, stretched },
        choices: {
          people: drawn.people,
          departments: drawn.departments,
          roles: new Map([["mixed", 5]] as const),
        },
        ownWork: drawn.ownWork,
        groups: drawn.groups,
      },
      grades: { order: drawn.order, floor: drawn.floor },
      scenario: {
        daysPerDesk: drawn.daysPerDesk,
        costPerDay: drawn.costPerDay,
        utilisation: drawn.utilisation,
      },
      cultivators: drawn.cultivators,
    };
  });

test("settings as a file come back as they were", () => {
  fc.assert(
    fc.property(anySettings, (settings) => {
      const read = readSettings(settingsText(settings));
      expect(sorted(read)).toEqual(sorted(settings));
    }),
  );
});

/** Sets compare by order. */
function sorted(settings: Settings | { readonly problem: string }): unknown {
  if ("problem" in settings) return settings;
  return { ...settings, load: { ...settings.load, off: [...settings.load.off].sort() } };
}

test("what is no settings file is told, and what is no value is as usual", () => {
  for (const text of ["", "{", "[]", "null", '{"headstand":"recipe"}']) {
    expect(readSettings(text)).toHaveProperty("problem");
  }
  const odd = {
    headstand: "settings",
    population: { contractors: "no" },
    spanLimits: { narrow: 12, wide: 3 },
    targetSpan: -1,
    load: {
      weights: { far: "a lot", new: null, dotted: -2 },
      off: ["people", 4],
      limits: { light: 9, upper: 8, stretched: 10 },
      limitsOf: { people: { a: 0, b: "king" }, departments: [1], roles: { emperor: 4 } },
      ownWork: { a: 1.5 },
      groups: { a: Number.MAX_VALUE * 2 },
    },
    grades: { order: [1, 2], floor: 3 },
  };
  expect(readSettings(JSON.stringify(odd))).toEqual(USUAL_SETTINGS);
});
