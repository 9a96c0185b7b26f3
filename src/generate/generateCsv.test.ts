import { expect, test } from "vitest";
import { seededRandom } from "../base/random.ts";
import { GENERATED_COLUMNS, generateCsv } from "./generateCsv.ts";
import { growTree } from "./growTree.ts";

test("the same seed gives the same file, another seed another", () => {
  const first = [...generateCsv({ people: 200, seed: 7 })];
  expect([...generateCsv({ people: 200, seed: 7 })]).toEqual(first);
  expect([...generateCsv({ people: 200, seed: 8 })]).not.toEqual(first);
});

test.each([1, 2, 3, 32, 59, 60, 61, 1000])(
  "an organisation of %d has that many people",
  (people) => {
    const rows = [...generateCsv({ people, seed: 3 })].slice(1).map((line) => line.split(","));
    expect(rows.filter((cells) => !cells.includes("Vacancy"))).toHaveLength(people);
  },
);

test("every manager is a person of the file, and one person has none", () => {
  const lines = [...generateCsv({ people: 1000, seed: 1 })].slice(1);
  // Titles are the only quoted cells.
  const rows = lines.map((line) => line.replace(/"[^"]*"/, "title").split(","));
  const ids = new Set(rows.map(([id]) => id));
  const column = GENERATED_COLUMNS.indexOf("Manager ID");
  expect(ids.size).toBe(rows.length);
  expect(rows.filter((cells) => cells[column] === "")).toHaveLength(1);
  expect(rows.filter((cells) => cells[column] !== "" && !ids.has(cells[column]))).toEqual([]);
});

test.each([
  { people: 1000, layers: 5 },
  { people: 10_000, layers: 7 },
  { people: 100_000, layers: 8 },
])(
  "$people people stand in about $layers layers, half the teams between 5 and 8",
  ({ people, layers }) => {
    const tree = growTree(people, seededRandom(1));
    const spans = tree.span.filter((span) => span > 0).sort();
    const deepest = tree.layer.reduce((a, b) => Math.max(a, b), 0);
    expect(Math.abs(deepest - layers)).toBeLessThanOrEqual(1);
    expect(spans[Math.floor(spans.length / 2)]).toBeGreaterThanOrEqual(5);
    expect(spans[Math.floor(spans.length / 2)]).toBeLessThanOrEqual(8);
    expect(spans.at(-1)).toBeLessThanOrEqual(18);
  },
);
