import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { documentOf } from "../../../tests/documentOf.ts";
import { USUAL_SETTINGS } from "../../metrics/settings.ts";
import { nameOf } from "../../org/org.ts";
import type { OrgDocument } from "../../store/app.ts";
import { listWords, loadLines } from "./loadLines.ts";

function nodeCalled({ imported: { org } }: OrgDocument, name: string): number {
  for (let i = 0; i < org.count; i++) if (nameOf(org, i) === name) return i;
  throw new Error(`nobody is called ${name}`);
}

test("a load is told term by term, with who stands behind each", async () => {
  const document = await documentOf(readFileSync("fixtures/worked-example.csv", "utf8"));
  const lines = loadLines(document, nodeCalled(document, "Asta"));
  expect(lines[0]).toEqual({ label: "4 direct reports", value: 4, people: [], behind: "" });
  const departments = lines.find(({ label }) => label.endsWith("departments"));
  expect(departments?.behind).toContain("Research");
  expect(lines.at(-1)?.label).toBe("Own work: not entered");
});

test("people stand behind a term, and what was entered is told with its amount", async () => {
  const csv = readFileSync("fixtures/worked-example.csv", "utf8");
  const usual = await documentOf(csv);
  const { load } = USUAL_SETTINGS;
  const entered = { ownWork: new Map([["W01", 0.4]]), groups: new Map([["W01", 2]]) };
  const off = new Set(["functions"] as const);
  const settings = { ...USUAL_SETTINGS, load: { ...load, ...entered, off } };
  const lines = loadLines({ ...usual, settings }, nodeCalled(usual, "Asta"));
  expect(lines.map(({ label, value }) => [label, value])).toEqual([
    ["4 direct reports", 4],
    ["40% own work", 4],
    ["2 coordinating groups", 2],
    ["Departments: switched off", null],
  ]);
  const { org } = usual.imported;
  const dotted = org.dotted?.manager[0] ?? -1;
  const line = loadLines(usual, dotted).find(({ label }) => label.includes("dotted"));
  expect(line?.people).toContain(org.dotted?.person[0]);
});

test("what the file does not say is named, and last", async () => {
  const document = await documentOf("id,name,manager id\n1,Ada,\n2,Bo,1\n");
  expect(loadLines(document, 0).map(({ label }) => label)).toEqual([
    "1 direct report",
    "Own work: not entered",
    "New starters: not in the file",
    "Far-off reports: not in the file",
    "Departments: not in the file",
    "Dotted lines: not in the file",
  ]);
});

test("a long list of names ends with how many more there are", () => {
  expect(listWords(["Ada", "Bo"])).toBe("Ada, Bo");
  expect(listWords(["A", "B", "C", "D", "E", "F", "G"])).toBe("A, B, C, D, E and 2 more");
});
