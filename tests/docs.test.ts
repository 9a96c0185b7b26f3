import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const documents = [
  ...readdirSync(".").filter((file) => file.endsWith(".md")),
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`),
  "samples/README.md",
];

/** Folders of the project, whose names begin a path. Built or kept pictures are not under version control. */
const PATH = /(?<![\w/.-])(?:src|tests|docs|scripts|public|samples|fixtures|\.ci)\/[\w./-]*\w/g;
const TOP_LEVEL = /(?<![\w/.-])[\w.-]+\.(?:md|json|html|config\.ts)\b(?!\/)/g;

function pathsIn(document: string): string[] {
  const text = readFileSync(document, "utf8").replace(/<!--[\s\S]*?-->/g, "");
  return [...new Set([...(text.match(PATH) ?? []), ...(text.match(TOP_LEVEL) ?? [])])];
}

test.each(documents)("every path %s names exists", (document) => {
  expect(pathsIn(document).filter((path) => !existsSync(path))).toEqual([]);
});

test("every script the documents name is one of package.json", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  const named = documents.flatMap((document) => [
    ...readFileSync(document, "utf8").matchAll(/npm run (?:-s )?([a-z]+)/g),
  ]);
  expect(named.map(([, name = ""]) => name).filter((name) => !(name in scripts))).toEqual([]);
});

test("the README tells of every dependency, with why, and of no other", () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const [, built = ""] = readFileSync("README.md", "utf8").split("## What it is built with");
  const rows = built.split("\n").filter((line) => line.startsWith("| ") && !line.includes("why"));
  const named = rows.flatMap((row) => row.split("|")[1]?.trim().split(", ") ?? []);
  expect(named.toSorted()).toEqual(Object.keys(dependencies).toSorted());
  const words = new Set(built.split(/[\s,]+/));
  const tools = Object.keys(devDependencies).filter((name) => !name.startsWith("@types/"));
  expect(tools.filter((name) => !words.has(name))).toEqual([]);
});
