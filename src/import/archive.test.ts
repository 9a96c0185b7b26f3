import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { problemOf } from "../../tests/problemOf.ts";
import type { ImportOutcome } from "./imported.ts";
import { importFiles, importPeople } from "./importPeople.ts";

const PEOPLE = "Employee ID,Name,Manager ID\n1,Ann,\n2,Bo,1\n3,Cy,1\n";
const LINKS = "source,target,weight\n2,3,5\n2,9,1\n";

function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files);
  return zipSync(
    Object.fromEntries(
      entries.map(([name, text]) => [name, typeof text === "string" ? strToU8(text) : text]),
    ),
  );
}

function opened(bytes: Uint8Array, sheet?: string): Promise<ImportOutcome> {
  return importPeople(bytes, { fileName: "a.zip", asOf: "2026-02-12", sheet });
}

test("a table in an archive is opened, whatever else lies there", async () => {
  const outcome = await opened(
    zipOf({ "__MACOSX/._people.csv": "x", "photo.png": "x", "export/people.csv": PEOPLE }),
  );
  expect(outcome).toMatchObject({
    kind: "imported",
    imported: { file: { sheet: "export/people.csv", delimiter: "," }, rows: { placed: 3 } },
  });
});

test("of several tables the people are drawn, another can be chosen, and links come along", async () => {
  const others = "Employee ID,Name,Title,Manager ID\n7,Di,Chief,\n8,Ed,Cook,7\n";
  const bytes = zipOf({ "a.csv": PEOPLE, "b.csv": others, "links.csv": LINKS });
  expect(await opened(bytes)).toMatchObject({
    kind: "imported",
    imported: { file: { sheet: "b.csv" }, seen: { sheets: ["a.csv", "b.csv"] } },
  });
  expect(await opened(bytes, "a.csv")).toMatchObject({
    kind: "imported",
    imported: {
      file: { sheet: "a.csv" },
      links: { unmatched: 1 },
      further: { files: [{ name: "links.csv", kind: "links", rows: 2, used: 0 }] },
    },
  });
});

test.each([
  [{ "notes.docx": "x", "photo.png": "y" }, "holds no table, only notes.docx, photo.png"],
  [{}, "empty archive"],
  [{ "deep.csv": zipOf({ "people.csv": PEOPLE }) }, "another archive"],
  [{ "empty.csv": "" }, "empty"],
  [
    Object.fromEntries(Array.from({ length: 51 }, (_, k) => [`${k}.csv`, PEOPLE])),
    "holds 51 tables",
  ],
])("an archive without a table says what it holds (%#)", async (files, word) => {
  const outcome = await opened(zipOf(files));
  expect(outcome.kind).toBe("refused");
  expect(problemOf(outcome)).toContain(word);
});

test("an archive that unpacks to too much is refused before it is unpacked", async () => {
  const bomb = zipOf({ "people.csv": PEOPLE });
  const directory = bomb.findLastIndex(
    (_, i) => bomb[i] === 0x50 && bomb[i + 1] === 0x4b && bomb[i + 2] === 1,
  );
  bomb.set([0xff, 0xff, 0xff, 0x7f], directory + 24);
  expect(problemOf(await opened(bomb))).toContain("1 GB");
});

test("several files belong together: people, and who works with whom, in any order", () => {
  const files = [
    { name: "links.csv", bytes: strToU8(LINKS) },
    { name: "people.csv", bytes: strToU8(PEOPLE) },
  ];
  const options = { fileName: "both", asOf: "2026-02-12" };
  expect(importFiles(files, options)).toMatchObject({
    kind: "imported",
    imported: { rows: { placed: 3 }, links: { unmatched: 1 } },
  });
  const alone = importFiles(files.slice(0, 1), options);
  expect(alone.kind).toBe("linksOnly");
  expect(problemOf(alone)).toContain("together with the people");
});

test("a job from one day to another is no link", async () => {
  const text = "Employee ID,Name,From,To,Manager ID\n1,Ann,2020-01-01,,\n2,Bo,2021-01-01,,1\n";
  expect(await opened(strToU8(text))).toMatchObject({
    kind: "imported",
    imported: { rows: { placed: 2 }, links: null },
  });
});
