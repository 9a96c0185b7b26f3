// node scripts/measureScripts.mjs: measures letters that Inter lacks, as this machine's fonts have them, into
// src/scene/scriptWidths.ts. Fonts differ: run it where the widest common ones are (DejaVu Sans, Noto Sans).
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { ensureBrowser } from "./browser.mjs";
import { ROOT } from "./install.mjs";

const WEIGHTS = [400, 600];
/** Letters that stand each for themselves: Hebrew; Devanagari, its vowel signs on a ka. */
const ALONE = [
  [0x5d0, 0x5ea],
  [0x904, 0x939],
  [0x93e, 0x940],
  [0x949, 0x94c],
  [0x958, 0x96f],
];
/** Arabic, Persian and Urdu letters, whose width is that of the form they take. */
const JOINED = [
  ...range(0x620, 0x63a),
  ...range(0x641, 0x64a),
  ...[0x671, 0x679, 0x67e, 0x686, 0x688, 0x691, 0x698, 0x6a9, 0x6af, 0x6ba, 0x6be, 0x6c1, 0x6c3],
  ...[0x6cc, 0x6d2, 0x6d5],
];

/** @param {number} first @param {number} last */
function range(first, last) {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/**
 * Runs in the page: widths in hundredths of an em. `joined` has four a letter: alone, first, middle, last;
 * `half` has the form of a Devanagari consonant that stands before another.
 * @param {{ weight: number, alone: number[][], joined: number[] }} wanted
 */
function measure({ weight, alone, joined }) {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return { alone: [], joined: [], half: [] };
  context.font = `${weight} 1000px "Inter", system-ui, sans-serif`;
  const width = (/** @type {string} */ text) => Math.ceil(context.measureText(text).width / 10);
  const ka = "\u0915";
  const one = (/** @type {number} */ code) => {
    const letter = String.fromCodePoint(code);
    return /\p{M}/u.test(letter) ? width(ka + letter) - width(ka) : width(letter);
  };
  // The stroke that lengthens a join: as wide wherever it stands.
  const stroke = "\u0640";
  const join = width(stroke);
  return {
    alone: alone.map(([first = 0, last = 0]) => [
      first,
      Array.from({ length: last - first + 1 }, (_, i) => one(first + i)),
    ]),
    joined: joined.map((code) => {
      const letter = String.fromCodePoint(code);
      const first = width(letter + stroke) - join;
      const middle = width(stroke + letter + stroke) - 2 * join;
      return [code, width(letter), first, middle, width(stroke + letter) - join];
    }),
    half: [
      0x915,
      Array.from({ length: 0x939 - 0x915 + 1 }, (_, i) =>
        width(`${String.fromCodePoint(0x915 + i)}\u094d\u200d`),
      ),
    ],
  };
}

const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
const tables = [];
for (const weight of WEIGHTS) {
  const widths = await page.evaluate(measure, { weight, alone: ALONE, joined: JOINED });
  tables.push(`export const SCRIPTS_${weight}: ScriptWidths = ${JSON.stringify(widths)};\n`);
}
await browser.close();
const comment = `/**
 * Advance widths of letters that Inter lacks, in hundredths of an em, measured once from common wide fonts.
 * Made by \`node scripts/measureScripts.mjs\`.
 */
export interface ScriptWidths {
  /** Letters with one form: runs of [first code point, widths]. */
  readonly alone: readonly (readonly [number, readonly number[]])[];
  /** Letters that join: [code point, alone, first, in the middle, last]. */
  readonly joined: readonly (readonly [number, number, number, number, number])[];
  /** Devanagari consonants before another: [first code point, widths]. */
  readonly half: readonly [number, readonly number[]];
}

`;
writeFileSync(join(ROOT, "src", "scene", "scriptWidths.ts"), comment + tables.join("\n"));
