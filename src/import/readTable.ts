import Papa from "papaparse";
import { isKnownHeader } from "./columns.ts";

/** Told each record of a table and the physical line it begins in. */
export type TakeRecord = (cells: readonly string[], line: number) => void;

/** What one run of the parser yields. */
interface ParsedPiece {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly code: string }[];
  readonly meta: { readonly cursor: number };
}

/** A quoted cell longer than this was opened by a stray quote; the quote is then an ordinary sign. */
const LONGEST_QUOTED_CELL = 4 << 20;
/** With this many stray quotes, quotes mean nothing in this file. */
const MOST_STRAY_QUOTES = 20;

/** A piece of the text; all but the last end with a line end. */
export interface TextPiece {
  readonly text: string;
  readonly isLast: boolean;
}

/**
 * Reads delimited text piece by piece: without quotes in it, a piece takes the parser's fast path.
 * Line numbers stay right across line breaks in quoted cells.
 */
export function readTable(pieces: Iterable<TextPiece>, delimiter: string, take: TakeRecord): void {
  let rest = "";
  let line = 1;
  let strayQuotes = 0;
  // An unfinished record is tried again when twice as much of it is there, which keeps this linear.
  let enough = 0;
  for (const { text, isLast } of pieces) {
    rest += withLineFeeds(text);
    if (rest.length < enough && !isLast) continue;
    while (rest !== "") {
      const { records, end, isBroken } = readRecords(rest, delimiter, isLast, strayQuotes);
      line = takeRecords(records, linesIn(rest, end), line, take);
      rest = rest.slice(end);
      enough = 2 * rest.length;
      if (!isBroken && rest.length < LONGEST_QUOTED_CELL) break;
      strayQuotes++;
      const lineEnd = rest.indexOf("\n");
      const first = lineEnd < 0 ? rest : rest.slice(0, lineEnd);
      take(first.split(delimiter).map(withoutQuote), line);
      line++;
      rest = lineEnd < 0 ? "" : rest.slice(lineEnd + 1);
    }
  }
}

interface Records {
  readonly records: readonly (readonly string[])[];
  /** Where in the piece the records end. */
  readonly end: number;
  /** The last record has no closing quote, and no more text is to come. */
  readonly isBroken: boolean;
}

function readRecords(
  piece: string,
  delimiter: string,
  isLast: boolean,
  strayQuotes: number,
): Records {
  const config = { delimiter, newline: "\n", quoteChar: '"' } as const;
  const parser = new Papa.Parser(
    strayQuotes < MOST_STRAY_QUOTES ? config : { ...config, fastMode: true },
  );
  const whole: ParsedPiece = parser.parse(piece, 0, !isLast);
  const isBroken = whole.errors.some(({ code }) => code === "MissingQuotes");
  const parsed: ParsedPiece = isBroken ? parser.parse(piece, 0, true) : whole;
  return { records: parsed.data, end: parsed.meta.cursor, isBroken };
}

function withoutQuote(cell: string): string {
  return cell.replace(/^\s*"|"\s*$/g, "");
}

/** How many lines a text has up to `end`; the last may lack its line end. */
function linesIn(text: string, end: number): number {
  const lineFeeds = countLineFeeds(text, end);
  return end > 0 && text[end - 1] !== "\n" ? lineFeeds + 1 : lineFeeds;
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

/** The delimiter by which a sample of the text has a header, and that parts it most evenly. */
export function delimiterOf(sample: string): string {
  const declared = /^sep=(.)\r?\n/.exec(sample)?.[1];
  if (declared) return declared;
  const text = withLineFeeds(sample);
  const ways = DELIMITERS.flatMap((delimiter) => {
    const records = sampleRecords(text, delimiter);
    const evenness = evennessOf(records);
    return evenness > 0 ? [{ delimiter, evenness, records }] : [];
  });
  const [only, ...others] = ways;
  if (others.length === 0) return only?.delimiter ?? ",";
  // Names and notes are full of commas and semicolons, as even as can be; headers seldom are.
  const ranked = ways.map((way) => ({ ...way, known: knownNamesIn(way.records) }));
  ranked.sort((a, b) => b.known - a.known || b.evenness - a.evenness);
  return ranked[0]?.delimiter ?? ",";
}

/** The first records that are not blank. */
function sampleRecords(text: string, delimiter: string): readonly (readonly string[])[] {
  const parser = new Papa.Parser({ delimiter, newline: "\n", preview: SAMPLE_RECORDS });
  const parsed: ParsedPiece = parser.parse(text, 0, false);
  return parsed.data.filter((record) => record.some((cell) => cell.trim() !== ""));
}

/** Share of records with the commonest number of cells, squared, times the cells that number adds. */
function evennessOf(records: readonly (readonly string[])[]): number {
  const recordsOfWidth = new Map<number, number>();
  for (const { length } of records) {
    recordsOfWidth.set(length, (recordsOfWidth.get(length) ?? 0) + 1);
  }
  let evenness = 0;
  for (const [width, count] of recordsOfWidth) {
    evenness = Math.max(evenness, (count / records.length) ** 2 * (width - 1));
  }
  return evenness;
}

const HEADER_WITHIN_RECORDS = 10;
const MOST_CELLS_LOOKED_AT = 50;

/** How many names of columns there are in the record with most of them; a single one says nothing. */
function knownNamesIn(records: readonly (readonly string[])[]): number {
  const known = records
    .slice(0, HEADER_WITHIN_RECORDS)
    .map((cells) => cells.slice(0, MOST_CELLS_LOOKED_AT).filter(isKnownHeader).length);
  const most = Math.max(0, ...known);
  return most < 2 ? 0 : most;
}
