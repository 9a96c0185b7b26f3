import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Imported } from "../src/import/imported.ts";
import { importPeople } from "../src/import/importPeople.ts";
import { sayIt } from "../src/language/say.ts";
import { isManager, nameOf, PERSON, PLACEHOLDER, textOf, VACANCY } from "../src/org/org.ts";
import { summaryOf } from "./importSummary.ts";

async function importedFrom(path: string, asOf: string): Promise<Imported> {
  const outcome = await importPeople(readFileSync(path), { fileName: path, asOf });
  if (outcome.kind !== "imported") throw new Error(sayIt(outcome.problem));
  return outcome.imported;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

const fixtures = readdirSync("fixtures").filter((file) => file.endsWith(".expected.json"));

test("there are fixtures, each named in the README", () => {
  const readme = readFileSync("fixtures/README.md", "utf8");
  expect(fixtures.length).toBeGreaterThanOrEqual(12);
  for (const file of fixtures) expect(readme).toContain(file.replace(".expected.json", ".csv"));
});

test.each(fixtures)("%s holds", async (file) => {
  const imported = await importedFrom(
    `fixtures/${file.replace(".expected.json", ".csv")}`,
    "2026-02-12",
  );
  expect(summaryOf(imported)).toEqual(readJson(`fixtures/${file}`));
  const { total, placed, merged, setAside } = imported.rows;
  expect(placed + merged + setAside).toBe(total);
});

// A larger collection of published and synthetic exports, beside the project where it is at hand.
const COLLECTION = "../shared/exports";

interface Entry {
  readonly args?: readonly string[];
  readonly expect: Readonly<Record<string, unknown>>;
}

const hasCollection = existsSync(`${COLLECTION}/expected.json`);
const collection = hasCollection
  ? Object.entries(readJson(`${COLLECTION}/expected.json`) as Record<string, Entry>)
  : [];

test.skipIf(!hasCollection)("every export of the collection is read as expected", async () => {
  const shortfalls: string[] = [];
  for (const [file, entry] of collection) {
    const { args = [], expect: wanted } = entry;
    const asOf = args[args.indexOf("--as-of") + 1] ?? "2026-02-12";
    const outcome = await importPeople(readFileSync(`${COLLECTION}/${file}`), {
      fileName: file,
      asOf: args.includes("--as-of") ? asOf : "2026-02-12",
    });
    if (wanted.exit === 2) {
      if (outcome.kind === "imported") shortfalls.push(`${file} should be refused`);
      continue;
    }
    if (outcome.kind !== "imported") {
      shortfalls.push(`${file}: ${sayIt(outcome.problem)}`);
      continue;
    }
    const known = factsOf(outcome.imported);
    for (const [path, value] of Object.entries(wanted)) {
      const told = tell(path, value, known, outcome.imported);
      if (told) shortfalls.push(`${file}: ${told}`);
    }
  }
  expect(shortfalls).toEqual([]);
});

/** What the import alone can tell, under the paths of the expectations. */
function factsOf(imported: Imported): Record<string, unknown> {
  const { org, file, rows, columns } = imported;
  const nodes = [...org.kind.keys()];
  const count = (kind: number): number => nodes.filter((i) => org.kind[i] === kind).length;
  const facts: Record<string, unknown> = {
    rows,
    managerMatchedBy: imported.managerMatchedBy,
    people: count(PERSON),
    vacancies: count(VACANCY),
    placeholders: count(PLACEHOLDER),
    roots: nodes.filter((i) => (org.parent[i] ?? -1) < 0).length,
    layers: Math.max(0, ...org.layer),
    managers: nodes.filter((i) => isManager(org, i)).length,
  };
  const parts: readonly [string, object][] = [
    ["file", file],
    ["rows", rows],
    ["columns", columns],
  ];
  for (const [part, values] of parts) {
    for (const [name, value] of Object.entries(values)) facts[`${part}.${name}`] = value;
  }
  for (const i of nodes) facts[`manager:${textOf(org, "id", i)}.name`] = nameOf(org, i);
  return facts;
}

/** What falls short of one expectation, or undefined. */
function tell(
  path: string,
  wanted: unknown,
  known: Readonly<Record<string, unknown>>,
  { findings, leftOut }: Imported,
): string | undefined {
  const kinds: readonly string[] = findings.map(({ kind }) => kind);
  const list = Array.isArray(wanted) ? wanted.map(String) : [];
  if (path === "findings" && !list.every((kind) => kinds.includes(kind))) {
    return `findings ${kinds.join()}`;
  }
  if (path === "noFindings" && list.some((kind) => kinds.includes(kind))) {
    return `findings ${kinds.join()}`;
  }
  if (path === "leftOut" && !list.every((header) => leftOut.includes(header))) {
    return `left out ${leftOut.join()}`;
  }
  if (!(path in known)) return undefined;
  const value = known[path];
  const options = isOneOf(wanted) ? wanted.oneOf : [wanted];
  const fits = options.some((option) => JSON.stringify(option) === JSON.stringify(value));
  return fits ? undefined : `${path} is ${JSON.stringify(value)}`;
}

function isOneOf(wanted: unknown): wanted is { oneOf: readonly unknown[] } {
  return typeof wanted === "object" && wanted !== null && "oneOf" in wanted;
}
