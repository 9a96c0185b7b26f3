import { isManager, nameOf, type Org, PERSON } from "../org/org.ts";
import { distinctCount, distinctText, type TextColumn } from "../org/textColumn.ts";
import type { Counted } from "./counted.ts";
import { spanFlag } from "./directSpan.ts";
import { LOAD_FLAGS } from "./loadFlag.ts";
import { suppressedGroups } from "./suppression.ts";

/** What people can be grouped by, a row each. */
export const DIMENSIONS = ["layer", "department", "location", "grade", "leader"] as const;

export type Dimension = (typeof DIMENSIONS)[number];

/** Everybody's group; -1 for whoever has none. */
export interface Groups {
  readonly groupOf: Int32Array;
  /** What a group is called; "" for the one whose cells are blank. */
  readonly labels: readonly string[];
}

/** The figures of one group. */
export interface GroupFigures {
  readonly people: number;
  readonly managers: number;
  /** Of its managers' spans; null without managers, as is the mean. */
  readonly medianSpan: number | null;
  readonly meanSpan: number | null;
  readonly narrow: number;
  readonly wide: number;
  readonly stretched: number;
  readonly overloaded: number;
}

/** One row of the table. */
export interface GroupRow extends GroupFigures {
  readonly group: number;
  readonly label: string;
}

/** The table: its rows in the order of the groups, and what is too small to be shown alone. */
export interface GroupTable {
  readonly rows: readonly GroupRow[];
  /** Groups that are hidden because they, or one of them, are small; null when none is. (M33) */
  readonly hidden: { readonly groups: number; readonly people: number } | null;
}

/**
 * Who belongs to which group: by layer, by a column, or by the line of whoever stands directly below the
 * top, who are on it themselves. Null where the file lacks the column.
 */
export function groupsOf({ org }: Pick<Counted, "org">, dimension: Dimension): Groups | null {
  if (dimension === "layer") return layerGroups(org);
  if (dimension === "leader") return leaderGroups(org);
  const column = org.text[dimension];
  return column ? columnGroups(org, column) : null;
}

function layerGroups(org: Org): Groups {
  const groupOf = org.layer.map((layer) => layer - 1);
  const layers = org.layer.reduce((most, layer) => Math.max(most, layer), 0);
  return { groupOf, labels: Array.from({ length: layers }, (_, i) => String(i + 1)) };
}

function columnGroups(org: Org, column: TextColumn): Groups {
  const groupOf = Int32Array.from({ length: org.count }, (_, i) => column.codes[i] ?? 0);
  const labels = Array.from({ length: distinctCount(column) }, (_, code) =>
    distinctText(column, code),
  );
  return { groupOf, labels };
}

/** A line for each node directly below a top; the tops themselves, and who has nobody below, are in none. */
function leaderGroups(org: Org): Groups {
  const groupOf = new Int32Array(org.count).fill(-1);
  const labels: string[] = [];
  for (let i = 0; i < org.count; i++) {
    const above = org.parent[i] ?? -1;
    if (above < 0) continue;
    const isBelowTop = (org.parent[above] ?? -1) < 0;
    if (!isBelowTop) groupOf[i] = groupOf[above] ?? -1;
    else if ((org.end[i] ?? 0) > i + 1) groupOf[i] = labels.push(nameOf(org, i)) - 1;
  }
  return { groupOf, labels };
}

/** The figures of each group, small ones left out. Null where the file lacks the column. */
export function groupTable(counted: Counted, dimension: Dimension): GroupTable | null {
  const groups = groupsOf(counted, dimension);
  if (!groups) return null;
  const figures = figuresByGroup(counted, groups);
  const isHidden = suppressedGroups(figures.map(({ people }) => people));
  const rows = figures.flatMap((each, group) =>
    each.people === 0 || isHidden[group]
      ? []
      : [{ ...each, group, label: groups.labels[group] ?? "" }],
  );
  const hidden = figures.filter((_, group) => isHidden[group]);
  const people = hidden.reduce((sum, each) => sum + each.people, 0);
  return { rows, hidden: hidden.length > 0 ? { groups: hidden.length, people } : null };
}

function figuresByGroup({ org, settings, load }: Counted, groups: Groups): GroupFigures[] {
  const { groupOf, labels } = groups;
  const people = new Int32Array(labels.length);
  for (let i = 0; i < org.count; i++) {
    const group = groupOf[i] ?? -1;
    if (group >= 0 && org.kind[i] === PERSON) people[group] = (people[group] ?? 0) + 1;
  }
  return managersByGroup(org, groups).map((spans, group) => {
    const reports = spans.reduce((sum, { span }) => sum + span, 0);
    const count = (test: (manager: SpanOfManager) => boolean): number => spans.filter(test).length;
    const isOfLoad = (name: (typeof LOAD_FLAGS)[number]) => {
      const code = LOAD_FLAGS.indexOf(name) + 1;
      return ({ node }: SpanOfManager): boolean => load.flag[node] === code;
    };
    return {
      people: people[group] ?? 0,
      managers: spans.length,
      medianSpan: medianOf(spans),
      meanSpan: spans.length > 0 ? reports / spans.length : null,
      narrow: count(({ span }) => spanFlag(span, settings.spanLimits) === "narrow"),
      wide: count(({ span }) => spanFlag(span, settings.spanLimits) === "wide"),
      stretched: count(isOfLoad("stretched")),
      overloaded: count(isOfLoad("overloaded")),
    };
  });
}

interface SpanOfManager {
  readonly node: number;
  readonly span: number;
}

/** The managers of each group, the smallest span first. */
function managersByGroup(org: Org, { groupOf, labels }: Groups): SpanOfManager[][] {
  const lists: SpanOfManager[][] = labels.map(() => []);
  for (let i = 0; i < org.count; i++) {
    if (isManager(org, i)) lists[groupOf[i] ?? -1]?.push({ node: i, span: org.span[i] ?? 0 });
  }
  for (const list of lists) list.sort((a, b) => a.span - b.span);
  return lists;
}

function medianOf(sorted: readonly SpanOfManager[]): number | null {
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  const upper = sorted[Math.floor(sorted.length / 2)];
  return lower && upper ? (lower.span + upper.span) / 2 : null;
}
