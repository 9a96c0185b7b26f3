import { expect, test } from "vitest";
import { sayIt } from "../language/say.ts";
import { nameOf } from "../org/org.ts";
import { importPeople } from "./importPeople.ts";

async function linesOf(text: string): Promise<string[]> {
  const bytes = new TextEncoder().encode(text);
  const outcome = await importPeople(bytes, { fileName: "chain.csv", asOf: "2026-02-12" });
  if (outcome.kind !== "imported") throw new Error(sayIt(outcome.problem));
  const { org } = outcome.imported;
  return [...org.parent]
    .map((parent, i) => `${nameOf(org, i)}<${parent < 0 ? "" : nameOf(org, parent)}`)
    .sort();
}

const LINES = ["Ann Lee<", "Bo Ray<Ann Lee", "Cy Dow<Bo Ray", "Di Fay<Ann Lee"];

test("a chain of managers from the top names the one next above, not the person", async () => {
  const text =
    "Employee ID,Worker,Management Chain - Level 01,Management Chain - Level 02,Management Chain - Level 03\n" +
    "1,Ann Lee,Ann Lee,,\n2,Bo Ray,Ann Lee,Bo Ray,\n3,Cy Dow,Ann Lee,Bo Ray,\n4,Di Fay,Ann Lee,,\n";
  expect(await linesOf(text)).toEqual(LINES);
});

test("a chain that begins with the manager next above is read the other way", async () => {
  const text =
    "Id;Name;Manager Level 1;Manager Level 2\n1;Ann Lee;;\n2;Bo Ray;Ann Lee;\n3;Cy Dow;Bo Ray;Ann Lee\n4;Di Fay;Ann Lee;\n";
  expect(await linesOf(text)).toEqual(LINES);
});

test("beside a column that names the manager the chain is only kept", async () => {
  const text =
    "Id,Name,Reports To,Management Chain - Level 01,Management Chain - Level 02\n" +
    "1,Ann Lee,,Ann Lee,\n2,Bo Ray,Ann Lee,Ann Lee,\n3,Cy Dow,Bo Ray,Ann Lee,\n4,Di Fay,Ann Lee,Ann Lee,Cy Dow\n";
  expect(await linesOf(text)).toEqual(LINES);
});
