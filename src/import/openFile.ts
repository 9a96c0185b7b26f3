import { saying } from "../language/say.ts";
import { isWorkbook, readArchive } from "./archive.ts";
import { isKnownHeader } from "./columns.ts";
import { chosenEncoding, type Encoding, encodingOf, knownEncoding, textPieces } from "./decode.ts";
import { type FileKind, fileKindOf, textKindOf } from "./fileKind.ts";
import { MARKUPS, readMarkup } from "./markupTable.ts";
import { delimiterOf, readTable } from "./readTable.ts";
import type { Sheets } from "./sheet.ts";
import { readWorkbook } from "./xlsx.ts";

/** No tab holds more, and no string of the platform does. */
const LARGEST_FILE_BYTES = 2 ** 31;

export interface OpenOptions {
  /** How text is written, as the user says; absent: by detection. */
  readonly encoding?: string | undefined;
  /** Told now and then which share of a long text has been read. */
  readonly onRead?: (share: number) => void;
}

/** Finds the tables of a file by what its bytes say, never by its name. */
export function openFile(bytes: Uint8Array, options: OpenOptions = {}): Sheets {
  const kind = kindOf(bytes);
  if (kind !== "zip") return openPlain(bytes, options);
  if (isWorkbook(bytes)) return readWorkbook(bytes);
  return readArchive(bytes, (content) => openInArchive(content, options));
}

/** An archive in an archive is not opened: it may hold another one without end. */
function openInArchive(bytes: Uint8Array, options: OpenOptions): Sheets {
  if (kindOf(bytes) !== "zip") return openPlain(bytes, options);
  if (isWorkbook(bytes)) return readWorkbook(bytes);
  return { problem: saying("This archive holds another archive. Unpack it and open the file.") };
}

function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return { problem: saying("The file is empty.") };
  if (bytes.length >= LARGEST_FILE_BYTES) {
    return { problem: saying("The file is larger than 2 GB. Split it, or leave columns out.") };
  }
  return fileKindOf(bytes);
}

function openPlain(bytes: Uint8Array, options: OpenOptions): Sheets {
  const kind = kindOf(bytes);
  return typeof kind === "object" ? kind : openText(bytes, options);
}

const SAMPLE_CHARACTERS = 65_536;

function openText(bytes: Uint8Array, { encoding: chosen, onRead }: OpenOptions): Sheets {
  const encoding = chosenEncoding(bytes, chosen) ?? encodingOf(bytes, knownNamesIn);
  const [first] = textPieces(bytes, encoding);
  const sample = first?.text.slice(0, SAMPLE_CHARACTERS) ?? "";
  if (sample.trim() === "" && (first?.end ?? 0) === bytes.length) {
    return { problem: saying("The file is empty.") };
  }
  const kind = textKindOf(sample);
  if (typeof kind === "object") return kind;
  if (kind !== "delimited") {
    const declared = chosen ? encoding : declaredEncoding(sample, encoding);
    return openMarkup(bytes, declared, kind);
  }
  const delimiter = delimiterOf(upToLastLine(sample, first?.text.length ?? 0));
  return [
    {
      name: null,
      encoding: encoding.label,
      delimiter,
      rowsMayBeShort: false,
      read(take, limit) {
        let taken = 0;
        const pieces = piecesOf(bytes, encoding, () => taken < limit, onRead);
        readTable(pieces, delimiter, (cells, line) => {
          if (taken++ < limit) take(cells, line);
        });
      },
    },
  ];
}

const MOST_NAMES_LOOKED_AT = 300;

/** How many cells of a text are names of columns by their letters beyond ASCII. */
function knownNamesIn(text: string): number {
  return text
    .split(/[,;\t|\r\n"]/)
    .slice(0, MOST_NAMES_LOOKED_AT)
    .filter((cell) => /[^ -~]/.test(cell) && isKnownHeader(cell.trim()))
    .filter((cell) => !isKnownHeader(cell.replace(/[^ -~]+/g, " "))).length;
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
  isWanted: () => boolean,
  onRead?: (share: number) => void,
): Generator<{ readonly text: string; readonly isLast: boolean }> {
  let told = 0;
  for (const { text, end } of textPieces(bytes, encoding)) {
    if (!isWanted()) return;
    yield { text, isLast: end === bytes.length };
    const share = end / bytes.length;
    if (share - told < SMALLEST_PROGRESS) continue;
    told = share;
    onRead?.(share);
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
    return { problem: saying("This web page is larger than 256 MB. Save the table as CSV.") };
  }
  const text = Array.from(textPieces(bytes, encoding), (piece) => piece.text).join("");
  const sheets = readMarkup(text, encoding.label, MARKUPS[kind]);
  return sheets.length === 0 ? { problem: saying("This web page has no table in it.") } : sheets;
}
