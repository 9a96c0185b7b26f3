import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { noticesText, productionPackages } from "../scripts/notices.mjs";

/** Licences that let anybody use, change and pass on, without asking the same of what is built with them. */
const PERMISSIVE = [
  "MIT",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "OFL-1.1",
  "Unlicense",
  // postcss-value-parser and the like write it so.
  "MIT and ISC",
];

const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));

test.each(Object.entries<string>({ ...dependencies, ...devDependencies }))(
  "%s is pinned to one version",
  (_name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  },
);

test("everything in the page is under a permissive licence", () => {
  const packages = productionPackages();
  expect(packages.length).toBeGreaterThan(20);
  expect(packages.filter(({ licence }) => !PERMISSIVE.includes(licence))).toEqual([]);
});

test("the notice of licences is that of what is installed: node scripts/notices.mjs writes it", () => {
  expect(readFileSync("public/THIRD-PARTY-NOTICES.txt", "utf8")).toBe(noticesText());
});
