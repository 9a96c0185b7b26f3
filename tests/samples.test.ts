import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generateCsv } from "../src/generate/generateCsv.ts";

const commands = [
  ...readFileSync("samples/README.md", "utf8").matchAll(
    /--people (?<people>\d+) --seed (?<seed>\d+) > (?<file>\S+csv)/g,
  ),
].map(({ groups }) => ({
  file: groups?.file ?? "",
  people: Number(groups?.people),
  seed: Number(groups?.seed),
}));

test("the generated samples are named with their commands", () => {
  expect(commands).toHaveLength(2);
});

test.each(commands)("$file is what its command makes", ({ file, people, seed }) => {
  const made = [...generateCsv({ people, seed })].map((line) => `${line}\n`).join("");
  expect(readFileSync(file, "utf8")).toBe(made);
});
