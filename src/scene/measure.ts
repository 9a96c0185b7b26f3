import { INTER_400, INTER_600 } from "./interWidths.ts";
import { contextualWidth, isContextual } from "./scriptLetters.ts";
import { SCRIPTS_400, SCRIPTS_600, type ScriptWidths } from "./scriptWidths.ts";

// Widths of text come from one table (docs/decisions/0003), so that the page, Node and every export
// agree on what fits without asking a canvas.

/** Scripts that Inter does not have come from the system: those that are not measured are guesses, in ems. */
const WIDE = 1;
const OTHER = 0.72;
const INDIC = 0.95;
const EMOJI = 1.4;
/** Stands in the table for "depends on the letters beside". */
const CONTEXTUAL = -1;
/** All of the basic plane: letters beyond it are pairs of codes, of which the first has the width. */
const CODES = 0x10000;

type Runs = typeof INTER_400;

function tableOf(inter: Runs, { alone }: ScriptWidths): Float32Array {
  const table = new Float32Array(CODES).fill(OTHER);
  for (const [first, last, width] of GUESSES) table.fill(width, first, last + 1);
  for (const [first, last] of MARKS_WITHIN) {
    for (let code = first; code <= last; code++) {
      if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(String.fromCharCode(code))) table[code] = 0;
    }
  }
  for (const [first, widths] of [...alone, ...inter]) {
    widths.forEach((width, i) => {
      table[first + i] = width / 100;
    });
  }
  for (let code = 0x600; code < 0x980; code++)
    if (isContextual(code) && table[code] !== 0) table[code] = CONTEXTUAL;
  return table;
}

/** First and last code of what nothing was measured of, and its width. */
const GUESSES: readonly (readonly [number, number, number])[] = [
  [0x980, 0xddf, INDIC],
  // Chinese, Japanese, Korean and full-width forms stand in squares.
  [0x1100, 0x115f, WIDE],
  [0x1160, 0x11ff, 0],
  [0x2e80, 0x9fff, WIDE],
  [0xac00, 0xd7a3, WIDE],
  [0xf900, 0xfaff, WIDE],
  [0xff00, 0xff60, WIDE],
  [0x2600, 0x27bf, WIDE],
  // Pairs: emoji and rare Chinese characters by their first code; the second adds nothing.
  [0xd800, 0xdbff, EMOJI],
  [0xd840, 0xd87f, WIDE],
  [0xdc00, 0xdfff, 0],
  [0xfe00, 0xfe0f, 0],
];

/** Where the marks are that stand on other letters, and signs that only steer the writing: no width. */
const MARKS_WITHIN: readonly (readonly [number, number])[] = [
  [0x300, 0x1dff],
  [0x200b, 0x206f],
  [0x20d0, 0x20f0],
  [0x3099, 0x309a],
  [0xfe20, 0xfeff],
];

const REGULAR = tableOf(INTER_400, SCRIPTS_400);
const SEMIBOLD = tableOf(INTER_600, SCRIPTS_600);

/** Width in px of a line of text set in Inter at `size` px. */
export function textWidth(text: string, size: number, weight: 400 | 600): number {
  const table = weight === 600 ? SEMIBOLD : REGULAR;
  let ems = 0;
  for (let i = 0; i < text.length; i++) {
    const width = table[text.charCodeAt(i)] ?? OTHER;
    ems += width === CONTEXTUAL ? contextualWidth(text, i, weight) : width;
  }
  return ems * size;
}

/** Less than this of a text says nothing. */
const LEAST_SHARE = 0.5;
/** Where a line may end: after a blank, and between the characters of Chinese and Japanese. */
const BREAKS = /\s+|(?<=[\u3040-\u30fa\u3400-\u9fff])(?=[\u3041-\u30fa\u3400-\u9fff])/;

/** The text, or as many of its whole words as fit, with an ellipsis; "" when too little would be left. */
export function fitWords(text: string, room: number, size: number, weight: 400 | 600): string {
  if (textWidth(text, size, weight) <= room) return text;
  const words = text.split(BREAKS);
  let end = text.length;
  for (let count = words.length - 1; count > 0; count--) {
    end = text.lastIndexOf(words[count] ?? "", end - 1);
    const kept = text.slice(0, end).replace(/[\s,;:&/·-]+$/, "");
    const shorter = kept.length < end ? `${kept} …` : `${kept}…`;
    if (shorter.length < text.length * LEAST_SHARE) return "";
    if (textWidth(shorter, size, weight) <= room) return shorter;
  }
  return "";
}
