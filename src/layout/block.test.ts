import fc from "fast-check";
import { expect, test } from "vitest";
import { blockShape, wallRowsFor } from "./block.ts";

test.each([
  { people: 0, wallRows: 4, rows: 0, columns: 0 },
  { people: 1, wallRows: 4, rows: 1, columns: 1 },
  { people: 4, wallRows: 4, rows: 4, columns: 1 },
  { people: 5, wallRows: 4, rows: 3, columns: 2 },
  { people: 9, wallRows: 4, rows: 3, columns: 3 },
  { people: 13, wallRows: 4, rows: 4, columns: 4 },
  { people: 7, wallRows: 1, rows: 1, columns: 7 },
])("a team of $people fills $columns columns of $rows", ({ people, wallRows, rows, columns }) => {
  expect(blockShape(people, wallRows)).toEqual({ rows, columns });
});

test("a block holds its team, and is no wider or higher than it must be", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.integer({ min: 1, max: 12 }),
      (people, most) => {
        const { rows, columns } = blockShape(people, most);
        expect(rows).toBeLessThanOrEqual(most);
        expect(rows * columns).toBeGreaterThanOrEqual(people);
        expect((columns - 1) * most).toBeLessThan(people);
        expect((rows - 1) * columns).toBeLessThan(people);
      },
    ),
  );
});

test.each([
  { people: 8, teams: 2, rows: 1 },
  { people: 14, teams: 3, rows: 2 },
  { people: 22, teams: 5, rows: 3 },
  { people: 23, teams: 5, rows: 4 },
  { people: 100_000, teams: 14_000, rows: 4 },
  { people: 500, teams: 1, rows: 12 },
  { people: 60, teams: 2, rows: 4 },
  { people: 0, teams: 0, rows: 1 },
])("the wall of $people people in $teams teams has $rows rows", ({ people, teams, rows }) => {
  expect(wallRowsFor(people, teams)).toBe(rows);
});
