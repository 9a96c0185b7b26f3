import type { CellColumn } from "./cellColumn.ts";
import { type CellShape, cellShapeOf } from "./cellShape.ts";

/** What the values of a column are like, judged on a sample of its distinct texts. */
export interface ColumnFacts {
  /** Distinct texts that are not blank. */
  readonly distinct: number;
  readonly filledRows: number;
  /** Share of the rows that are not blank. */
  readonly filled: number;
  /** Distinct texts for each filled row: 1 = no two alike. */
  readonly uniqueness: number;
  /** Share of the sampled texts with this shape. */
  readonly share: Readonly<Record<CellShape, number>>;
  /** Share of the sampled texts with a blank within. */
  readonly spaced: number;
  /** Share of the sampled texts with a digit. */
  readonly digits: number;
  readonly meanLength: number;
  readonly samples: readonly string[];
}

const SAMPLE = 300;

/** Looks at a column. */
export function columnFactsOf(column: CellColumn): ColumnFacts {
  const distinct = column.size - 1;
  const sample = sampleOf(column);
  const count: Record<CellShape, number> = {
    email: 0,
    dn: 0,
    date: 0,
    number: 0,
    yesNo: 0,
    url: 0,
    text: 0,
  };
  let spaced = 0;
  let digits = 0;
  let length = 0;
  for (const text of sample) {
    count[cellShapeOf(text)]++;
    if (/\s/.test(text)) spaced++;
    if (/\d/.test(text)) digits++;
    length += text.length;
  }
  const size = Math.max(1, sample.length);
  const { filledRows } = column;
  return {
    distinct,
    filledRows,
    filled: column.codes.length === 0 ? 0 : filledRows / column.codes.length,
    uniqueness: filledRows === 0 ? 0 : Math.min(1, distinct / filledRows),
    share: {
      email: count.email / size,
      dn: count.dn / size,
      date: count.date / size,
      number: count.number / size,
      yesNo: count.yesNo / size,
      url: count.url / size,
      text: count.text / size,
    },
    spaced: spaced / size,
    digits: digits / size,
    meanLength: length / size,
    samples: sample.slice(0, 5).map((text) => text.slice(0, 200)),
  };
}

/** Distinct texts from all over the column; the blank one is no value. */
function sampleOf({ size, textOf }: CellColumn): string[] {
  const step = Math.max(1, (size - 1) / SAMPLE);
  const sample: string[] = [];
  for (let at = 1; at < size && sample.length < SAMPLE; at += step) {
    const text = textOf(Math.floor(at));
    if (text) sample.push(text);
  }
  return sample;
}
