import { numberFormat } from "../../language/numbers.ts";

const kilo = numberFormat({ style: "unit", unit: "kilobyte", maximumFractionDigits: 0 });
const mega = numberFormat({ style: "unit", unit: "megabyte", maximumFractionDigits: 0 });
const smallMega = numberFormat({
  style: "unit",
  unit: "megabyte",
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** "12 kB", "3.4 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1e6) return kilo(Math.max(1, Math.round(bytes / 1e3)));
  return bytes < 1e7 ? smallMega(bytes / 1e6) : mega(bytes / 1e6);
}
