import { INTER_400, INTER_600 } from "./interWidths.ts";

// Widths of text come from one table (docs/decisions/0003), so that the page, Node and every export
// agree on what fits without asking a canvas.

/** Scripts that Inter does not have come from the system: these are wide guesses, in ems. */
const WIDE = 1;
const OTHER = 0.68;
const REGULAR = tableOf(INTER_400);
const SEMIBOLD = tableOf(INTER_600);

function tableOf(runs: typeof INTER_400): Float32Array {
  const last = runs.at(-1);
  const table = new Float32Array(last ? last[0] + last[1].length : 0).fill(OTHER);
  for (const [first, widths] of runs) {
    widths.forEach((width, i) => {
      table[first + i] = width / 100;
    });
  }
  return table;
}

/** Width in px of a line of text set in Inter at `size` px. */
export function textWidth(text: string, size: number, weight: 400 | 600): number {
  const table = weight === 600 ? SEMIBOLD : REGULAR;
  let ems = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    ems += table[code] ?? (isWide(code) ? WIDE : OTHER);
  }
  return ems * size;
}

/** Chinese, Japanese, Korean and full-width forms stand in squares. */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x11ff) ||
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7ff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xff60)
  );
}

/** Less than this of a text says nothing. */
const LEAST_SHARE = 0.5;

/** The text, or as many of its whole words as fit, with an ellipsis; "" when too little would be left. */
export function fitWords(text: string, room: number, size: number, weight: 400 | 600): string {
  if (textWidth(text, size, weight) <= room) return text;
  const words = text.split(" ");
  for (let count = words.length - 1; count > 0; count--) {
    const shorter = `${words
      .slice(0, count)
      .join(" ")
      .replace(/[\s,;:&/·-]+$/, "")} …`;
    if (shorter.length < text.length * LEAST_SHARE) return "";
    if (textWidth(shorter, size, weight) <= room) return shorter;
  }
  return "";
}
