// node scripts/measureInter.mjs: measures the font files we ship into src/scene/interWidths.ts.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { ensureBrowser } from "./browser.mjs";
import { ROOT } from "./install.mjs";

const FONT = join(ROOT, "node_modules", "@fontsource", "inter");
const SUBSETS = [
  "latin",
  "latin-ext",
  "cyrillic",
  "greek",
  "vietnamese",
  "cyrillic-ext",
  "greek-ext",
];
const WEIGHTS = [400, 600];
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x2bb, 0x2bc],
  [0x370, 0x3ff],
  [0x400, 0x52f],
  [0x1e80, 0x1ef9],
  [0x2010, 0x2026],
];

/** The rule that loads one subset as the font M, for the characters it holds. @param {number} weight @param {string} subset */
function fontFace(weight, subset) {
  const name = `inter-${subset}-${weight}-normal`;
  const data = readFileSync(join(FONT, "files", `${name}.woff2`)).toString("base64");
  const css = readFileSync(join(FONT, `${weight}.css`), "utf8");
  const range = css.match(new RegExp(`${name} \\*/[\\s\\S]*?unicode-range: ([^;]+);`))?.[1] ?? "";
  return `@font-face{font-family:M;font-weight:${weight};src:url(data:font/woff2;base64,${data});unicode-range:${range}}`;
}

/** Runs in the page: [first code point, widths in hundredths of an em] of each range. @param {{ weight: number, ranges: number[][] }} wanted */
function measure({ weight, ranges }) {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return [];
  context.font = `${weight} 1000px M`;
  return ranges.map(([first = 0, last = 0]) => [
    first,
    Array.from({ length: last - first + 1 }, (_, i) =>
      Math.round(context.measureText(String.fromCodePoint(first + i)).width / 10),
    ),
  ]);
}

const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
const faces = WEIGHTS.flatMap((weight) => SUBSETS.map((subset) => fontFace(weight, subset)));
// A letter of each subset makes the page load it.
const letters = WEIGHTS.map((weight) => `<p style="font:${weight} 16px M">aéžЖΩếѣἀ</p>`);
await page.setContent(`<style>${faces.join("")}</style>${letters.join("")}`);
await page.evaluate(() => document.fonts.ready);
const tables = [];
for (const weight of WEIGHTS) {
  const widths = await page.evaluate(measure, { weight, ranges: RANGES });
  tables.push(
    `export const INTER_${weight}: readonly (readonly [number, readonly number[]])[] = ${JSON.stringify(widths)};\n`,
  );
}
await browser.close();
const comment = `/**
 * Advance widths of Inter in hundredths of an em, measured once from the font files we ship: runs of
 * [first code point, widths]. Made by \`node scripts/measureInter.mjs\`.
 */
`;
writeFileSync(join(ROOT, "src", "scene", "interWidths.ts"), comment + tables.join(""));
