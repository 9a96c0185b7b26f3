import type { PageLink, PdfPage } from "../render/pdf/pdfPage.ts";
import type { Mark } from "../scene/marks.ts";
import { BOOK_MARGIN, type BookSheet, footMarks, lineOf } from "./bookSheet.ts";

/** A line of a list that leads to a page. */
export interface ListEntry {
  readonly text: string;
  /** How far it stands in, steps. */
  readonly depth: number;
  /** The number of the page, and its anchor; null where there is none. */
  readonly page: number | null;
  readonly anchor: string;
}

export interface ListStyle {
  readonly title: string;
  readonly columns: number;
}

const SIZE = 9;
const LEADING = 13;
const TITLE = 20;
const TITLE_ROOM = 44;
const BETWEEN = 18;
const STEP = 10;
const NUMBER_ROOM = 26;

function rowsOf({ height }: BookSheet): number {
  return Math.floor((height - 2 * BOOK_MARGIN - TITLE_ROOM) / LEADING);
}

/** How many pages a list of so many entries takes. */
export function listPageCount(entries: number, sheet: BookSheet, { columns }: ListStyle): number {
  return Math.ceil(entries / (columns * rowsOf(sheet)));
}

/** A list in columns, page by page; each line leads to its page. `first`: the number of the first. */
export function listPages(
  entries: readonly ListEntry[],
  sheet: BookSheet,
  style: ListStyle,
  first: number,
): readonly PdfPage[] {
  const perPage = style.columns * rowsOf(sheet);
  const count = listPageCount(entries.length, sheet, style);
  return Array.from({ length: count }, (_, i) => {
    const shown = entries.slice(i * perPage, (i + 1) * perPage);
    return listPage(shown, sheet, style, first + i, i === 0);
  });
}

function listPage(
  entries: readonly ListEntry[],
  sheet: BookSheet,
  { title, columns }: ListStyle,
  number: number,
  isFirst: boolean,
): PdfPage {
  const { width, height, palette } = sheet;
  const rows = rowsOf(sheet);
  const column = (width - 2 * BOOK_MARGIN - (columns - 1) * BETWEEN) / columns;
  const links: PageLink[] = [];
  const heading = { x: BOOK_MARGIN, y: BOOK_MARGIN + TITLE / 2, size: TITLE, fill: palette.ink };
  const marks: Mark[] = [lineOf(title, width - 2 * BOOK_MARGIN, { ...heading, weight: 600 })];
  entries.forEach(({ text, depth, page, anchor }, i) => {
    const left = BOOK_MARGIN + Math.floor(i / rows) * (column + BETWEEN);
    const y = BOOK_MARGIN + TITLE_ROOM + ((i % rows) + 0.5) * LEADING;
    const x = left + depth * STEP;
    const place = { y, size: SIZE };
    const room = column - depth * STEP - NUMBER_ROOM;
    marks.push(lineOf(text, room, { ...place, x, fill: palette.ink }));
    if (page === null) return;
    const right = { ...place, x: left + column, anchor: "end", fill: palette.muted } as const;
    marks.push(lineOf(String(page), NUMBER_ROOM, right));
    links.push({ x: left, y: y - LEADING / 2, width: column, height: LEADING, to: anchor });
  });
  return {
    marks: [...marks, ...footMarks(sheet, number)],
    width,
    height,
    ground: null,
    // Only the first of a list has a bookmark.
    title: isFirst ? title : "",
    notes: "",
    names: entries.map(({ text }) => text),
    links,
    anchor: `list-${number}`,
  };
}
