import { type Message, message, say, sayIt } from "../../language/say.ts";
import { type LoadTerms, loadTerms } from "../../metrics/load.ts";
import { type LoadReasons, loadReasons } from "../../metrics/loadReasons.ts";
import type { LoadTerm } from "../../metrics/loadWeights.ts";
import type { LoadSettings } from "../../metrics/settings.ts";
import { personKey } from "../../org/personKey.ts";
import type { OrgDocument } from "../../store/app.ts";
import { countedOrg, loadFor } from "../../store/selectors.ts";
import { shareWords, TERM_WORDS } from "../settings/settingsWords.ts";

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

const COUNTED = {
  people: message("{count, plural, one {# direct report} other {# direct reports}}"),
  groups: message("{count, plural, one {# coordinating group} other {# coordinating groups}}"),
  new: message("{count, plural, one {# new starter} other {# new starters}}"),
  far: message("{count, plural, one {# far-off report} other {# far-off reports}}"),
  functions: message("{count, plural, one {# department} other {# departments}}"),
  dotted: message("{count, plural, one {# dotted line} other {# dotted lines}}"),
} as const;

/** The terms in the order they are told. */
const TERMS: Readonly<Record<TermName, Term>> = {
  people: {
    label: ({ reasons }) => countWords(reasons.people.length, COUNTED.people),
  },
  ownWork: { label: ({ ownWork }) => say("{share} own work", { share: shareWords(ownWork) }) },
  groups: {
    label: ({ groups }) => countWords(groups, COUNTED.groups),
  },
  new: {
    label: ({ reasons }) => countWords(reasons.new.length, COUNTED.new),
    people: (reasons) => reasons.new,
  },
  far: {
    label: ({ reasons }) => countWords(reasons.far.length, COUNTED.far),
    people: ({ far }) => far,
  },
  functions: {
    label: ({ reasons }) => countWords(reasons.functions.size, COUNTED.functions),
    behind: ({ functions }) => [...functions.keys()],
  },
  dotted: {
    label: ({ reasons }) => countWords(reasons.dotted.length, COUNTED.dotted),
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
  const term = sayIt(TERM_WORDS[name satisfies LoadTerm].term);
  if (off.has(name)) return say("{term}: switched off", { term });
  if (values[name] !== null) return "";
  return name === "ownWork"
    ? say("{term}: not entered", { term })
    : say("{term}: not in the file", { term });
}

function countWords(count: number, words: Message): string {
  return sayIt(words, { count });
}

/** More than this many are told in brief. */
export const MOST_NAMED = 5;

/** "Ada, Bo and 3 more": a list that stays a line or two. */
export function listWords(names: readonly string[]): string {
  if (names.length <= MOST_NAMED) return names.join(", ");
  return say("{names} and {count, number} more", {
    names: names.slice(0, MOST_NAMED).join(", "),
    count: names.length - MOST_NAMED,
  });
}
