import { expect, test } from "vitest";
import { USUAL_SETTINGS } from "./settings.ts";
import { enteredPeople, entriesOf, withoutPerson, withPerson } from "./settingsChanges.ts";
import { settingsText } from "./settingsText.ts";

test("what is entered for a person is found again, and leaves nothing behind when it is taken out", () => {
  const entries = { key: "W08", limit: "coach", ownWork: 0.4, groups: null } as const;
  const entered = withPerson(USUAL_SETTINGS, entries);
  expect(entriesOf(entered, "W08")).toEqual(entries);
  expect(enteredPeople(entered)).toEqual([entries]);
  expect(enteredPeople(USUAL_SETTINGS)).toEqual([]);
  expect(settingsText(withoutPerson(entered, "W08"))).toBe(settingsText(USUAL_SETTINGS));
});
