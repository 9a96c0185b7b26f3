import { strFromU8, type UnzipFileInfo, unzipSync } from "fflate";
import { Parser } from "htmlparser2";
import { type Saying, saying } from "../language/say.ts";
import { textPieces } from "./decode.ts";
import type { TakeRecord } from "./readTable.ts";
import type { Sheet, Sheets } from "./sheet.ts";
import { type NumberFormat, numberFormatsOf, shownNumber } from "./xlsxNumbers.ts";

/** More than this, unpacked, is an attack or a file that no tab can hold. */
const LARGEST_UNPACKED_BYTES = 1 << 30;

const DAMAGED = saying("This Excel file is damaged and cannot be read. Save it again, or as CSV.");
const TOO_LARGE = saying("This Excel file unpacks to more than 1 GB. Save it as CSV.");
/** Sheets, what they share, and where they are; pictures, pivots and macros stay packed. */
const PARTS =
  /^xl\/((workbook|styles|sharedStrings)\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/;

/** The part that makes an archive a workbook. */
export const WORKBOOK_PART = "xl/workbook.xml";

/** The sheets of a workbook; the XML of each is gone through only when asked for. */
export function readWorkbook(bytes: Uint8Array): Sheets {
  try {
    const opened = unzip(bytes);
    if ("problem" in opened) return opened;
    const { parts } = opened;
    const workbook = part(parts, WORKBOOK_PART);
    if (workbook === undefined) return { problem: DAMAGED };
    const shared = sharedStringsOf(part(parts, "xl/sharedStrings.xml"));
    const formats = numberFormatsOf(part(parts, "xl/styles.xml") ?? "", workbook);
    const relations = part(parts, "xl/_rels/workbook.xml.rels") ?? "";
    return sheetPartsOf(workbook, relations).map(
      ({ name, path }): Sheet => ({
        name,
        encoding: "utf-8",
        delimiter: null,
        rowsMayBeShort: true,
        read: (take, limit) => readSheet(parts[path], { shared, formats }, take, limit),
      }),
    );
  } catch {
    return { problem: DAMAGED };
  }
}

type Parts = Readonly<Record<string, Uint8Array>>;

/** The parts that are read, or one sentence when they would take too much room. */
function unzip(bytes: Uint8Array): { readonly parts: Parts } | { readonly problem: Saying } {
  let total = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (!PARTS.test(name)) return false;
    total += originalSize;
    return total <= LARGEST_UNPACKED_BYTES;
  };
  const parts = unzipSync(bytes, { filter });
  return total > LARGEST_UNPACKED_BYTES ? { problem: TOO_LARGE } : { parts };
}

function part(parts: Parts, path: string): string | undefined {
  const bytes = Object.hasOwn(parts, path) ? parts[path] : undefined;
  return bytes && strFromU8(bytes);
}

/** Name and path of each sheet, in the order of the tabs. */
function sheetPartsOf(workbook: string, relations: string): { name: string; path: string }[] {
  const targetOf = new Map<string, string>();
  eachTag(relations, (tag, { Id, Target }) => {
    if (tag === "Relationship" && Id && Target) targetOf.set(Id, Target);
  });
  const sheets: { name: string; path: string }[] = [];
  eachTag(workbook, (tag, attributes) => {
    const target = targetOf.get(attributes["r:id"] ?? "");
    if (tag !== "sheet" || !target) return;
    const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
    sheets.push({ name: attributes.name ?? "", path });
  });
  return sheets;
}

type Attributes = Readonly<Record<string, string>>;

function eachTag(xml: string, take: (tag: string, attributes: Attributes) => void): void {
  const parser = new Parser(
    { onopentag: (tag, attributes) => take(localName(tag), attributes) },
    { xmlMode: true },
  );
  parser.end(xml);
}

function localName(tag: string): string {
  return tag.slice(tag.indexOf(":") + 1);
}

/** The shared texts; what is only a reading aid (phonetic runs) is left out. */
function sharedStringsOf(xml: string | undefined): string[] {
  const texts: string[] = [];
  if (xml === undefined) return texts;
  let text = "";
  let inText = false;
  let inPhonetic = false;
  const parser = new Parser(
    {
      onopentagname(tag) {
        const name = localName(tag);
        if (name === "si") text = "";
        else if (name === "t") inText = !inPhonetic;
        else if (name === "rPh") inPhonetic = true;
      },
      ontext(data) {
        if (inText) text += data;
      },
      onclosetag(tag) {
        const name = localName(tag);
        if (name === "si") texts.push(text);
        else if (name === "t") inText = false;
        else if (name === "rPh") inPhonetic = false;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return texts;
}

interface CellContext {
  readonly shared: readonly string[];
  readonly formats: readonly NumberFormat[];
}

/** A sheet larger than this across is none: Excel ends at 16,384 columns. */
const MOST_COLUMNS = 16_384;

function readSheet(
  sheet: Uint8Array | undefined,
  context: CellContext,
  take: TakeRecord,
  limit: number,
): void {
  if (!sheet) return;
  const rows = rowParser(context, take, limit);
  for (const { text } of textPieces(sheet, { label: "utf-8", start: 0 })) {
    rows.write(text);
    if (rows.isFull()) return;
  }
  rows.end();
}

interface RowParser {
  write(xml: string): void;
  isFull(): boolean;
  end(): void;
}

/** Turns the XML of a sheet into records; the line of a record is the sheet's row number. */
function rowParser({ shared, formats }: CellContext, take: TakeRecord, limit: number): RowParser {
  let cells: string[] = [];
  let line = 0;
  let column = -1;
  let kind = "";
  let style = 0;
  let value = "";
  let inValue = false;
  let inPhonetic = false;
  let taken = 0;
  let tagName = "";

  const textOfCell = (): string => {
    if (kind === "s") return shared[Number(value)] ?? "";
    if (kind === "b") return value === "1" ? "TRUE" : "FALSE";
    if (kind === "inlineStr" || kind === "str" || kind === "e") return value;
    if (kind === "d") return value.slice(0, 10);
    return value === "" ? "" : shownNumber(value, formats[style] ?? "general");
  };
  const parser = new Parser(
    {
      onopentagname(tag) {
        tagName = localName(tag);
        if (tagName === "row") {
          cells = [];
          line++;
          column = -1;
        } else if (tagName === "c") {
          column++;
          kind = "";
          style = 0;
          value = "";
        } else if (tagName === "v" || tagName === "t") {
          inValue = !inPhonetic;
        } else if (tagName === "rPh") {
          inPhonetic = true;
        }
      },
      onattribute(name, text) {
        if (tagName === "c") {
          if (name === "r") column = columnOf(text);
          else if (name === "t") kind = text;
          else if (name === "s") style = Number(text);
        } else if (tagName === "row" && name === "r") {
          line = Number(text) || line;
        }
      },
      ontext(data) {
        if (inValue) value += data;
      },
      onclosetag(tag) {
        const name = localName(tag);
        if (name === "v" || name === "t") inValue = false;
        else if (name === "rPh") inPhonetic = false;
        else if (name === "c" && column < MOST_COLUMNS) setCell(cells, column, textOfCell());
        else if (name === "row" && taken < limit) {
          taken++;
          take(cells, line);
        }
      },
    },
    { xmlMode: true },
  );
  return {
    write: (xml) => parser.write(xml),
    isFull: () => taken >= limit,
    end: () => parser.end(),
  };
}

function setCell(cells: string[], column: number, text: string): void {
  while (cells.length < column) cells.push("");
  cells[column] = text;
}

/** Column of a cell reference: A1 -> 0, AB7 -> 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}
