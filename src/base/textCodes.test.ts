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
      for (const each of given) if (!byMap.has(each)) byMap.set(each, byMap.size);
      const half = Math.floor(given.length / 2);
      const found = new Uint32Array(given.length);
      codes.addAll(given.slice(0, half), found, 0);
      codes.addAll(given.slice(half), found, half);
      expect([...found]).toEqual(given.map((each) => byMap.get(each)));

      const texts = [...byMap.keys()];
      const visited: string[] = [];
      codes.forEach((each, code) => {
        visited[code] = each;
      });
      expect(visited).toEqual(texts);
      expect(texts.map((_, code) => codes.textOf(code))).toEqual(texts);
      for (const [each, code] of byMap) expect(codes.find(each)).toBe(code);
      expect(codes.find("no such text")).toBe(-1);

      const backwards = Uint32Array.from(texts, (_, code) => texts.length - 1 - code);
      const { pool, offsets } = codes.pooled(backwards);
      const parts = texts.map((_, k) => pool.slice(offsets[k], offsets[k + 1]));
      expect(parts).toEqual(texts.toReversed());
    }),
  );
});

test("texts that begin alike do not crowd one place", () => {
  const codes = createTextCodes();
  const texts = Array.from({ length: 100_000 }, (_, i) => `employee-${i}`);
  codes.addAll(texts, new Uint32Array(texts.length), 0);
  expect(codes.find("employee-99999")).toBe(99_999);
  expect(codes.find("employee-100000")).toBe(-1);
});
