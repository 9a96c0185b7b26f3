import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

// What the command line writes, opened by a reader that is not ours: poppler.

const hasReader = spawnSync("pdftotext", ["-v"]).error === undefined;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "headstand-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Renders a file; the path of the PDF. */
function rendered(file: string, view: string): string {
  const out = join(folder, `${view}.pdf`);
  const args = ["render", file, "--view", view, "--format", "pdf", "--out", out];
  const { stderr } = spawnSync(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...args], {
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  return out;
}

/** Runs a tool, which must have nothing to complain of. */
function told(tool: string, ...args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(tool, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  expect(stderr).toBe("");
  return stdout;
}

/** Blanks, and the signs with which the reader says which way a text runs, make no difference. */
function compared(text: string): string {
  return text.normalize("NFC").replace(/[\s\u202a-\u202e]/g, "");
}

/** What stands in brackets behind a name is no part of it. */
function namesIn(csv: string): string[] {
  const rows = readFileSync(csv, "utf8").trim().split("\n").slice(1);
  return rows.map((row) => (row.split(",")[1] ?? "").replace(/\s*\([^)]*\)/, ""));
}

const HEBREW = /[\u0590-\u05ff]/;
const MANY_SCRIPTS = "fixtures/many-scripts.csv";

describe.skipIf(!hasReader).each(["conventional", "upside-down"])(
  "a PDF in the %s view",
  { timeout: 60_000 },
  (view) => {
    let file = "";
    beforeAll(() => {
      file = rendered(MANY_SCRIPTS, view);
    });

    test("says every name, in every script", () => {
      const text = compared(told("pdftotext", file, "-"));
      const names = namesIn(MANY_SCRIPTS);
      expect(names).toHaveLength(36);
      // This reader takes a hyphen among Hebrew letters for the end of what runs to the left.
      const parts = names.flatMap((name) => (HEBREW.test(name) ? name.split("-") : [name]));
      expect(parts.filter((part) => !text.includes(compared(part)))).toEqual([]);
    });

    test("has the letters of all its fonts in it, and says what they mean", () => {
      const [, , ...fonts] = told("pdffonts", file).trim().split("\n");
      expect(fonts.length).toBeGreaterThan(8);
      const flags = fonts.map((font) => /CID TrueType +Identity-H +(.*?) +\d+ +0$/.exec(font)?.[1]);
      expect(new Set(flags)).toEqual(new Set(["yes yes yes"]));
    });

    test("tells nothing but its title", () => {
      const lines = told("pdfinfo", file).split("\n");
      const known = lines.map((line) => line.split(":")[0]);
      expect(lines[0]).toMatch(/^Title: +many-scripts, /);
      for (const leak of ["Author", "Creator", "Producer", "CreationDate", "ModDate"]) {
        expect(known).not.toContain(leak);
      }
    });

    test("is painted without a complaint, with ink in many places", () => {
      told("pdftoppm", "-r", "36", "-png", "-singlefile", file, join(folder, view));
      const { data, width, height } = PNG.sync.read(readFileSync(join(folder, `${view}.png`)));
      expect([width, height]).toEqual([480, 270]);
      let dark = 0;
      for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 255) < 140) dark++;
      expect(dark).toBeGreaterThan(500);
    });
  },
);
