import { expect, test } from "vitest";
import { bitSetWith } from "../../base/bitSet.ts";
import { foundWords } from "./foundWords.ts";

const people = (...nodes: readonly number[]) => nodes.map((node) => ({ node, matched: [] }));

test("what is only spelt nearly so is said to be left out of count and marks, unless it is all there is", () => {
  const words = (hits: readonly number[], best: readonly number[], similar: readonly number[]) =>
    foundWords({
      query: "ann",
      hits: bitSetWith(hits, 40),
      best: people(...best),
      similar: people(...similar),
    });
  expect(words([1, 2], [1, 2], [])).toBe("2 found, marked on the chart.");
  expect(words([1, 2], [1, 2], [3])).toBe(
    "2 found, marked on the chart. The last one listed is only spelt nearly so: neither counted nor marked.",
  );
  expect(words([1], [1], [3, 4])).toMatch(/The last 2 listed are only spelt nearly so/);
  expect(words([3, 4], [], [3, 4])).toBe("Nobody is spelt so; 2 nearly so, marked on the chart.");
  expect(words([1, 2, 3], [1, 2], [])).toMatch(/^3 found, all marked/);
});
