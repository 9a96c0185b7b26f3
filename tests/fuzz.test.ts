import { expect, test } from "vitest";
import { seededRandom } from "../src/base/random.ts";
import { examined, markupFaults } from "./fuzz/fileFaults.ts";
import { fuzzFiles, keptFiles } from "./fuzz/fuzzFiles.ts";
import { mutated } from "./fuzz/mutate.ts";

// The beginning of what `npm run fuzz` does for hours.

const FILES = 60;
const TIMEOUT = 90_000;

test("files with a few changes break no stage", { timeout: TIMEOUT }, async () => {
  const files = fuzzFiles(false);
  let charts = 0;
  for (let nth = 0; nth < FILES; nth++) {
    const random = seededRandom(nth);
    const file = mutated(files, random);
    const { isChart, faults } = await examined(file, random);
    expect(faults, `file ${nth}, from ${file.name}`).toEqual([]);
    if (isChart) charts++;
  }
  expect(charts).toBeGreaterThan(FILES / 3);
});

test("nor do those that did once", { timeout: TIMEOUT }, async () => {
  for (const file of keptFiles()) {
    const { faults } = await examined(file, seededRandom(1));
    expect(faults, file.name).toEqual([]);
  }
});

test("the same seed makes the same file", () => {
  const files = fuzzFiles(false);
  expect(mutated(files, seededRandom(7))).toEqual(mutated(files, seededRandom(7)));
  expect(mutated(files, seededRandom(7)).bytes).not.toEqual(mutated(files, seededRandom(8)).bytes);
});

test.each([
  ["a number that is none", '<svg><path d="M1 NaN"/></svg>'],
  ["an element that never ends", "<svg><g></svg>"],
  ["a sign that begins an element", "<svg><text>a < b</text></svg>"],
  ["half a letter", "<svg><text>\ud83d</text></svg>"],
  ["a control character", "<svg><text>\u0001</text></svg>"],
])("a drawing with %s is a fault", (_what, svg) => {
  expect(markupFaults(svg)).not.toEqual([]);
});

test("a drawing without any is none", () => {
  expect(markupFaults('<svg viewBox="0 0 1 1"><text x="1">NaN, Ann &lt;b></text></svg>')).toEqual(
    [],
  );
});
