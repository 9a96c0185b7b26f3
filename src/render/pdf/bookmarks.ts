import type { PdfFile } from "./pdfFile.ts";
import { dictionary, refText, textString } from "./pdfValues.ts";

export interface Bookmark {
  readonly title: string;
  /** 0 for the outermost; at most one more than that of the one before. */
  readonly depth: number;
  /** Object of the page. */
  readonly page: number;
}

interface Entry extends Bookmark {
  readonly id: number;
  readonly below: Entry[];
}

/** Writes bookmarks as readers show them beside the pages; gives their root. */
export function writeBookmarks(file: PdfFile, bookmarks: readonly Bookmark[]): number {
  const root = file.reserve();
  const top: Entry[] = [];
  const open: Entry[] = [];
  for (const bookmark of bookmarks) {
    const entry = { ...bookmark, id: file.reserve(), below: [] };
    open.length = Math.min(open.length, bookmark.depth);
    (open.at(-1)?.below ?? top).push(entry);
    open.push(entry);
  }
  writeLevel(file, top, root);
  const count = top.length;
  const ends = { First: refOf(top[0]), Last: refOf(top.at(-1)) };
  return file.add(dictionary({ Type: "/Outlines", ...ends, Count: count }), root);
}

function writeLevel(file: PdfFile, entries: readonly Entry[], parent: number): void {
  entries.forEach((entry, i) => {
    writeLevel(file, entry.below, entry.id);
    const value = dictionary({
      Title: textString(entry.title),
      Parent: refText(parent),
      Prev: refOf(entries[i - 1]),
      Next: refOf(entries[i + 1]),
      First: refOf(entry.below[0]),
      Last: refOf(entry.below.at(-1)),
      // Below zero: closed until it is opened.
      Count: entry.below.length > 0 ? -entry.below.length : undefined,
      Dest: `[${refText(entry.page)} /Fit]`,
    });
    file.add(value, entry.id);
  });
}

function refOf(entry: Entry | undefined): string | undefined {
  return entry && refText(entry.id);
}
