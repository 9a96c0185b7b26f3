import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importPeople } from "../../import/importPeople.ts";
import { USUAL_SETTINGS } from "../../metrics/settings.ts";
import { nameOf } from "../../org/org.ts";
import type { OrgDocument } from "../../store/app.ts";
import { listWords, loadLines } from "./loadLines.ts";

async function documentOf(csv: string): Promise<OrgDocument> {
  const options = { fileName: "team.csv", asOf: "2026-01-01" };
  const outcome = await importPeople(new TextEncoder().encode(csv), options);
  if (outcome.kind !== "imported") throw new Error("the file was not imported");
  const source = { name: "team.csv", files: [], isSample: false };
  return { source, options, settings: USUAL_SETTINGS, imported: outcome.imported };
}

function nodeCalled({ imported: { org } }: OrgDocument, name: string): number {
  for (let i = 0; i < org.count; i++) if (nameOf(org, i) === name) return i;
  throw new Error(`nobody is called ${name}`);
}

test("a load is told term by term, with who stands behind each", async () => {
  const document = await documentOf(readFileSync("fixtures/worked-example.csv", "utf8"));
  const lines = loadLines(document, nodeCalled(document, "Asta"));
  expect(lines[0]).toEqual({ label: "4 direct reports", value: 4, behind: "" });
  const departments = lines.find(({ label }) => label.endsWith("departments"));
  expect(departments?.behind).toContain("Research");
  expect(lines.at(-1)).toEqual({ label: "Own work", value: null, behind: "" });
});

test("what the file does not say is named, and last", async () => {
  const document = await documentOf("id,name,manager id\n1,Ada,\n2,Bo,1\n");
  expect(loadLines(document, 0)).toEqual([
    { label: "1 direct report", value: 1, behind: "" },
    { label: "Own work", value: null, behind: "" },
    { label: "New starters", value: null, behind: "" },
    { label: "Far-off reports", value: null, behind: "" },
    { label: "Departments", value: null, behind: "" },
    { label: "Dotted lines", value: null, behind: "" },
  ]);
});

test("a long list of names ends with how many more there are", () => {
  expect(listWords(["Ada", "Bo"])).toBe("Ada, Bo");
  expect(listWords(["A", "B", "C", "D", "E", "F", "G"])).toBe("A, B, C, D, E and 2 more");
});
