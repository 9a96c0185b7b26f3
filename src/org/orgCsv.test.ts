import { expect, test } from "vitest";
import { orgOf, workedExample } from "../../tests/smallOrgs.ts";
import { orgCsv } from "./orgCsv.ts";
import { textColumnOf } from "./textColumn.ts";

test("each person is a row with the id of their manager", () => {
  expect(orgCsv(orgOf("ann ben<ann cy<ben"))).toBe(
    "Employee ID,Manager ID\r\nann,\r\nben,ann\r\ncy,ben\r\n",
  );
});

test("a placeholder has no row; who is below it names it", () => {
  expect(orgCsv(orgOf("!zoe ann<zoe ben<ann"))).toBe(
    "Employee ID,Manager ID\r\nann,zoe\r\nben,ann\r\n",
  );
});

test("two placeholders of one name stay two", () => {
  const text = {
    id: textColumnOf(["", "", "1", "2"]),
    name: textColumnOf(["Zoe", "Zoe", "A", "B"]),
  };
  expect(orgCsv(orgOf("!y !z a<y b<z", { text }))).toBe(
    "Employee ID,Name,Manager ID\r\n1,A,Zoe\r\n2,B,Zoe unlisted a\r\n",
  );
});

test("a placeholder with somebody's id is called by its name", () => {
  const text = { id: textColumnOf(["7", "007"]), name: textColumnOf(["Zoe", "Ann"]) };
  expect(orgCsv(orgOf("!zoe ann<zoe", { text }))).toBe(
    "Employee ID,Name,Manager ID\r\n007,Ann,Zoe\r\n",
  );
});

test("who shares an id or has none is known by the line of the file", () => {
  const text = { id: textColumnOf(["7", "8", "8", "", "row-5"]) };
  expect(orgCsv(orgOf("a b<a c<a d<b e<c", { text }))).toBe(
    "Employee ID,Manager ID\r\n7,\r\nrow-3,7\r\nrow-5-2,row-3\r\nrow-4,7\r\nrow-5,row-4\r\n",
  );
});

test("a vacancy says that it is one", () => {
  expect(orgCsv(orgOf("ann ?ben<ann"))).toBe(
    "Employee ID,Manager ID,Worker Type\r\nann,,\r\nben,ann,Vacancy\r\n",
  );
});

test("whatever else is known has a column", () => {
  const [header, ...rows] = orgCsv(workedExample).split("\r\n");
  expect(header).toBe(
    "Employee ID,Name,Manager ID,Title,Department,Grade,FTE,Hire Date,Worker Type,UTC Offset," +
      "Customer Facing,Products,Dotted-line Manager ID",
  );
  expect(rows).toContain("W19,Sten,W08,Scientist,Research,5,0.5,2020-07-06,employee,0,,Heron,");
  expect(rows).toContain("W32,,W09,Scientist (vacant),Research,5,1,,Vacancy,0,,,");
  expect(rows).toContain(
    "W31,Enzo,W29,Designer,Planning,5,1,2022-09-05,employee,0,,Heron;Ibis,W09",
  );
  expect(rows).toContain("W27,Alba,W33,Field Advisor,Field,5,1,2022-11-07,employee,-5,yes,Ibis,");
});

test("further columns stand under their own headers, and no text is run as a formula", () => {
  const extra = [
    { header: "Desk, floor", values: textColumnOf(["=1+1", "-3"]) },
    { header: "Of somebody who has left", values: textColumnOf(["", ""]) },
  ];
  expect(orgCsv(orgOf("ann ben<ann", { extra }))).toBe(
    "Employee ID,Manager ID,\"Desk, floor\"\r\nann,,'=1+1\r\nben,ann,'-3\r\n",
  );
});

test("a comma within a community parts nothing", () => {
  const communities = {
    labels: ["Data, AI", "Choir"],
    offsets: Uint32Array.of(0, 1, 3),
    codes: Uint32Array.of(0, 0, 1),
  };
  expect(orgCsv(orgOf("ann ben<ann", { communities }))).toBe(
    'Employee ID,Manager ID,Communities\r\nann,,"Data, AI;"\r\nben,ann,"Data, AI;Choir;"\r\n',
  );
});
