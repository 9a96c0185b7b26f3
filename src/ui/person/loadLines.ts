import { type LoadTerms, loadTerms } from "../../metrics/load.ts";
import { type LoadReasons, loadReasons } from "../../metrics/loadReasons.ts";
import { nameOf, type Org } from "../../org/org.ts";
import type { OrgDocument } from "../../store/app.ts";
import { countedOrg, loadFor } from "../../store/selectors.ts";

/** One term of a manager's load as the panel says it. */
export interface LoadLine {
  readonly label: string;
  /** In report-equivalents; null where the file does not say. */
  readonly value: number | null;
  /** Who or what stands behind the term; empty where the label says it all. */
  readonly behind: string;
}

interface Term {
  /** null: worked out from nothing the file can hold, so there is no such count. */
  readonly count: (reasons: LoadReasons) => number | null;
  readonly one: string;
  readonly many: string;
  readonly behind?: (org: Org, reasons: LoadReasons) => readonly string[];
}

const namesOf = (org: Org, nodes: readonly number[]): readonly string[] =>
  nodes.map((i) => nameOf(org, i));

/** The terms in the order they are told. `groups` is 0 until somebody can enter it. */
const TERMS: Readonly<Record<Exclude<keyof LoadTerms, "total" | "groups">, Term>> = {
  people: { count: ({ people }) => people.length, one: "direct report", many: "direct reports" },
  ownWork: { count: () => null, one: "own work", many: "own work" },
  new: {
    count: (reasons) => reasons.new.length,
    one: "new starter",
    many: "new starters",
    behind: (org, reasons) => namesOf(org, reasons.new),
  },
  far: {
    count: ({ far }) => far.length,
    one: "far-off report",
    many: "far-off reports",
    behind: (org, { far }) => namesOf(org, far),
  },
  functions: {
    count: ({ functions }) => functions.size,
    one: "department",
    many: "departments",
    behind: (_, { functions }) => [...functions.keys()],
  },
  dotted: {
    count: ({ dotted }) => dotted.length,
    one: "dotted line",
    many: "dotted lines",
    behind: (org, { dotted }) => namesOf(org, dotted),
  },
};

const TERM_NAMES = Object.keys(TERMS) as readonly (keyof typeof TERMS)[];

/** A manager's load term by term: what adds something first, then what the file does not say. */
export function loadLines(document: OrgDocument, node: number): readonly LoadLine[] {
  const org = countedOrg(document);
  const load = loadFor(document);
  const values = loadTerms(org, load, node);
  const reasons = loadReasons(org, load.options, node);
  const lines = TERM_NAMES.map((name): LoadLine => {
    const { count, one, many, behind } = TERMS[name];
    const value = values[name];
    if (value === null) return { label: capitalised(many), value, behind: "" };
    return {
      label: countWords(count(reasons) ?? 0, one, many),
      value,
      behind: listWords(behind?.(org, reasons) ?? []),
    };
  });
  return [
    ...lines.filter(({ value }) => value !== null && value > 0),
    ...lines.filter(({ value }) => value === null),
  ];
}

function countWords(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

const MOST_NAMED = 5;

/** "Ada, Bo and 3 more": a list that stays a line or two. */
export function listWords(names: readonly string[]): string {
  if (names.length <= MOST_NAMED) return names.join(", ");
  const rest = (names.length - MOST_NAMED).toLocaleString("en");
  return `${names.slice(0, MOST_NAMED).join(", ")} and ${rest} more`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
