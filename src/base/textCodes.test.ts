import fc from "fast-check";
import { expect, test } from "vitest";
import { createTextCodes } from "./textCodes.ts";

test("gives the codes a Map would give, however many texts there are", () => {
  const text = fc.oneof(
    fc.string({ maxLength: 4 }),
    fc.constantFrom("__proto__", "", "a", "\ud800"),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 400 }), (given) => {
      const codes = createTextCodes();
      const byMap = new Map<string, number>();
      for (const each of given) {
        expect(codes.find(each)).toBe(byMap.get(each) ?? -1);
        if (!byMap.has(each)) byMap.set(each, byMap.size);
        expect(codes.add(each)).toBe(byMap.get(each));
      }
      expect(codes.texts()).toEqual([...byMap.keys()]);
    }),
  );
});

test("texts that begin alike do not crowd one place", () => {
  const codes = createTextCodes();
  for (let i = 0; i < 100_000; i++) codes.add(`employee-${i}`);
  expect(codes.find("employee-99999")).toBe(99_999);
  expect(codes.find("employee-100000")).toBe(-1);
});
