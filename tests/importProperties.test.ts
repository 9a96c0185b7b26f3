import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import type { Imported, ImportOptions, ImportOutcome } from "../src/import/imported.ts";
import { importPeople } from "../src/import/importPeople.ts";
import { sayIt } from "../src/language/say.ts";
import { type Org, PLACEHOLDER, textOf } from "../src/org/org.ts";
import { orgCsv } from "../src/org/orgCsv.ts";
import { importFaults } from "./importFaults.ts";
import {
  anyChoices,
  anyFile,
  delimitedText,
  ENCODINGS,
  encoded,
  LARGE_FILES,
  latinOrganisations,
  organisations,
  type WrittenOrg,
  writings,
} from "./importFiles.ts";

/** Runs are the same every time; a longer one begins with them. HEADSTAND_PROPERTY_RUNS=10 is ten times as many. */
const SEED = 20260212;
const TIMES = Number(process.env.HEADSTAND_PROPERTY_RUNS ?? 1);
const TIMEOUT = 90_000 * TIMES;

const OPTIONS: ImportOptions = { fileName: "people.csv", asOf: "2026-02-12" };
const PLAIN = { delimiter: ",", lineEnd: "\n", allQuoted: false, endsWithLineEnd: true };

let filesRead = 0;

function read(bytes: Uint8Array, choices: Partial<ImportOptions> = {}): Promise<ImportOutcome> {
  filesRead++;
  return importPeople(bytes, { ...OPTIONS, ...choices });
}

async function importedFrom(bytes: Uint8Array): Promise<Imported> {
  const outcome = await read(bytes);
  if (outcome.kind !== "imported") throw new Error(sayIt(outcome.problem));
  return outcome.imported;
}

async function linesIn(text: string, encoding: (typeof ENCODINGS)[number] = "utf-8") {
  const { org } = await importedFrom(encoded(text, encoding));
  return linesOf(org, knownAs(org));
}

/** What the file knows each node as: the id, else the address, else the name. */
function knownAs(org: Org): string[] {
  const textsOf = (node: number): string[] =>
    (["id", "email", "name"] as const).map((field) => textOf(org, field, node));
  return Array.from({ length: org.count }, (_, node) => textsOf(node).find(Boolean) ?? "");
}

/** "who<manager" for each person and vacancy, sorted; a placeholder goes by its team. */
function linesOf(org: Org, names: readonly string[]): string[] {
  const teamOf = (node: number): string[] =>
    names.filter((_, other) => org.parent[other] === node).sort();
  const managerName = (manager: number): string => {
    if (manager < 0) return "";
    return org.kind[manager] === PLACEHOLDER
      ? `[${teamOf(manager).join()}]`
      : (names[manager] ?? "");
  };
  return names
    .flatMap((name, node) =>
      org.kind[node] === PLACEHOLDER ? [] : [`${name}<${managerName(org.parent[node] ?? -1)}`],
    )
    .sort();
}

function check<T>(arbitrary: fc.Arbitrary<T>, runs: number, holds: (value: T) => Promise<void>) {
  return fc.assert(fc.asyncProperty(arbitrary, holds), { seed: SEED, numRuns: runs * TIMES });
}

function expectSense(outcome: ImportOutcome): void {
  expect(importFaults(outcome)).toEqual([]);
}

describe("any file", () => {
  test("ends in a result whose rows add up, or in a sentence", { timeout: TIMEOUT }, () =>
    check(fc.tuple(anyFile, anyChoices), 9000, async ([bytes, choices]) =>
      expectSense(await read(bytes, choices)),
    ),
  );

  test.each(Object.keys(LARGE_FILES))("%s too", { timeout: TIMEOUT }, async (name) => {
    expectSense(await read(LARGE_FILES[name]?.() ?? new Uint8Array()));
  });
});

describe("an organisation", () => {
  test("is read as it was written", { timeout: TIMEOUT }, () =>
    check(organisations, 1000, async (written) => {
      expect(await linesIn(delimitedText(written, PLAIN))).toEqual(written.lines);
    }),
  );

  test("is the same when it is written as CSV and read again", { timeout: TIMEOUT }, () =>
    check(organisations, 2000, async (written) => {
      const { org } = await importedFrom(encoded(delimitedText(written, PLAIN), "utf-8"));
      const csv = orgCsv(org);
      const again = (await importedFrom(encoded(csv, "utf-8"))).org;
      expect(linesOf(again, knownAs(again))).toEqual(linesOf(org, idsInCsv(csv, org)));
      expect(cellsBesidesManagers(orgCsv(again))).toEqual(cellsBesidesManagers(csv));
    }),
  );

  test("is the same whatever the order of the rows", { timeout: TIMEOUT }, () =>
    check(organisations.chain(withRowsShuffled), 2000, async (written) => {
      expect(await linesIn(delimitedText(written, PLAIN))).toEqual(written.lines);
    }),
  );

  test("is the same whatever the order of the columns", { timeout: TIMEOUT }, () =>
    check(organisations.chain(withColumnsShuffled), 2000, async (written) => {
      expect(await linesIn(delimitedText(written, PLAIN))).toEqual(written.lines);
    }),
  );

  test("is the same in any delimiter, line end and encoding", { timeout: TIMEOUT }, () =>
    check(fc.tuple(organisations, writings), 500, async ([written, writing]) => {
      for (const encoding of ENCODINGS.slice(0, -1)) {
        expect(await linesIn(delimitedText(written, writing), encoding)).toEqual(written.lines);
      }
    }),
  );

  test("is the same in Windows' Latin letters", { timeout: TIMEOUT }, () =>
    check(fc.tuple(latinOrganisations, writings), 2000, async ([written, writing]) => {
      const text = delimitedText(written, writing);
      expect(await linesIn(text, "windows-1252")).toEqual(written.lines);
    }),
  );
});

/** The ids the CSV gives the nodes, which it has in their order; placeholders have no row. */
function idsInCsv(csv: string, org: Org): string[] {
  const [, ...rows] = Papa.parse<string[]>(csv, { delimiter: ",", skipEmptyLines: true }).data;
  const ids = rows.map(([id = ""]) => id.replace(/^'(?=[=+\-@])/, ""));
  return Array.from(org.kind, (kind) => (kind === PLACEHOLDER ? "" : (ids.shift() ?? "")));
}

/** All cells but the managers, which are compared by linesOf: what a placeholder is called may change. */
function cellsBesidesManagers(csv: string): string[][] {
  const { data } = Papa.parse<string[]>(csv, { delimiter: ",", skipEmptyLines: true });
  const managers = data[0]?.indexOf("Manager ID") ?? -1;
  return data.map((row) => row.toSpliced(managers, 1));
}

function shuffled(count: number): fc.Arbitrary<number[]> {
  const indexes = Array.from({ length: count }, (_, i) => i);
  return fc.shuffledSubarray(indexes, { minLength: count, maxLength: count });
}

function withRowsShuffled(written: WrittenOrg): fc.Arbitrary<WrittenOrg> {
  return shuffled(written.rows.length).map((order) => ({
    ...written,
    rows: order.map((row) => written.rows[row] ?? []),
  }));
}

function withColumnsShuffled(written: WrittenOrg): fc.Arbitrary<WrittenOrg> {
  return shuffled(written.headers.length).map((order) => ({
    ...written,
    headers: order.map((column) => written.headers[column] ?? ""),
    rows: written.rows.map((row) => order.map((column) => row[column] ?? "")),
  }));
}

test("that was at least 20,000 files", () => {
  expect(filesRead).toBeGreaterThanOrEqual(20_000);
});
