import { expect, test } from "vitest";
import { type CellColumn, cellColumnBuilder } from "./cellColumn.ts";
import { readFte, readUtcOffsets, readYesNo } from "./measures.ts";

function columnOf(...cells: string[]): CellColumn {
  const builder = cellColumnBuilder();
  builder.addAll(cells);
  return builder.build().column;
}

const rows = Int32Array.of(0, 1, 2, 3);

test("a share of a full-time post comes from shares, per cent or hours", () => {
  expect([...readFte(columnOf("1", "0,8", "0.5", ""), false, rows)]).toEqual([
    1,
    0.8,
    0.5,
    Number.NaN,
  ]);
  expect([...readFte(columnOf("100%", "80 %", "50%", "x"), false, rows)]).toEqual([
    1,
    0.8,
    0.5,
    Number.NaN,
  ]);
  expect([...readFte(columnOf("100", "80", "50", "0"), false, rows)]).toEqual([1, 0.8, 0.5, 0]);
  expect([...readFte(columnOf("38,5", "38,5", "19,25", "77"), true, rows)]).toEqual([1, 1, 0.5, 2]);
});

test("hours from UTC come from numbers, offsets and the names of time zones", () => {
  const column = columnOf("UTC", "-3", "UTC+5:30", "(UTC-08:00) Pacific");
  expect([...readUtcOffsets(column, rows, "2026-01-15")]).toEqual([0, -3, 5.5, -8]);
  const zones = columnOf("Europe/Lisbon", "America/New_York", "Nowhere/At_All", "Asia/Kolkata");
  expect([...readUtcOffsets(zones, rows, "2026-01-15")]).toEqual([0, -5, Number.NaN, 5.5]);
});

test("yes and no are known in several spellings", () => {
  expect([...readYesNo(columnOf("Yes", "n", "TRUE", ""), rows)]).toEqual([1, 0, 1, 0]);
  expect([...readYesNo(columnOf("1", "0", "oui", "nein"), rows)]).toEqual([1, 0, 1, 0]);
});
