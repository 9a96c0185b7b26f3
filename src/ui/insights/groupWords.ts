import { csvText } from "../../base/csvText.ts";
import type { Dimension, GroupFigures, GroupRow, GroupTable } from "../../metrics/groupRows.ts";
import { countText } from "./figureNumber.ts";

/** What a dimension is called. */
export const DIMENSION_TITLES: Readonly<Record<Dimension, string>> = {
  layer: "Layer",
  department: "Department",
  location: "Location",
  grade: "Grade",
  leader: "Leader’s line",
};

/** What a row is called: "Layer 3", "Sales", "No location stated". */
export function groupName(dimension: Dimension, label: string): string {
  if (label === "") return `No ${DIMENSION_TITLES[dimension].toLowerCase()} stated`;
  return dimension === "layer" || dimension === "grade"
    ? `${DIMENSION_TITLES[dimension]} ${label}`
    : label;
}

const GROUP_WORDS: Readonly<Record<Dimension, (label: string) => string>> = {
  layer: (label) => `on layer ${label}`,
  department: (label) => `in ${label}`,
  location: (label) => `in ${label}`,
  grade: (label) => `of grade ${label}`,
  leader: (label) => `in the line of ${label}`,
};

/** Who a row stands for, after "12 people": "in Sales". */
export function groupPeopleWords(dimension: Dimension, label: string): string {
  if (label === "") return `with no ${DIMENSION_TITLES[dimension].toLowerCase()} stated`;
  return GROUP_WORDS[dimension](label);
}

/** "Other: 7 people in 3 groups, hidden because small." */
export function hiddenSentence({ groups, people }: NonNullable<GroupTable["hidden"]>): string {
  const count = groups === 1 ? "1 group" : `${countText(groups)} groups`;
  return `Other: ${countText(people)} people in ${count}, hidden because small.`;
}

export type GroupColumn = "label" | keyof GroupFigures;

export interface GroupSort {
  readonly column: GroupColumn;
  readonly isDescending: boolean;
}

/** The largest group first, but layers and grades in their own order. */
export function usualSort(dimension: Dimension): GroupSort {
  return dimension === "layer" || dimension === "grade"
    ? { column: "label", isDescending: false }
    : { column: "people", isDescending: true };
}

/** The rows in another order; equal ones keep theirs, and what is not known stays last. */
export function sortedGroups(
  rows: readonly GroupRow[],
  { column, isDescending }: GroupSort,
): readonly GroupRow[] {
  const collator = new Intl.Collator("en", { numeric: true });
  const sign = isDescending ? -1 : 1;
  return rows.toSorted((a, b) => {
    if (column === "label") return sign * collator.compare(a.label, b.label);
    const left = a[column];
    const right = b[column];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right);
  });
}

const CSV_COLUMNS: readonly (readonly [keyof GroupFigures, string])[] = [
  ["people", "People"],
  ["managers", "Managers"],
  ["medianSpan", "Median span"],
  ["meanSpan", "Mean span"],
  ["narrow", "Narrow spans"],
  ["wide", "Wide spans"],
  ["stretched", "Stretched managers"],
  ["overloaded", "Overloaded managers"],
];

/** The rows as CSV; small groups are one row here too, of which only the size is told. (M33) */
export function groupsCsv(
  dimension: Dimension,
  rows: readonly GroupRow[],
  hidden: GroupTable["hidden"],
): string {
  const headings = [DIMENSION_TITLES[dimension], ...CSV_COLUMNS.map(([, title]) => title)];
  const lines = rows.map((row) => [
    groupName(dimension, row.label),
    ...CSV_COLUMNS.map(([column]) => row[column] ?? ""),
  ]);
  const other = hidden && [
    `Other (${hidden.groups} hidden because small)`,
    hidden.people,
    ...CSV_COLUMNS.slice(1).map(() => ""),
  ];
  return csvText([headings, ...lines, ...(other ? [other] : [])]);
}
