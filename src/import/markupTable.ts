import { Parser } from "htmlparser2";
import type { TakeRecord } from "./readTable.ts";
import type { Sheet } from "./sheet.ts";

/** What the parts of a table are called in a markup. */
interface Markup {
  readonly xmlMode: boolean;
  readonly table: string;
  readonly row: string;
  readonly cells: readonly string[];
  /** Attribute by which a cell says how many columns it takes beyond its first, less `spanBase`. */
  readonly span: string;
  readonly spanBase: number;
  /** Attribute by which a cell says its column, 1 = the first. */
  readonly index: string | null;
  readonly sheetName: string | null;
}

/** A page saved as .xls, and Excel's XML of 2003. */
export const MARKUPS = {
  html: {
    xmlMode: false,
    table: "table",
    row: "tr",
    cells: ["td", "th"],
    span: "colspan",
    spanBase: 1,
    index: null,
    sheetName: null,
  },
  spreadsheetXml: {
    xmlMode: true,
    table: "Worksheet",
    row: "Row",
    cells: ["Cell"],
    span: "MergeAcross",
    spanBase: 0,
    index: "Index",
    sheetName: "Name",
  },
} as const satisfies Record<string, Markup>;

const MOST_COLUMNS = 16_384;

interface FoundTable {
  readonly name: string | null;
  readonly records: { readonly cells: string[]; readonly line: number }[];
}

/** The tables of a marked-up text; a record's line is the line its row begins in. */
export function readMarkup(text: string, encoding: string, markup: Markup): Sheet[] {
  return tablesOf(text, markup).map(({ name, records }) => ({
    name,
    encoding,
    delimiter: null,
    rowsMayBeShort: true,
    read: (take: TakeRecord, limit: number) => {
      for (const { cells, line } of records.slice(0, limit)) take(cells, line);
    },
  }));
}

function tablesOf(text: string, markup: Markup): FoundTable[] {
  const tables: FoundTable[] = [];
  // Tables within tables are layout; the rows of each are its own.
  const open: FoundTable[] = [];
  let cells: string[] | null = null;
  let cell: string | null = null;
  let line = 1;
  let countedTo = 0;

  const lineAt = (index: number): number => {
    for (let at = text.indexOf("\n", countedTo); at >= 0 && at < index; ) {
      line++;
      countedTo = at + 1;
      at = text.indexOf("\n", countedTo);
    }
    return line;
  };
  const endCell = (): void => {
    if (cells && cell !== null && cells.length < MOST_COLUMNS) cells.push(cell);
    cell = null;
  };
  const beginCell = (attributes: Readonly<Record<string, string>>): void => {
    if (!cells) return;
    const column = markup.index ? Number(attributes[markup.index]) - 1 : 0;
    while (cells.length < Math.min(column, MOST_COLUMNS)) cells.push("");
    cell = "";
  };
  let spanned = 0;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const name = localName(tag);
        const own = markup.xmlMode ? localAttributes(attributes) : attributes;
        if (name === markup.table) {
          const table: FoundTable = {
            name: markup.sheetName ? (own[markup.sheetName] ?? "") : null,
            records: [],
          };
          tables.push(table);
          open.push(table);
        } else if (name === markup.row) {
          cells = [];
          open.at(-1)?.records.push({ cells, line: lineAt(parser.startIndex) });
        } else if (isCell(markup, name)) {
          beginCell(own);
          spanned = Math.min((Number(own[markup.span]) || markup.spanBase) - markup.spanBase, 99);
        } else if (name === "br" && cell !== null) {
          cell += "\n";
        }
      },
      ontext(data) {
        if (cell !== null) cell += data;
      },
      onclosetag(tag) {
        const name = localName(tag);
        if (isCell(markup, name)) {
          endCell();
          for (let k = 0; k < spanned; k++) cells?.push("");
          spanned = 0;
        } else if (name === markup.row) {
          cells = null;
        } else if (name === markup.table) {
          open.pop();
        }
      },
    },
    { xmlMode: markup.xmlMode, decodeEntities: true },
  );
  parser.end(text);
  return tables;
}

function isCell(markup: Markup, name: string): boolean {
  return markup.cells.includes(name);
}

function localName(tag: string): string {
  return tag.slice(tag.indexOf(":") + 1);
}

function localAttributes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [localName(name), value]),
  );
}
