import { expect, test } from "vitest";
import { type ManagerRow, managersCsv, sortedRows } from "./managerRows.ts";

const row = (over: Partial<ManagerRow>): ManagerRow => ({
  id: 0,
  name: "Ada",
  title: "Head",
  span: 4,
  totalSpan: 9,
  load: 4.5,
  flag: "light",
  ...over,
});

test("a table of managers as CSV quotes commas and never starts a cell with a formula", () => {
  const csv = managersCsv([row({ name: "=cmd()", title: 'Head, "North"' })]);
  expect(csv.split("\r\n")).toEqual([
    "Name,Title,Span of control,Total span,Load,Flag",
    '\'=cmd(),"Head, ""North""",4,9,4.5,light',
    "",
  ]);
});

test("rows sort by figure, by name and by how much a flag means", () => {
  const rows = [
    row({ id: 1, name: "Bo 10", span: 2, flag: "overloaded" }),
    row({ id: 2, name: "Bo 9", span: 7, flag: "light" }),
  ];
  const ids = (sorted: readonly ManagerRow[]): number[] => sorted.map(({ id }) => id);
  expect(ids(sortedRows(rows, "span", true))).toEqual([2, 1]);
  expect(ids(sortedRows(rows, "name", false))).toEqual([2, 1]);
  expect(ids(sortedRows(rows, "flag", true))).toEqual([1, 2]);
});
