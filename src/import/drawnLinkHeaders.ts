/** The columns of a file of links drawn by hand; headers in lower case without anything but letters. */
export const DRAWN_LINK_COLUMNS = {
  source: /^(source|from)$/,
  target: /^(target|to)$/,
  kind: /^(kind|type)$/,
  note: /^(note|notes|comment)$/,
} as const;

/** A header as the columns are looked for. */
export function drawnLinkHeader(cell: string): string {
  return cell.toLowerCase().replace(/[^a-z]/g, "");
}

/**
 * Whether a text begins with the header of links drawn by hand: both ends, a kind or a note, and no other
 * column. A list of who works with whom has weights or dates, or the two ends alone.
 */
export function headsDrawnLinks(text: string): boolean {
  const [first = ""] = text.split(/\r?\n/, 1);
  const headers = first.split(/[,;\t]/).map(drawnLinkHeader);
  const { source, target, kind, note } = DRAWN_LINK_COLUMNS;
  const has = (name: RegExp): boolean => headers.some((header) => name.test(header));
  const isOurs = [source, target, kind, note].filter(has).length === headers.length;
  return isOurs && has(source) && has(target) && headers.length > 2;
}
