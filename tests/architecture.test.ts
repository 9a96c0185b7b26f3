import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";

const PURE = [
  "base",
  "language",
  "org",
  "import",
  "metrics",
  "relief",
  "layout",
  "search",
  "scene",
  "story",
  "picture",
];

/** Which folders of src/ and which packages each folder may import. Nothing else, in no direction. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  base: [],
  language: ["intl-messageformat"],
  org: ["base"],
  generate: ["base"],
  import: ["base", "language", "org", "papaparse", "fflate", "chardet", "htmlparser2"],
  metrics: ["base", "language", "org"],
  relief: ["base", "language", "org", "metrics"],
  layout: ["base", "language", "org", "d3-hierarchy"],
  search: ["base", "language", "org"],
  scene: ["base", "language", "org", "metrics", "layout"],
  story: ["base", "language", "org", "metrics", "relief", "layout", "scene"],
  seal: [],
  handout: ["language", "org", "metrics", "story", "picture", "seal", "fflate"],
  workspace: ["base", "language", "org", "import", "metrics", "story", "picture", "seal", "fflate"],
  picture: ["base", "language", "org", "metrics", "layout", "scene", "story", "render"],
  render: ["base", "language", "scene"],
  "render/svg": ["base", "scene", "render"],
  "render/pptx": ["base", "language", "scene", "render", "fflate", "htmlparser2"],
  "render/canvas": ["base", "scene"],
  "render/pdf": [
    "language",
    "scene",
    "render",
    "fontkit",
    "bidi-js",
    "brotli/decompress.js",
    "fflate",
  ],
  book: ["base", "language", "org", "layout", "scene", "render/pdf"],
  "render/fonts": ["render/pdf", "node:fs/promises", "node:module", "node:path"],
  worker: [
    "base",
    "language",
    "org",
    "import",
    "metrics",
    "relief",
    "layout",
    "search",
    "scene",
    "story",
    "picture",
    "book",
    "handout",
    "workspace",
    "render",
    "render/fonts",
    "render/pdf",
    "render/pptx",
    "render/svg",
    "virtual:handout",
  ],
  serviceWorker: [],
  store: [
    "base",
    "language",
    "org",
    "import",
    "metrics",
    "relief",
    "layout",
    "search",
    "scene",
    "story",
    "picture",
    "workspace",
    "worker",
    "zustand/vanilla",
    "idb",
  ],
  ui: [
    "base",
    "language",
    "org",
    "import",
    "metrics",
    "relief",
    "layout",
    "search",
    "scene",
    "story",
    "picture",
    "handout",
    "workspace",
    "worker",
    "render",
    "render/canvas",
    "render/svg",
    "serviceWorker",
    "store",
    "../samples",
    "react",
    "react-aria-components",
    "zustand",
    "d3-zoom",
    "d3-selection",
    "@tanstack/react-virtual",
    "@visx/scale",
    "@visx/shape",
  ],
  cli: [
    ...PURE,
    "generate",
    "handout",
    "../scripts",
    "render",
    "render/svg",
    "render/pdf",
    "render/pptx",
    "render/fonts",
    "node:fs",
    "node:path",
    "node:process",
    "node:util",
    "node:events",
  ],
};

const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter(
  (file) => /\.tsx?$/.test(file) && !file.includes(".test.") && file.includes("/"),
);

/** The folder that has a line in the table: ui/stage counts as ui. */
function stageOf(folder: string): string {
  return folder.startsWith("ui/") ? "ui" : folder;
}

function importsOf(file: string): string[] {
  const source = readFileSync(`src/${file}`, "utf8");
  const targets = [...source.matchAll(/(?<!["\w])(?:from|import)\s*\(?\s*"([\w@:./?-]+)"/g)].map(
    ([, to = ""]) => to,
  );
  return targets
    .filter((to) => !to.endsWith(".css"))
    .map((to) =>
      to.startsWith(".")
        ? stageOf(posix.dirname(posix.join(posix.dirname(file), to.split("?")[0] ?? to)))
        : to,
    );
}

test.each(files)("%s imports only what its folder may", (file) => {
  const stage = stageOf(posix.dirname(file));
  const allowed = [stage, ...(MAY_IMPORT[stage] ?? [])];
  expect(importsOf(file).filter((to) => !allowed.includes(to))).toEqual([]);
});

const folders = readdirSync("src", { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .map(({ name }) => name);

/** The folders of src/ among these; render/pdf counts as render. */
function foldersAmong(names: readonly string[]): readonly string[] {
  const tops = new Set(names.map((name) => name.replace(/^render\/.*/, "render")));
  return folders.filter((folder) => tops.has(folder));
}

test("the table of ARCHITECTURE.md tells of every folder what it may import", () => {
  const rows = readFileSync("ARCHITECTURE.md", "utf8").matchAll(
    /^\| `src\/(\w+)` \|.*\| (all but )?(.+) \|$/gm,
  );
  const told = [...rows].map(([, folder = "", isAllBut, cell = ""]) => {
    const named = foldersAmong(cell.split(", "));
    const others = folders.filter((each) => each !== folder && !named.includes(each));
    return [folder, isAllBut ? others : named];
  });
  const held = folders.map((folder) => [folder, foldersAmong(MAY_IMPORT[folder] ?? [])]);
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(held));
});
