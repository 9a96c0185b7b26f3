import { expect, test } from "vitest";
import { problemOf } from "../../tests/problemOf.ts";
import type { ImportChoices } from "./choices.ts";
import { fingerprintOf, hasChoices, type Recipe, readRecipe, recipeText } from "./recipe.ts";

const CHOICES: ImportChoices = {
  map: { manager: "Boss", grade: "" },
  keep: ["Salary"],
  encoding: "windows-1252",
  sheet: "Staff",
  corrections: [
    { kind: "reference", reference: "Kim Ode", person: "101" },
    { kind: "line", person: "5", manager: "" },
    { kind: "cut", person: "7" },
    { kind: "takeBack", row: "9" },
  ],
};

test("a recipe comes back from its file as it was", () => {
  const recipe: Recipe = { headers: ["Id", "Boss"], choices: CHOICES };
  expect(readRecipe(recipeText(recipe))).toEqual(recipe);
});

test("a hand-written recipe may hold as little as a map", () => {
  expect(readRecipe('\ufeff{"map": {"id": "No."}, "more": 1}')).toEqual({
    headers: [],
    choices: { map: { id: "No." }, keep: [], corrections: [] },
  });
});

test("what is no recipe is refused with one sentence; what a newer version wrote is passed over", () => {
  for (const text of ["", "[]", "null", '{"map": 3}', '{"map": null}', '{"map": {"boss": "B"}}']) {
    expect(problemOf(readRecipe(text))).toMatch(/\.$/);
  }
  expect(readRecipe('{"map": {"id": 3}}')).toHaveProperty("problem");
  const newer = '{"headstand": "recipe", "corrections": [{"kind": "split"}, 4, {"kind": "cut"}]}';
  expect(readRecipe(newer)).toMatchObject({ choices: { corrections: [] } });
});

test("the fingerprint is the columns, in any order and case", () => {
  expect(fingerprintOf(["Employee ID", "Line-Manager"])).toBe(
    fingerprintOf(["LINE MANAGER", "employee id"]),
  );
  expect(fingerprintOf(["id", "boss"])).not.toBe(fingerprintOf(["id", "chief"]));
  expect(fingerprintOf(["社員番号", "上司"])).not.toBe(fingerprintOf(["社員番号", "氏名"]));
});

test("nothing decided is nothing to keep", () => {
  expect(hasChoices({ map: {}, keep: [], corrections: [] })).toBe(false);
  expect(hasChoices({ sheet: "Staff" })).toBe(true);
  expect(hasChoices({ map: { manager: "" } })).toBe(true);
});
