import { unzipSync } from "fflate";
import { type Saying, saying } from "../language/say.ts";
import type { Sheet, Sheets } from "./sheet.ts";
import { WORKBOOK_PART } from "./xlsx.ts";

/** More than this, unpacked, is an attack or a file that no tab can hold. */
export const LARGEST_UNPACKED_BYTES = 1 << 30;
const MOST_TABLES = 50;

const DAMAGED = saying(
  "This archive is damaged or protected with a password. Unpack it and open the file.",
);
const TOO_LARGE = saying("This archive unpacks to more than 1 GB. Unpack it and open the file.");

/** What may hold a table, by its name: what is in an archive is told apart before it is unpacked. */
const TABLE = /\.(csv|tsv|txt|psv|tab|dat|xlsx|xlsm|xls|html?|xml)$/i;
/** What systems put into an archive beside the files of the user. */
const HIDDEN = /(^|\/)(__MACOSX\/|\.)/;

interface Entry {
  readonly name: string;
  readonly size: number;
}

/** Whether an archive is a workbook. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return entriesOf(bytes)?.some(({ name }) => name === WORKBOOK_PART) ?? false;
}

/** The tables in the files of an archive, each called after its file. `open` reads one such file. */
export function readArchive(bytes: Uint8Array, open: (bytes: Uint8Array) => Sheets): Sheets {
  const entries = entriesOf(bytes);
  if (!entries) return { problem: DAMAGED };
  const tables = entries.filter(({ name }) => TABLE.test(name) && !HIDDEN.test(name));
  if (tables.length === 0) return { problem: nothingIn(entries) };
  if (tables.length > MOST_TABLES) {
    return {
      problem: saying("This archive holds {count} tables. Unpack it and open one of them.", {
        count: tables.length,
      }),
    };
  }
  if (tables.reduce((sum, { size }) => sum + size, 0) > LARGEST_UNPACKED_BYTES) {
    return { problem: TOO_LARGE };
  }
  const opened = tables.map(({ name }) => {
    const content = unpacked(bytes, name);
    return content ? named(name, open(content)) : { problem: DAMAGED };
  });
  const sheets = opened.flatMap((each) => ("problem" in each ? [] : each));
  const [first] = opened;
  return sheets.length === 0 && first ? first : sheets;
}

/** What an archive holds, without unpacking anything; null when it cannot be told. */
function entriesOf(bytes: Uint8Array): Entry[] | null {
  const entries: Entry[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries.push({ name, size: originalSize });
        return false;
      },
    });
    return entries;
  } catch {
    return null;
  }
}

function unpacked(bytes: Uint8Array, wanted: string): Uint8Array | undefined {
  try {
    const files = unzipSync(bytes, { filter: ({ name }) => name === wanted });
    return Object.hasOwn(files, wanted) ? files[wanted] : undefined;
  } catch {
    return undefined;
  }
}

/** The sheets of a file, with the file's name before their own. */
export function named(file: string, sheets: Sheets): Sheets {
  if ("problem" in sheets) return sheets;
  return sheets.map(
    (sheet): Sheet => ({
      ...sheet,
      name: sheet.name === null ? file : `${file}: ${sheet.name}`,
    }),
  );
}

const NAMED = 3;

function nothingIn(entries: readonly Entry[]): Saying {
  const names = entries.map(({ name }) => name).filter((name) => !HIDDEN.test(name));
  if (names.length === 0) return saying("This archive is empty.");
  return saying(
    "This archive holds no table, only {names}{more, plural, =0 {} one { and # more} other { and {more} more}}.",
    {
      names: names.slice(0, NAMED).join(", ").slice(0, 200),
      more: Math.max(0, names.length - NAMED),
    },
  );
}
