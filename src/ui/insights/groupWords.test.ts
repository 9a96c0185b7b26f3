import { expect, test } from "vitest";
import type { GroupRow } from "../../metrics/groupRows.ts";
import {
  groupPeopleWords,
  groupsCsv,
  hiddenSentence,
  sortedGroups,
  usualSort,
} from "./groupWords.ts";

const row = (over: Partial<GroupRow>): GroupRow => ({
  group: 0,
  label: "Sales",
  people: 40,
  managers: 4,
  medianSpan: 5.5,
  meanSpan: 6.25,
  narrow: 1,
  wide: 0,
  stretched: 1,
  overloaded: 2,
  ...over,
});

test("the table as CSV says of small groups only how many they are, and starts no formula", () => {
  const rows = [
    row({}),
    row({ group: 1, label: "=cmd()", managers: 0, medianSpan: null, meanSpan: null }),
  ];
  expect(groupsCsv("department", rows, { groups: 3, people: 7 }).split("\r\n")).toEqual([
    "Department,People,Managers,Median span,Mean span,Narrow spans,Wide spans,Stretched managers,Overloaded managers",
    "Sales,40,4,5.5,6.25,1,0,1,2",
    "'=cmd(),40,0,,,1,0,1,2",
    "Other (3 hidden because small),7,,,,,,,",
    "",
  ]);
  expect(hiddenSentence({ groups: 3, people: 7 })).toBe(
    "Other: 7 people in 3 groups, hidden because small.",
  );
});

test("groups sort by size, layers in their order; what is not known stays last either way", () => {
  const rows = [
    row({ group: 0, label: "10", people: 5, medianSpan: null }),
    row({ group: 1, label: "9", people: 50, medianSpan: 2 }),
    row({ group: 2, label: "2", people: 7, medianSpan: 8 }),
  ];
  const order = (sorted: readonly GroupRow[]) => sorted.map(({ group }) => group);
  expect(order(sortedGroups(rows, usualSort("layer")))).toEqual([2, 1, 0]);
  expect(order(sortedGroups(rows, usualSort("department")))).toEqual([1, 2, 0]);
  for (const isDescending of [true, false]) {
    expect(order(sortedGroups(rows, { column: "medianSpan", isDescending })).at(-1)).toBe(0);
  }
});

test("a row says whom it stands for", () => {
  expect(groupPeopleWords("leader", "Ada")).toBe("in the line of Ada");
  expect(groupPeopleWords("location", "")).toBe("with no location stated");
});
