import type { TextMark } from "../scene/marks.ts";
import { fitWords, textWidth } from "../scene/measure.ts";
import type { Palette } from "../scene/palette.ts";

/** The paper a book is drawn on: its marks are in points. */
export interface BookSheet {
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  /** Of the whole book. */
  readonly title: string;
}

/** White space around what is on a page, points. */
export const BOOK_MARGIN = 42;

export interface Line {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight?: 400 | 600;
  readonly fill: string;
  readonly anchor?: TextMark["anchor"];
}

/** A line of text no wider than `room`: whole words of it, else as many letters as fit. */
export function lineOf(words: string, room: number, line: Line): TextMark {
  const { weight = 400, anchor = "start", ...place } = line;
  const text = fitWords(words, room, line.size, weight) || cutTo(words, room, line.size, weight);
  const look = { halo: null, spacing: 0, alpha: 1 } as const;
  return { type: "text", text, weight, anchor, ...place, ...look };
}

function cutTo(words: string, room: number, size: number, weight: 400 | 600): string {
  const letters = [...words];
  while (letters.length > 1 && textWidth(`${letters.join("")}…`, size, weight) > room)
    letters.pop();
  return letters.length > 0 ? `${letters.join("")}…` : "";
}

const FOOT = 8;

/** The foot of a page: the book's title and the page's number. */
export function footMarks({ width, height, palette, title }: BookSheet, page: number): TextMark[] {
  const y = height - BOOK_MARGIN / 2;
  const room = width - 3 * BOOK_MARGIN;
  const place = { y, size: FOOT, fill: palette.muted };
  return [
    lineOf(title, room, { ...place, x: BOOK_MARGIN }),
    lineOf(String(page), BOOK_MARGIN, { ...place, x: width - BOOK_MARGIN, anchor: "end" }),
  ];
}
