import { expect, test } from "vitest";
import { numberColumnOf } from "./numberColumn.ts";
import { textColumnOf } from "./textColumn.ts";

const numbersIn = (...cells: string[]): number[] | null => {
  const column = numberColumnOf("Score", textColumnOf(cells));
  return column && [...column];
};

test("numbers are read as exports write them", () => {
  expect(numbersIn("1,234.5", "1.234,5", "85 %", "€ 50 000", "12,500", "-0,5", "")).toEqual([
    1234.5,
    1234.5,
    85,
    50_000,
    12_500,
    -0.5,
    Number.NaN,
  ]);
});

test("words, versions, one value alone and codes are no numbers", () => {
  expect(numbersIn("1", "2", "three")).toBe(null);
  expect(numbersIn("4", "4")).toBe(null);
  expect(numberColumnOf("Cost Centre", textColumnOf(["10", "20"]))).toBe(null);
});
