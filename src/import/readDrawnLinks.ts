import { type Saying, saying } from "../language/say.ts";
import type { DrawnLink } from "../org/drawnLink.ts";
import { openFile } from "./openFile.ts";

/** Headers in lower case without anything but letters. */
const COLUMNS = {
  source: /^(source|from)$/,
  target: /^(target|to)$/,
  kind: /^(kind|type)$/,
  note: /^(note|notes|comment)$/,
} as const;

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
  const headers = (rows.shift() ?? []).map((header) => header.toLowerCase().replace(/[^a-z]/g, ""));
  const columnOf = (name: RegExp): number => headers.findIndex((header) => name.test(header));
  const source = columnOf(COLUMNS.source);
  const target = columnOf(COLUMNS.target);
  if (source < 0 || target < 0) {
    return {
      problem: saying(
        "A file of links needs the columns source and target, and may have kind and note.",
      ),
    };
  }
  const kind = columnOf(COLUMNS.kind);
  const note = columnOf(COLUMNS.note);
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
