import { expect, test } from "vitest";
import { directionOf, sideBySide } from "./direction.ts";

test.each([
  ["Ann", "ltr"],
  ["محمد (IT)", "rtl"],
  ["(IT) محمد", "ltr"],
  ["3 תמר", "rtl"],
  ["𠮷田", "ltr"],
  ["", "ltr"],
])("'%s' runs %s", (text, direction) => {
  expect(directionOf(text)).toBe(direction);
});

test("parts that run to the left do not turn those beside them", () => {
  expect(sideBySide(["IT", "Rabat"], " · ")).toBe("IT · Rabat");
  expect(sideBySide(["פיתוח", "3 Ost"], " · ")).toBe("\u2068פיתוח\u2069 · 3 Ost");
});
