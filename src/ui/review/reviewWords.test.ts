import { expect, test } from "vitest";
import { confidenceWords, ledgerGroups, lineRanges } from "./reviewWords.ts";

test("lines that follow one another are told as a range", () => {
  expect(lineRanges([])).toBe("");
  expect(lineRanges([7])).toBe("7");
  expect(lineRanges([3, 5, 6, 7, 9, 10])).toBe("3, 5–7, 9–10");
});

test("rows are grouped by how they ended and why, none lost", () => {
  const groups = ledgerGroups([
    { line: 4, fate: "setAside", reason: "Has left." },
    { line: 6, fate: "merged", reason: "Twice." },
    { line: 9, fate: "merged", reason: "Twice." },
  ]);
  expect(groups).toEqual([
    { fate: "merged", reason: "Twice.", lines: [6, 9] },
    { fate: "setAside", reason: "Has left.", lines: [4] },
  ]);
});

test("only a guess that is not sure says so", () => {
  expect(confidenceWords(0.95)).toBe("");
  expect(confidenceWords(0.7)).toBe("likely");
  expect(confidenceWords(0.2)).toBe("a guess: please check");
});
