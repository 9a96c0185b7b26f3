import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "headstand-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function headstand(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
}

const example = "fixtures/worked-example.csv";
const upsideDown = ["--view", "upside-down"];
const exampleLinks = ["--links", "fixtures/worked-example-links.csv", "--as-of", "2025-06-30"];

test("prints one JSON object", () => {
  const { status, stdout, stderr } = headstand("analyse", example, ...exampleLinks, "--json");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(JSON.parse(stdout)).toMatchObject({
    file: {
      name: "worked-example.csv",
      encoding: "utf-8",
      delimiter: ",",
      headerRow: 1,
      sheet: null,
    },
    rows: { total: 33, placed: 33, merged: 0, setAside: 0 },
    people: 32,
    vacancies: 1,
    managers: 11,
    collaboration: { meanHops: { line: 168 / 55, withLinks: 114 / 55 } },
    technicalTrack: { withoutReports: 2, titleForPay: ["W10"] },
  });
});

test("without --json prints a report", () => {
  const { status, stdout } = headstand("analyse", example, ...exampleLinks);
  expect(status).toBe(0);
  expect(stdout).toContain("Hugo, coach of doers");
});

test("a column chosen in the recipe is taken, one chosen on the command line goes before it", () => {
  const recipe = join(folder, "recipe.json");
  writeFileSync(recipe, JSON.stringify({ map: { manager: "dotted_manager_id", name: "title" } }));
  const args = ["--recipe", recipe, "--map", "manager=manager_id", "--json"];
  const { columns } = JSON.parse(headstand("analyse", example, ...args).stdout);
  expect(columns).toMatchObject({ manager: "manager_id", name: "title" });
});

test("a large output is not cut when it flows into a pipe", () => {
  const large = join(folder, "large.csv");
  const rows = Array.from(
    { length: 20_000 },
    (_, i) => `${i + 1},Person ${i},${(i + 1) >> 1 || ""}`,
  );
  writeFileSync(large, ["id,name,manager_id", ...rows].join("\n"));
  const { stdout } = headstand("analyse", large, "--json");
  expect(stdout.length).toBeGreaterThan(1_000_000);
  expect(JSON.parse(stdout).managerList).toHaveLength(10_000);
});

test("ends with 2 and one line that says why there is nothing to draw", () => {
  const withoutManager = join(folder, "names.csv");
  writeFileSync(withoutManager, "name,shoe size\nAnn,38\nBen,44\n");
  const out = join(folder, "never.svg");
  const refused: readonly (readonly string[])[] = [
    [],
    ["draw"],
    ["analyse"],
    ["analyse", "nowhere.csv"],
    ["analyse", folder],
    ["analyse", withoutManager],
    ["analyse", example, "--colour"],
    ["analyse", example, "--map", "manager=Nobody"],
    ["analyse", example, "--recipe", example],
    ["analyse", example, "--links", "nowhere.csv"],
    ["analyse", example, "--links", withoutManager],
    ["render", example],
    ["render", example, "--view", "sideways", "--format", "svg", "--out", out],
    ["render", example, ...upsideDown, "--format", "gif", "--out", out],
    ["render", example, ...upsideDown, "--format", "svg"],
    ["render", example, ...upsideDown, "--format", "svg", "--out", join(folder, "no", "a.svg")],
    ["render", example, ...upsideDown, "--format", "svg", "--out", out, "--lens", "mood"],
    ["render", example, ...upsideDown, "--format", "svg", "--out", out, "--focus", "W99"],
  ];
  for (const args of refused) {
    const { status, stdout, stderr } = headstand(...args);
    expect({ args, status, stdout, lines: stderr.trimEnd().split("\n").length }).toEqual({
      args,
      status: 2,
      stdout: "",
      lines: 1,
    });
    expect(stderr).toMatch(/^headstand: \S/);
  }
  expect(existsSync(out)).toBe(false);
}, 60_000);

test("draws a part of an organisation, with every name in the file", () => {
  const out = join(folder, "part.svg");
  const wanted = ["--format", "svg", "--out", out, "--lens", "span of control", "--focus", "W08"];
  const { status, stdout, stderr } = headstand("render", example, ...upsideDown, ...wanted);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toBe(`Wrote ${out}: 10 people.\n`);
  const svg = readFileSync(out, "utf8");
  expect(svg).toContain("<title>worked-example, upside-down view</title>");
  expect(/<desc>(.*)<\/desc>/.exec(svg)?.[1]?.split(", ")).toHaveLength(10);
  expect(svg).toContain(">Span of control</text>");
});

test("makes slides, a PDF and a hand-out of the same picture", () => {
  const begins = { pptx: "PK", pdf: "%PDF-", html: "<!doctype html>" };
  for (const [format, beginning] of Object.entries(begins)) {
    const out = join(folder, `whole.${format}`);
    const { status } = headstand(
      "render",
      example,
      ...upsideDown,
      "--format",
      format,
      "--out",
      out,
    );
    expect({ format, status }).toEqual({ format, status: 0 });
    expect(readFileSync(out, "latin1").startsWith(beginning)).toBe(true);
  }
}, 60_000);

test("help is no mistake", () => {
  expect(headstand("--help")).toMatchObject({ status: 0, stderr: "" });
});
