import { type LoadTerms, loadTerms } from "../../metrics/load.ts";
import { type LoadReasons, loadReasons } from "../../metrics/loadReasons.ts";
import type { LoadTerm } from "../../metrics/loadWeights.ts";
import type { LoadSettings } from "../../metrics/settings.ts";
import { personKey } from "../../org/personKey.ts";
import type { OrgDocument } from "../../store/app.ts";
import { countedOrg, loadFor } from "../../store/selectors.ts";
import { amountWords, TERM_WORDS } from "../settings/settingsWords.ts";

/** One term of a manager's load as the panel says it. */
export interface LoadLine {
  readonly label: string;
  /** In report-equivalents; null where it adds nothing because nobody knows, or nobody wants it. */
  readonly value: number | null;
  /** Who stands behind the term; empty where the label says it all. */
  readonly people: readonly number[];
  /** What else stands behind it, as the departments. */
  readonly behind: string;
}

type TermName = Exclude<keyof LoadTerms, "total">;

/** What a term counts for one manager. */
interface Counts {
  readonly reasons: LoadReasons;
  readonly ownWork: number;
  readonly groups: number;
}

interface Term {
  readonly label: (counts: Counts) => string;
  readonly people?: (reasons: LoadReasons) => readonly number[];
  readonly behind?: (reasons: LoadReasons) => readonly string[];
}

/** The terms in the order they are told. */
const TERMS: Readonly<Record<TermName, Term>> = {
  people: {
    label: ({ reasons }) => countWords(reasons.people.length, "direct report", "direct reports"),
  },
  ownWork: { label: ({ ownWork }) => `${amountWords(ownWork * 100)}% own work` },
  groups: {
    label: ({ groups }) => countWords(groups, "coordinating group", "coordinating groups"),
  },
  new: {
    label: ({ reasons }) => countWords(reasons.new.length, "new starter", "new starters"),
    people: (reasons) => reasons.new,
  },
  far: {
    label: ({ reasons }) => countWords(reasons.far.length, "far-off report", "far-off reports"),
    people: ({ far }) => far,
  },
  functions: {
    label: ({ reasons }) => countWords(reasons.functions.size, "department", "departments"),
    behind: ({ functions }) => [...functions.keys()],
  },
  dotted: {
    label: ({ reasons }) => countWords(reasons.dotted.length, "dotted line", "dotted lines"),
    people: ({ dotted }) => dotted,
  },
};

const TERM_NAMES = Object.keys(TERMS) as readonly TermName[];

/** A manager's load term by term: what adds something first, then what nobody knows or wants. */
export function loadLines(document: OrgDocument, node: number): readonly LoadLine[] {
  const org = countedOrg(document);
  const load = loadFor(document);
  const settings = document.settings.load;
  const values = loadTerms(org, load, node);
  const reasons = loadReasons(org, load.options, node);
  const key = personKey(org, node);
  const counts: Counts = {
    reasons,
    ownWork: settings.ownWork.get(key) ?? 0,
    groups: settings.groups.get(key) ?? 0,
  };
  const lines = TERM_NAMES.map((name): LoadLine => {
    const lack = lackWords(name, values, settings);
    if (lack !== "") return { label: lack, value: null, people: [], behind: "" };
    const { label, people, behind } = TERMS[name];
    return {
      label: label(counts),
      value: values[name],
      people: people?.(reasons) ?? [],
      behind: listWords(behind?.(reasons) ?? []),
    };
  });
  return [
    ...lines.filter(({ value }) => value !== null && value > 0),
    ...lines.filter(({ value }) => value === null),
  ];
}

/** Why a term says nothing: "New starters: switched off", "Own work: not entered"; "" where it speaks. */
function lackWords(name: TermName, values: LoadTerms, { off }: LoadSettings): string {
  if (name === "people") return "";
  const { term } = TERM_WORDS[name satisfies LoadTerm];
  if (off.has(name)) return `${term}: switched off`;
  if (values[name] !== null) return "";
  return `${term}: ${name === "ownWork" ? "not entered" : "not in the file"}`;
}

function countWords(count: number, one: string, many: string): string {
  return `${amountWords(count)} ${count === 1 ? one : many}`;
}

/** More than this many are told in brief. */
export const MOST_NAMED = 5;

/** "Ada, Bo and 3 more": a list that stays a line or two. */
export function listWords(names: readonly string[]): string {
  if (names.length <= MOST_NAMED) return names.join(", ");
  const rest = (names.length - MOST_NAMED).toLocaleString("en");
  return `${names.slice(0, MOST_NAMED).join(", ")} and ${rest} more`;
}
