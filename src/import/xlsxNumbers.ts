import { Parser } from "htmlparser2";

/** How a number of a workbook is shown: as a date, with leading zeros, or as it is. */
export type NumberFormat = "general" | "date" | "date1904" | { readonly digits: number };

/** The formats Excel has built in for dates, those of East Asia among them. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/** The format of each cell style, by its index. */
export function numberFormatsOf(styles: string, workbook: string): NumberFormat[] {
  const date = /date1904="(1|true)"/.test(workbook) ? "date1904" : "date";
  const codeOf = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let inCellStyles = false;
  const parser = new Parser(
    {
      onopentag(tag, { numFmtId, formatCode }) {
        const name = tag.slice(tag.indexOf(":") + 1);
        const id = Number(numFmtId);
        if (name === "cellXfs") inCellStyles = true;
        else if (name === "numFmt") codeOf.set(id, formatCode ?? "");
        else if (name === "xf" && inCellStyles) formats.push(formatOf(id, codeOf.get(id), date));
      },
      onclosetag(tag) {
        if (tag.endsWith("cellXfs")) inCellStyles = false;
      },
    },
    { xmlMode: true },
  );
  parser.end(styles);
  return formats;
}

function formatOf(id: number, code: string | undefined, date: "date" | "date1904"): NumberFormat {
  if (code === undefined) return isBuiltInDate(id) ? date : "general";
  if (/^0{2,}$/.test(code)) return { digits: code.length };
  // Quoted text, escaped signs and [colours] say nothing; what is left names days or years.
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  return /[dy]/i.test(bare) ? date : "general";
}

const DAYS_TO_1970 = { date: 25_569, date1904: 24_107 };
const MILLISECONDS_A_DAY = 86_400_000;
const LAST_DAY = 2_932_897;

/** A number as the cell shows it. */
export function shownNumber(value: string, format: NumberFormat): string {
  const number = Number(value);
  if (Number.isNaN(number)) return value;
  if (typeof format === "object") return plainNumber(number).padStart(format.digits, "0");
  if (format === "general") return plainNumber(number);
  const day = Math.floor(number) - DAYS_TO_1970[format];
  if (number < 1 || day > LAST_DAY) return plainNumber(number);
  return new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** 15 significant digits, as the sheet shows it: 0.1 is stored as 0.10000000000000001. */
function plainNumber(number: number): string {
  if (Number.isSafeInteger(number)) return String(number);
  return String(Number(number.toPrecision(15)));
}
