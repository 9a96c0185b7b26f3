import { isKnownHeader } from "./columns.ts";
import { type Encoding, encodingOf, knownEncoding, textPieces } from "./decode.ts";
import { fileKindOf, textKindOf } from "./fileKind.ts";
import { type FileRecord, tableTopOf } from "./headerRow.ts";
import { MARKUPS, readMarkup } from "./markupTable.ts";
import { HEAD_RECORDS, type RawTable, rawTableBuilder } from "./rawTable.ts";
import { delimiterOf, readTable } from "./readTable.ts";
import type { Sheet, Sheets } from "./sheet.ts";
import { readWorkbook } from "./xlsx.ts";

/** No tab holds more, and no string of the platform does. */
const LARGEST_FILE_BYTES = 2 ** 31;

/** Finds the tables of a file by what its bytes say, never by its name. */
export function openFile(bytes: Uint8Array, onRead: (share: number) => void): Sheets {
  if (bytes.length === 0) return { problem: "The file is empty." };
  if (bytes.length >= LARGEST_FILE_BYTES) {
    return { problem: "The file is larger than 2 GB. Split it, or leave columns out." };
  }
  const kind = fileKindOf(bytes);
  if (kind === "zip") return readWorkbook(bytes);
  return kind === "text" ? openText(bytes, onRead) : kind;
}

const SAMPLE_CHARACTERS = 65_536;

function openText(bytes: Uint8Array, onRead: (share: number) => void): Sheets {
  const encoding = encodingOf(bytes, knownNamesIn);
  const [first] = textPieces(bytes, encoding);
  const sample = first?.text.slice(0, SAMPLE_CHARACTERS) ?? "";
  if (sample.trim() === "" && (first?.end ?? 0) === bytes.length) {
    return { problem: "The file is empty." };
  }
  const kind = textKindOf(sample);
  if (typeof kind === "object") return kind;
  if (kind !== "delimited") return openMarkup(bytes, declaredEncoding(sample, encoding), kind);
  const delimiter = delimiterOf(upToLastLine(sample, first?.text.length ?? 0));
  const sheet: Sheet = {
    name: null,
    delimiter,
    rowsMayBeShort: false,
    read: (take) => readTable(piecesOf(bytes, encoding, onRead), delimiter, take),
  };
  return { encoding: encoding.label, sheets: [sheet] };
}

const MOST_NAMES_LOOKED_AT = 300;

/** How many cells of a text, beyond those in ASCII, are names of columns. */
function knownNamesIn(text: string): number {
  return text
    .split(/[,;\t|\r\n"]/)
    .slice(0, MOST_NAMES_LOOKED_AT)
    .filter((cell) => /[^ -~]/.test(cell) && isKnownHeader(cell.trim())).length;
}

/** A sample that is cut off in a line is judged without it. */
function upToLastLine(sample: string, textLength: number): string {
  if (sample.length === textLength) return sample;
  const end = Math.max(sample.lastIndexOf("\n"), sample.lastIndexOf("\r"));
  return end > 0 ? sample.slice(0, end) : sample;
}

const SMALLEST_PROGRESS = 0.01;

function* piecesOf(
  bytes: Uint8Array,
  encoding: Encoding,
  onRead: (share: number) => void,
): Generator<{ readonly text: string; readonly isLast: boolean }> {
  let told = 0;
  for (const { text, end } of textPieces(bytes, encoding)) {
    yield { text, isLast: end === bytes.length };
    const share = end / bytes.length;
    if (share - told < SMALLEST_PROGRESS) continue;
    told = share;
    onRead(share);
  }
}

/** A page may say in its head how it is written; bytes that are UTF-8 are believed first. */
function declaredEncoding(sample: string, encoding: Encoding): Encoding {
  if (encoding.label.startsWith("utf-")) return encoding;
  const declared = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(sample)?.[1] ?? "";
  const label = declared === "" ? undefined : knownEncoding(declared);
  return label && !label.startsWith("utf-") ? { ...encoding, label } : encoding;
}

const LARGEST_MARKUP_BYTES = 1 << 28;

function openMarkup(bytes: Uint8Array, encoding: Encoding, kind: keyof typeof MARKUPS): Sheets {
  if (bytes.length > LARGEST_MARKUP_BYTES) {
    return { problem: "This web page is larger than 256 MB. Save the table as CSV." };
  }
  const text = Array.from(textPieces(bytes, encoding), (piece) => piece.text).join("");
  const sheets = readMarkup(text, MARKUPS[kind]);
  if (sheets.length === 0) return { problem: "This web page has no table in it." };
  return { encoding: encoding.label, sheets };
}

/** The sheet with the people: the one whose header has most columns we know, then the longest. */
export function peopleSheetOf(sheets: readonly Sheet[]): Sheet | undefined {
  if (sheets.length < 2) return sheets[0];
  let best = sheets[0];
  let most = -1;
  for (const sheet of sheets) {
    const head = headOf(sheet);
    if (head.length === 0) continue;
    const { known, records } = tableTopOf(head);
    const score = known + (head.length - records) / HEAD_RECORDS;
    if (score <= most) continue;
    most = score;
    best = sheet;
  }
  return best;
}

function headOf(sheet: Sheet): FileRecord[] {
  const head: FileRecord[] = [];
  sheet.read((cells, line) => {
    if (cells.some((cell) => cell.trim() !== "")) head.push({ cells, line });
  }, HEAD_RECORDS);
  return head;
}

/** Reads a sheet into columns; null when there is nothing in it. */
export function readSheetTable(sheet: Sheet, keep: ReadonlySet<string>): RawTable | null {
  const builder = rawTableBuilder({ rowsMayBeShort: sheet.rowsMayBeShort, keep });
  sheet.read(builder.take, Number.POSITIVE_INFINITY);
  return builder.build();
}
