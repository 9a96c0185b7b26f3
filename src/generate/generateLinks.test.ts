import { expect, test } from "vitest";
import { GENERATED_COLUMNS, generateCsv } from "./generateCsv.ts";
import { generateLinks } from "./generateLinks.ts";

const options = { people: 1000, seed: 3 };

/** Who reports to whom, by employee number. */
function managersOfFile(): Map<string, string> {
  const column = GENERATED_COLUMNS.indexOf("Manager ID");
  // Titles are the only quoted cells.
  const rows = [...generateCsv(options)].slice(1).map((line) => line.replace(/"[^"]*"/, "title"));
  return new Map(
    rows.map((row) => row.split(",")).map((cells) => [cells[0] ?? "", cells[column] ?? ""]),
  );
}

test("the same seed gives the same links, another seed others", () => {
  const first = [...generateLinks({ ...options, links: 300 })];
  expect([...generateLinks({ ...options, links: 300 })]).toEqual(first);
  expect([...generateLinks({ ...options, seed: 4, links: 300 })]).not.toEqual(first);
});

test("each link joins two managers of the file once, and never along a line", () => {
  const managerOf = managersOfFile();
  const managers = new Set(managerOf.values());
  const links = [...generateLinks({ ...options, links: 300 })]
    .slice(1)
    .map((line) => line.split(","));
  expect(links).toHaveLength(300);
  expect(new Set(links.map(([a, b]) => [a, b].sort().join("-"))).size).toBe(300);
  for (const [a = "", b = "", hours] of links) {
    expect(managers.has(a) && managers.has(b)).toBe(true);
    expect(managerOf.get(a) === b || managerOf.get(b) === a).toBe(false);
    expect(Number(hours)).toBeGreaterThan(0);
  }
});

test("where there are not so many pairs there are fewer links", () => {
  const lines = [...generateLinks({ people: 60, seed: 1, links: 10_000 })];
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.length).toBeLessThan(200);
});
