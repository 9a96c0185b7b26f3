import Papa from "papaparse";

/** Told each record of a table and the physical line it begins in. */
export type TakeRecord = (cells: readonly string[], line: number) => void;

/** What one run of the parser yields. */
interface ParsedPiece {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly code: string }[];
  readonly meta: { readonly cursor: number };
}

/** A quoted cell longer than this was opened by a stray quote; the quote is then an ordinary sign. */
const LONGEST_QUOTED_CELL = 8 << 20;

/**
 * Reads delimited text piece by piece: without quotes in it, a piece takes the parser's fast path.
 * Line numbers stay right across line breaks in quoted cells.
 */
export function readTable(
  pieces: Iterable<{ readonly text: string; readonly isLast: boolean }>,
  delimiter: string,
  take: TakeRecord,
): void {
  let rest = "";
  let line = 1;
  for (const { text, isLast } of pieces) {
    let piece = rest + withLineFeeds(text);
    for (;;) {
      const parsed = parse(piece, delimiter, isLast);
      const brokenOff = isLast && parsed.errors.some(({ code }) => code === "MissingQuotes");
      const records = brokenOff ? parsed.data.slice(0, -1) : parsed.data;
      const end = brokenOff ? endOfRecords(piece, records, delimiter) : parsed.meta.cursor;
      const lines = countLineFeeds(piece, end) + (isLast && !brokenOff ? 1 : 0);
      line = takeRecords(records, lines, line, take);
      rest = piece.slice(end);
      if (!brokenOff && (isLast || rest.length < LONGEST_QUOTED_CELL)) break;
      const endOfLine = rest.indexOf("\n") < 0 ? rest.length : rest.indexOf("\n");
      take(rest.slice(0, endOfLine).split(delimiter), line);
      line++;
      piece = rest.slice(endOfLine + 1);
      rest = "";
      if (piece === "") break;
    }
  }
}

function parse(piece: string, delimiter: string, isLast: boolean): ParsedPiece {
  return new Papa.Parser({ delimiter, newline: "\n", quoteChar: '"' }).parse(piece, 0, !isLast);
}

/** Where the last record, whose closing quote is missing, begins. */
function endOfRecords(
  piece: string,
  records: readonly (readonly string[])[],
  delimiter: string,
): number {
  const whole = new Papa.Parser({ delimiter, newline: "\n", quoteChar: '"' });
  const parsed: ParsedPiece = whole.parse(piece, 0, true);
  return parsed.data.length === records.length ? parsed.meta.cursor : piece.length;
}

/** Hands the records on, each with its first line; returns the line after the last. */
function takeRecords(
  records: readonly (readonly string[])[],
  lines: number,
  firstLine: number,
  take: TakeRecord,
): number {
  // As many records as lines: no cell holds a line break.
  const oneLineEach = records.length === lines;
  let line = firstLine;
  for (const record of records) {
    take(record, line);
    line += 1;
    if (!oneLineEach) for (const cell of record) line += countLineFeeds(cell, cell.length);
  }
  return line;
}

function withLineFeeds(text: string): string {
  if (!text.includes("\r")) return text;
  const unix = text.replaceAll("\r\n", "\n");
  return unix.includes("\r") ? unix.replaceAll("\r", "\n") : unix;
}

function countLineFeeds(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

const DELIMITERS = [",", ";", "\t", "|", "\u001f"] as const;
const SAMPLE_RECORDS = 200;

/** The delimiter that parts a sample of the text most evenly into most cells. */
export function delimiterOf(sample: string): string {
  const declared = /^sep=(.)\r?\n/.exec(sample)?.[1];
  if (declared) return declared;
  const text = withLineFeeds(sample);
  let best: string = ",";
  let bestEvenness = 0;
  for (const delimiter of DELIMITERS) {
    const evenness = evennessOf(text, delimiter);
    if (evenness <= bestEvenness) continue;
    best = delimiter;
    bestEvenness = evenness;
  }
  return best;
}

/** Share of records with the commonest number of cells, squared, times the cells that number adds. */
function evennessOf(text: string, delimiter: string): number {
  const parser = new Papa.Parser({ delimiter, newline: "\n", preview: SAMPLE_RECORDS });
  const parsed: ParsedPiece = parser.parse(text, 0, false);
  const recordsOfWidth = new Map<number, number>();
  let records = 0;
  for (const record of parsed.data) {
    if (record.every((cell) => cell.trim() === "")) continue;
    records++;
    recordsOfWidth.set(record.length, (recordsOfWidth.get(record.length) ?? 0) + 1);
  }
  let evenness = 0;
  for (const [width, count] of recordsOfWidth) {
    evenness = Math.max(evenness, (count / records) ** 2 * (width - 1));
  }
  return evenness;
}
