import { csvText } from "../../base/csvText.ts";
import { compareTexts } from "../../language/numbers.ts";
import { type Message, message, say, sayIt } from "../../language/say.ts";
import type { Dimension, GroupFigures, GroupRow, GroupTable } from "../../metrics/groupRows.ts";

/** What a dimension is called. */
export const DIMENSION_TITLES: Readonly<Record<Dimension, Message>> = {
  layer: message("Layer"),
  department: message("Department"),
  location: message("Location"),
  grade: message("Grade"),
  leader: message("Leader’s line"),
};

/** What a group is called whose people have none. */
const NONE_STATED: Readonly<Record<Dimension, Message>> = {
  layer: message("No layer stated"),
  department: message("No department stated"),
  location: message("No location stated"),
  grade: message("No grade stated"),
  leader: message("No leader’s line stated"),
};

/** Who they are, after "12 people". */
const WITH_NONE_STATED: Readonly<Record<Dimension, Message>> = {
  layer: message("with no layer stated"),
  department: message("with no department stated"),
  location: message("with no location stated"),
  grade: message("with no grade stated"),
  leader: message("with no leader’s line stated"),
};

/** What a row is called: "Layer 3", "Sales", "No location stated". */
export function groupName(dimension: Dimension, label: string): string {
  if (label === "") return sayIt(NONE_STATED[dimension]);
  if (dimension === "layer") return say("Layer {layer}", { layer: label });
  return dimension === "grade" ? say("Grade {grade}", { grade: label }) : label;
}

const GROUP_WORDS: Readonly<Record<Dimension, Message>> = {
  layer: message("on layer {group}"),
  department: message("in {group} ‖ department"),
  location: message("in {group} ‖ location"),
  grade: message("of grade {group}"),
  leader: message("in the line of {group}"),
};

/** Who a row stands for, after "12 people": "in Sales". */
export function groupPeopleWords(dimension: Dimension, label: string): string {
  if (label === "") return sayIt(WITH_NONE_STATED[dimension]);
  return sayIt(GROUP_WORDS[dimension], { group: label });
}

/** "Other: 7 people in 3 groups, hidden because small." */
export function hiddenSentence({ groups, people }: NonNullable<GroupTable["hidden"]>): string {
  return say(
    "Other: {people, number} people in {groups, plural, one {# group} other {# groups}}, hidden because small.",
    { people, groups },
  );
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
  const sign = isDescending ? -1 : 1;
  return rows.toSorted((a, b) => {
    if (column === "label") return sign * compareTexts(a.label, b.label);
    const left = a[column];
    const right = b[column];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right);
  });
}

const CSV_COLUMNS: readonly (readonly [keyof GroupFigures, Message])[] = [
  ["people", message("People")],
  ["managers", message("Managers")],
  ["medianSpan", message("Median span")],
  ["meanSpan", message("Mean span")],
  ["narrow", message("Narrow spans")],
  ["wide", message("Wide spans")],
  ["stretched", message("Stretched managers")],
  ["overloaded", message("Overloaded managers")],
];

/** The rows as CSV; small groups are one row here too, of which only the size is told. (M33) */
export function groupsCsv(
  dimension: Dimension,
  rows: readonly GroupRow[],
  hidden: GroupTable["hidden"],
): string {
  const headings = [DIMENSION_TITLES[dimension], ...CSV_COLUMNS.map(([, title]) => title)].map(
    (title) => sayIt(title),
  );
  const lines = rows.map((row) => [
    groupName(dimension, row.label),
    ...CSV_COLUMNS.map(([column]) => row[column] ?? ""),
  ]);
  const other = hidden && [
    say("Other ({groups} hidden because small)", { groups: hidden.groups }),
    hidden.people,
    ...CSV_COLUMNS.slice(1).map(() => ""),
  ];
  return csvText([headings, ...lines, ...(other ? [other] : [])]);
}
