import { expect, test } from "vitest";
import { LOAD_WEIGHTS } from "../../metrics/loadWeights.ts";
import { USUAL_POPULATION } from "../../metrics/population.ts";
import { USUAL_SETTINGS } from "../../metrics/settings.ts";
import { colourWords } from "../controls/colourWords.ts";
import {
  choicesWords,
  enteredWords,
  limitReason,
  loadFormula,
  populationWords,
  sourceWords,
  weightsWords,
} from "./settingsWords.ts";

const { load } = USUAL_SETTINGS;

test("a weight says whose it is: published, ours, or the user’s with what is usual", () => {
  expect(sourceWords("groups", LOAD_WEIGHTS)).toBe("published: Grove");
  expect(sourceWords("ownWork", LOAD_WEIGHTS)).toBe("arithmetic");
  expect(sourceWords("new", LOAD_WEIGHTS)).toBe("ours");
  expect(sourceWords("new", { ...LOAD_WEIGHTS, new: 1 })).toBe("yours, usually 0.5");
});

test("the formula is the one in use, without what is switched off", () => {
  expect(loadFormula(load)).toBe(
    "people + 10 × share of own work + groups + 0.5 × new (under 180 days) + 0.25 × far (from 4 hours) + 0.5 × (departments − 1) + 0.5 × dotted lines",
  );
  const off = new Set(["ownWork", "new", "far", "functions"] as const);
  const changed = { weights: { ...LOAD_WEIGHTS, dotted: 2 }, off };
  expect(loadFormula(changed)).toBe("people + groups + 2 × dotted lines");
  expect(weightsWords({ ...load, ...changed })).toBe("1 changed, 4 off");
});

test("who counts is said in one sentence", () => {
  expect(populationWords(USUAL_POPULATION)).toBe(
    "Employees, contractors and assistants count; vacancies do not.",
  );
  expect(populationWords({ contractors: true, assistants: true, vacancies: true })).toBe(
    "Employees, contractors, assistants and vacancies count.",
  );
});

test("a limit says for whom it was set", () => {
  expect(limitReason(null)).toBe("the usual limit");
  expect(limitReason({ choice: "coach", by: "person", of: "" })).toBe("coach of their own");
  expect(limitReason({ choice: 9, by: "department", of: "Sales" })).toBe("a limit, set for Sales");
  expect(limitReason({ choice: 9, by: "role", of: "mixed" })).toBe("a limit, set for mixed jobs");
});

test("what was entered for somebody stands in a line, also a nothing that was entered", () => {
  const entries = { key: "7", limit: "supervisor", ownWork: 0, groups: 1 } as const;
  expect(enteredWords(entries)).toBe("supervisor, up to 10 · 0% own work · 1 group");
});

test("why this colour is answered with the limits in use", () => {
  const choices = { ...load.choices, people: new Map([["7", 9]]), roles: new Map() };
  expect(choicesWords(choices)).toBe("1 person");
  const settings = {
    ...USUAL_SETTINGS,
    spanLimits: { narrow: 2, wide: 12 },
    load: { ...load, choices, limits: { light: 4, upper: 7, stretched: 9 } },
  };
  expect(colourWords(settings, "span")[0]).toBe("Narrow up to 2, wide above 12.");
  expect(colourWords(settings, "load").slice(0, 2)).toEqual([
    "Light below 4, in range up to 7, stretched up to 9, overloaded above.",
    "Other limits hold for 1 person.",
  ]);
  expect(colourWords(settings, "department")).toEqual([]);
});
