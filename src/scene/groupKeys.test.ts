import { afterEach, expect, test } from "vitest";
import { translationsIn } from "../../scripts/messages.ts";
import { AS_OF_DAY, orgOf, workedExample } from "../../tests/smallOrgs.ts";
import { setLanguage } from "../language/current.ts";
import { LANGUAGES } from "../language/languages.ts";
import { loadOf } from "../metrics/load.ts";
import { loadOptionsOf } from "../metrics/loadOptions.ts";
import { USUAL_SETTINGS } from "../metrics/settings.ts";
import { textColumnOf } from "../org/textColumn.ts";
import { columnLens } from "./columnLens.ts";
import { groupKeys } from "./groupKeys.ts";
import { lensesOf } from "./lensChoices.ts";

afterEach(() => setLanguage(LANGUAGES.en));

/** The keys of a lens over a column with these cells, by label. */
function keysOf(...cells: readonly string[]): Readonly<Record<string, string>> {
  const org = orgOf(cells.map((_, i) => `p${i}`).join(" "));
  const lens = columnLens(org, "column:Site", "Site", textColumnOf(cells));
  const keys = groupKeys(lens);
  return Object.fromEntries(lens.groups.map(({ label }, i) => [label, keys[i] ?? ""]));
}

test("a group keeps its key when counts change, and no two have the same", () => {
  const before = keysOf("Oslo", "Oslo", "Bergen", "Molde", "");
  const after = keysOf("Molde", "Bergen", "Bergen", "Molde", "Molde", "Oslo", "Hamar", "");
  expect(Object.keys(before)).toEqual(["Oslo", "Bergen", "Molde", "not stated"]);
  expect(Object.keys(after)).toEqual(["Molde", "Bergen", "Oslo", "Hamar", "not stated"]);
  expect(after).toMatchObject(before);
  expect(new Set(Object.values(after)).size).toBe(5);
});

test("the group of the rarer values keeps its key when one more is rare, and no key tells a label", () => {
  const cities = Array.from({ length: 12 }, (_, i) => `City ${i}`);
  const ten = keysOf(...cities.slice(0, 10));
  const twelve = keysOf(...cities);
  expect(ten["2 others"]).toBe(twelve["4 others"]);
  for (const key of Object.values(twelve)) expect(key).toMatch(/^[0-9a-z]{1,3}$/);
});

test("a link brings out the same group in another language", () => {
  const settings = USUAL_SETTINGS;
  const load = loadOf(workedExample, loadOptionsOf(workedExample, settings.load, AS_OF_DAY));
  const lenses = () =>
    lensesOf({ org: workedExample, asOfDay: AS_OF_DAY, settings, load }).map(({ make }) => make());
  const english = lenses();
  setLanguage(LANGUAGES.de, Object.fromEntries(translationsIn("de").entries));
  const german = lenses();
  expect(german.map(groupKeys)).toEqual(english.map(groupKeys));
  const labels = german.flatMap(({ groups }) => groups.map(({ label }) => label));
  expect(labels).toContain("überlastet");
  expect(labels).toContain("Ebene 1");
});
