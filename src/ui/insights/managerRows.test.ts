import { expect, test } from "vitest";
import { loadSummary, type ManagerRow, managersCsv, sortedRows } from "./managerRows.ts";

const row = (over: Partial<ManagerRow>): ManagerRow => ({
  id: 0,
  line: 2,
  name: "Ada",
  title: "Head",
  span: 4,
  totalSpan: 9,
  load: 4.5,
  limit: 8,
  ratio: 0.5625,
  flag: "light",
  terms: {
    people: 4,
    ownWork: null,
    groups: 0,
    new: 0.5,
    far: 0,
    functions: null,
    dotted: 0,
    total: 4.5,
  },
  ...over,
});

test("a table of managers as CSV quotes commas and never starts a cell with a formula", () => {
  const csv = managersCsv([row({ name: "=cmd()", title: 'Head, "North"' })]);
  expect(csv.split("\r\n")).toEqual([
    'Name,Title,Span of control,Total span,Load,Limit,% of limit,Flag,"Direct reports, RE","Own work, RE","Coordinating groups, RE","New starters, RE","Far-off reports, RE","Departments, RE","Dotted lines, RE"',
    '\'=cmd(),"Head, ""North""",4,9,4.5,8,56,light,4,unknown,0,0.5,0,unknown,0',
    "",
  ]);
});

test("exported rows stand as in the file, whatever order the table has", () => {
  const rows = [row({ name: "Heavy", line: 9 }), row({ name: "Light", line: 3 })];
  const names = managersCsv(rows)
    .split("\r\n")
    .map((line) => line.split(",")[0]);
  expect(names).toEqual(["Name", "Light", "Heavy", ""]);
});

test("rows sort by figure, by term, by name and by how much a flag means", () => {
  const { terms } = row({});
  const rows = [
    row({ id: 1, name: "Bo 10", span: 2, flag: "overloaded", terms: { ...terms, new: 3 } }),
    row({ id: 2, name: "Bo 9", span: 7, flag: "light" }),
  ];
  const ids = (sorted: readonly ManagerRow[]): number[] => sorted.map(({ id }) => id);
  expect(ids(sortedRows(rows, "span", true))).toEqual([2, 1]);
  expect(ids(sortedRows(rows, "new", true))).toEqual([1, 2]);
  expect(ids(sortedRows(rows, "name", false))).toEqual([2, 1]);
  expect(ids(sortedRows(rows, "flag", true))).toEqual([1, 2]);
});

test("the heaviest is whoever is farthest above their own limit, not who has the largest load", () => {
  const summary = loadSummary([
    row({ id: 1, load: 20, limit: 25, ratio: 0.8, flag: "in range" }),
    row({ id: 2, load: 12, limit: 8, ratio: 1.5, flag: "overloaded" }),
  ]);
  expect([summary.heaviest?.id, summary.overloaded, summary.stretched]).toEqual([2, 1, 0]);
});
