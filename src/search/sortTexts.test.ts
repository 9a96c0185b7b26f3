import fc from "fast-check";
import { expect, test } from "vitest";
import { createTextCodes } from "../base/textCodes.ts";
import { eachWordWith, wordsFrom, writeSorted } from "./sortedWords.ts";
import { sortTexts } from "./sortTexts.ts";

const anyTexts = fc.uniqueArray(
  fc.string({ unit: fc.constantFrom("a", "b", "é", "田"), minLength: 1, maxLength: 6 }),
  { maxLength: 80 },
);

function resultOf<T>(steps: Generator<undefined, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

test("words are sorted, and found by their beginnings and by what is in them", () => {
  fc.assert(
    fc.property(
      anyTexts,
      fc.string({ unit: fc.constantFrom("a", "b", "é"), minLength: 1, maxLength: 3 }),
      (texts, letters) => {
        const codes = createTextCodes();
        for (const text of texts) codes.add(text);
        const words = resultOf(writeSorted(codes.written(), resultOf(sortTexts(codes.written()))));
        const sorted = [...texts].sort();
        expect(words.text).toBe(`\n${sorted.map((text) => `${text}\n`).join("")}`);
        const { from, end } = wordsFrom(words, letters);
        expect(sorted.slice(from, end)).toEqual(sorted.filter((text) => text.startsWith(letters)));
        const within: string[] = [];
        eachWordWith(words, letters, (word) => within.push(sorted[word] ?? ""));
        expect(within).toEqual(sorted.filter((text) => text.includes(letters)));
      },
    ),
  );
});
