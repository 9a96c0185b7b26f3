import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { problemOf } from "../../tests/problemOf.ts";
import type { MembershipColumn } from "../org/org.ts";
import type { Imported } from "./imported.ts";
import { importFiles } from "./importPeople.ts";
import { isTeamHeader } from "./readTeams.ts";

const PEOPLE =
  "Employee ID,Name,Email,Manager ID,Products\n" +
  "1,Ann Au,ann@x.org,,\n2,Bo Bu,bo@x.org,1,Atlas\n3,Cy Co,cy@x.org,1,\n4,Di Du,di@x.org,2,Beam; Atlas\n";

function imported(files: Readonly<Record<string, string>>): Imported {
  const outcome = importFiles(
    Object.entries(files).map(([name, text]) => ({ name, bytes: strToU8(text) })),
    { fileName: "all", asOf: "2026-02-12" },
  );
  if (outcome.kind !== "imported") throw new Error(outcome.kind);
  return outcome.imported;
}

function membersOf(column: MembershipColumn | null): Record<string, string[]> {
  const members: Record<string, string[]> = {};
  column?.labels.forEach((label, code) => {
    members[label] = [];
    for (let i = 0; i + 1 < column.offsets.length; i++) {
      const own = column.codes.subarray(column.offsets[i], column.offsets[i + 1]);
      if (own.includes(code)) members[label]?.push(String(i));
    }
  });
  return members;
}

test("a table of people and what they are on is told by its header", () => {
  for (const header of [
    "Employee ID,Product",
    "email,project",
    "person,team,role",
    "Member,Guild",
  ]) {
    expect([header, isTeamHeader(header.split(","))]).toEqual([header, true]);
  }
  for (const header of [
    "Employee ID,Name,Manager ID,Product",
    "Employee ID,Name,Title,Product",
    "Name,Department",
    "source,target,product",
    "Product,Project",
  ]) {
    expect([header, isTeamHeader(header.split(","))]).toEqual([header, false]);
  }
});

test("teams are added to the column's, people found by id, e-mail or name; no row is lost", () => {
  const { org, further } = imported({
    "people.csv": PEOPLE,
    "teams.csv":
      "person,team,role\n3,atlas,lead\nCY@x.org,Cove,\nann au,Beam,\n4,Beam,\n9,Cove,\n,Cove,\n2,,\n",
    "guilds.csv": "email;guild\ncy@x.org;Testing\ndi@x.org;Testing|Data\n",
  });
  // In chart order: Ann, Cy, Bo, Di.
  expect(membersOf(org.products)).toEqual({
    Atlas: ["1", "2", "3"],
    Beam: ["0", "3"],
    Cove: ["1"],
  });
  expect(membersOf(org.communities)).toEqual({ Testing: ["1", "3"], Data: ["3"] });
  expect(further?.files).toEqual([
    {
      name: "teams.csv",
      kind: "products",
      rows: 7,
      used: 3,
      aside: [
        { reason: "blank", rows: 2 },
        { reason: "repeated", rows: 1 },
        { reason: "unmatched", rows: 1 },
      ],
    },
    { name: "guilds.csv", kind: "communities", rows: 2, used: 2, aside: [] },
  ]);
  expect(further?.findings.map(({ kind, rows, people }) => [kind, rows, people])).toEqual([
    ["unmatched-link", [6], ["9"]],
    ["blank-link", [7, 8], []],
  ]);
});

test("teams alone say where they belong", () => {
  const bytes = strToU8("Employee ID,Product\n1,Atlas\n");
  const outcome = importFiles([{ name: "t.csv", bytes }], {
    fileName: "t.csv",
    asOf: "2026-02-12",
  });
  expect(outcome.kind).toBe("linksOnly");
  expect(problemOf(outcome)).toContain("onto their chart");
});
