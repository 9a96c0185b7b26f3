import type { MembershipColumn, Org, TextField } from "../org/org.ts";
import { distinctCount, type TextColumn } from "../org/textColumn.ts";

/** How a word of a query is met by one of a text, the worst first; 0 is not at all. */
export const SLIP_AT_START = 1;
export const SLIP = 2;
export const WITHIN = 3;
export const START = 4;
export const WHOLE = 5;

/** What a hit is worth, by how the word was met. */
type Quality = Readonly<Record<"slipAtStart" | "slip" | "within" | "start" | "whole", number>>;

/** Which column of an organisation a text stands in. */
export type ColumnKey = TextField | "products" | "communities" | ExtraKey;
type ExtraKey = `extra:${string}`;

/** Whether a column is one that Headstand keeps under its own header. */
export function isExtra(key: ColumnKey): key is ExtraKey {
  return key.startsWith("extra:");
}

/** Person i has `codes[offsets[i] .. offsets[i + 1]]`, and code k is that of `nodes[k]`. */
interface Several {
  readonly offsets: Uint32Array;
  readonly nodes: Uint32Array;
}

/** A column in which people are looked for. */
export interface SearchedColumn {
  readonly key: ColumnKey;
  /** The distinct texts; code c of this column is text `firstText + c` of all. */
  readonly texts: Pick<TextColumn, "pool" | "offsets">;
  readonly firstText: number;
  readonly codes: Uint32Array;
  /** Null where code i is that of node i; else somebody may have several texts, or none. */
  readonly several: Several | null;
  /** What a hit is worth, by how the word was met (SLIP_AT_START ... WHOLE). */
  readonly quality: Uint8Array;
}

const ANY: Quality = { slipAtStart: 1, slip: 1, within: 1, start: 2, whole: 3 };
const PLACE: Quality = { slipAtStart: 1, slip: 2, within: 2, start: 4, whole: 5 };

/** Nothing is worth more. */
export const MOST_WORTH = 9;

/** The columns every file may have, the most worth first; whatever else it holds comes after them. */
const FIELDS: readonly (readonly [TextField, Quality])[] = [
  ["name", { slipAtStart: 3, slip: 4, within: 5, start: 8, whole: 9 }],
  ["id", { slipAtStart: 1, slip: 1, within: 2, start: 6, whole: 9 }],
  ["title", { slipAtStart: 1, slip: 2, within: 3, start: 6, whole: 7 }],
  ["email", { slipAtStart: 1, slip: 1, within: 2, start: 5, whole: 6 }],
  ["department", PLACE],
  ["location", PLACE],
  ["grade", ANY],
  ["workerType", ANY],
];

type Found = Omit<SearchedColumn, "firstText">;

/** Every column of texts that the organisation has. */
export function searchedColumns(org: Org): readonly SearchedColumn[] {
  const columns: Found[] = [];
  const add = (key: ColumnKey, values: TextColumn | undefined, quality: Quality): void => {
    if (!values || distinctCount(values) < 2) return;
    columns.push({
      key,
      texts: values,
      codes: values.codes,
      several: null,
      quality: worth(quality),
    });
  };
  for (const [field, quality] of FIELDS) add(field, org.text[field], quality);
  if (org.products) columns.push(memberships("products", org.products));
  if (org.communities) columns.push(memberships("communities", org.communities));
  for (const { header, values } of org.extra) add(`extra:${header}`, values, ANY);

  let firstText = 0;
  return columns.map((column) => {
    const placed = { ...column, firstText };
    firstText += textCount(column);
    return placed;
  });
}

/** How many distinct texts a column has. */
export function textCount({ texts }: Pick<SearchedColumn, "texts">): number {
  return texts.offsets.length - 1;
}

function memberships(key: ColumnKey, { labels, offsets, codes }: MembershipColumn): Found {
  const ends = new Uint32Array(labels.length + 1);
  for (const [code, label] of labels.entries()) ends[code + 1] = (ends[code] ?? 0) + label.length;
  const texts = { pool: labels.join(""), offsets: ends };
  return {
    key,
    texts,
    codes,
    several: { offsets, nodes: membersIn(offsets) },
    quality: worth(PLACE),
  };
}

/** Whose each code is when person i has those from offsets[i] up to offsets[i + 1]. */
function membersIn(offsets: Uint32Array): Uint32Array {
  const nodes = new Uint32Array(offsets.at(-1) ?? 0);
  for (let i = 0; i < offsets.length - 1; i++) nodes.fill(i, offsets[i], offsets[i + 1]);
  return nodes;
}

function worth({ slipAtStart, slip, within, start, whole }: Quality): Uint8Array {
  return Uint8Array.of(0, slipAtStart, slip, within, start, whole);
}
