import { type Saying, saying } from "../language/say.ts";
import type { DrawnLink } from "../org/drawnLink.ts";
import { DRAWN_LINK_COLUMNS, drawnLinkHeader } from "./drawnLinkHeaders.ts";
import { openFile } from "./openFile.ts";

/** Reads a file of links drawn by hand: people as they are written there, rows without two of them left out. */
export function readDrawnLinks(
  bytes: Uint8Array,
): readonly DrawnLink[] | { readonly problem: Saying } {
  const opened = openFile(bytes);
  if ("problem" in opened) return opened;
  const rows: (readonly string[])[] = [];
  opened[0]?.read((cells) => {
    rows.push(cells.map((cell) => plainText(cell.trim())));
  }, Number.POSITIVE_INFINITY);
  const headers = (rows.shift() ?? []).map(drawnLinkHeader);
  const columnOf = (name: RegExp): number => headers.findIndex((header) => name.test(header));
  const source = columnOf(DRAWN_LINK_COLUMNS.source);
  const target = columnOf(DRAWN_LINK_COLUMNS.target);
  if (source < 0 || target < 0) {
    return {
      problem: saying(
        "A file of links needs the columns source and target, and may have kind and note.",
      ),
    };
  }
  const kind = columnOf(DRAWN_LINK_COLUMNS.kind);
  const note = columnOf(DRAWN_LINK_COLUMNS.note);
  const links = rows.map((row) => ({
    source: row[source] ?? "",
    target: row[target] ?? "",
    kind: row[kind] ?? "",
    note: row[note] ?? "",
  }));
  return links.filter((link) => link.source !== "" && link.target !== "");
}

/** Without the apostrophe that keeps a spreadsheet from running a text (csvText). */
const plainText = (cell: string): string => cell.replace(/^'(?=[\s\0]*[=+\-@＝＋－＠])/, "");
