import type { Finding, FindingKind } from "./imported.ts";
import type { Question } from "./questions.ts";

/** The sentence and the action of a kind of finding; `n` rows are concerned, `detail` says more. */
interface Wording {
  readonly message: (n: number, detail: string) => string;
  readonly action: string;
}

function rows(n: number): string {
  return n === 1 ? "1 row" : `${n.toLocaleString("en")} rows`;
}

function has(n: number): string {
  return n === 1 ? "has" : "have";
}

function is(n: number): string {
  return n === 1 ? "is" : "are";
}

/** The table of what can be odd about a file, and what is done about it. */
const WORDINGS: Readonly<Record<FindingKind, Wording>> = {
  preamble: {
    message: (n) => `${n === 1 ? "1 line stands" : `${n} lines stand`} above the header.`,
    action: "Skipped; the columns begin at the header.",
  },
  "two-header-rows": {
    message: (n) => `The header is followed by ${n === 1 ? "another" : `${n} more`}.`,
    action: "The first one names the columns; the others are no data.",
  },
  footer: {
    message: (n) => `${rows(n)} at the end or between ${is(n)} a total or a note, not a person.`,
    action: "Set aside.",
  },
  encoding: {
    message: (_n, encoding) => `The file is not written in UTF-8 but in ${encoding}.`,
    action: `Read accordingly; check a name with accents if in doubt.`,
  },
  "ragged-row": {
    message: (n) => `${rows(n)} ${has(n)} more or fewer cells than the header.`,
    action: "Missing cells are taken as blank; cells beyond the last column are not kept.",
  },
  formula: {
    message: (n) => `${rows(n)} ${has(n)} values written as text formulas, such as ="00123".`,
    action: "Read as the text they show.",
  },
  "id-format": {
    message: (n, example) =>
      `${rows(n)} name${n === 1 ? "s" : ""} a manager by an id that a spreadsheet has changed${example}.`,
    action: "Matched to the only id it can have been.",
  },
  "duplicate-id": {
    message: (n, detail) => `${rows(n)} share an id or an address with another row${detail}.`,
    action:
      "Rows of one person are merged into the current one; plainly different people are all placed.",
  },
  "missing-id": {
    message: (n) => `${rows(n)} ${has(n)} no id.`,
    action: "Placed; told apart by e-mail or name.",
  },
  "missing-name": {
    message: (n) => `${rows(n)} ${has(n)} no name.`,
    action: "Placed; shown by e-mail or id.",
  },
  "missing-identity": {
    message: (n) => `${rows(n)} ${has(n)} neither id nor name nor e-mail.`,
    action: "Set aside.",
  },
  inactive: {
    message: (n) =>
      `${rows(n)} ${is(n)} of people who have left or start later, or of closed posts.`,
    action: "Set aside.",
  },
  vacancy: {
    message: (n) => `${n === 1 ? "1 row is" : `${rows(n)} are`} a vacancy.`,
    action: "Drawn as open posts and not counted as people.",
  },
  "self-manager": {
    message: (n) => `${n === 1 ? "1 person is" : `${n} people are`} given as their own manager.`,
    action: "Placed at the top.",
  },
  "unknown-manager": {
    message: (n, who) =>
      `${rows(n)} name${n === 1 ? "s" : ""} a manager who is not among the people placed: ${who}.`,
    action: "Each such team is kept together under a placeholder.",
  },
  "ambiguous-manager": {
    message: (n, who) =>
      `${rows(n)} name${n === 1 ? "s" : ""} a manager whom several people could be: ${who}.`,
    action: "The most plausible is taken: same department, same place, a manager already.",
  },
  cycle: {
    message: (n, cut) =>
      `${n} people report to each other in a ring, cut above ${cut.slice(0, 80)}.`,
    action: "One line of it is cut, the one going up from the lowest id; everybody is placed.",
  },
  "multiple-roots": {
    message: (n) => `There are ${n.toLocaleString("en")} trees, not one.`,
    action: "All are drawn side by side.",
  },
  "photo-address": {
    message: (n) => `${rows(n)} give${n === 1 ? "s" : ""} the web address of a photo.`,
    action:
      "Not fetched, as nothing leaves this tab: drop the pictures themselves, each named after its person’s id or e-mail.",
  },
  "photo-unreadable": {
    message: (n) => `${rows(n)} ${has(n)} a photo that is no PNG, JPEG, WebP or GIF one can draw.`,
    action: "Left out; initials stand in its place.",
  },
  "unmatched-link": {
    message: (n, file) =>
      `${rows(n)}${file} name${n === 1 ? "s" : ""} somebody who is not in the chart.`,
    action:
      "Set aside. Name people by the id or e-mail they have in the export, or open the export of the same day.",
  },
  "ambiguous-link": {
    message: (n, file) =>
      `${rows(n)}${file} name${n === 1 ? "s" : ""} somebody by a name that several people bear.`,
    action: "Set aside. An id or an e-mail would say who is meant.",
  },
  "blank-link": {
    message: (n, file) =>
      `${rows(n)}${file} lack${n === 1 ? "s" : ""} one of the two that belong together.`,
    action: "Set aside.",
  },
  "weightless-link": {
    message: (n, file) => `${rows(n)}${file} ${has(n)} a weight that is 0 or no number.`,
    action: "Set aside; a blank weight counts as 1.",
  },
  "measure-link": {
    message: (n, file) =>
      `${rows(n)}${file} measure${n === 1 ? "s" : ""} something else than the newest file.`,
    action: "Set aside: hours and meetings do not add up. Drop the file last that is to count.",
  },
};

export interface FindingFacts {
  readonly rows?: readonly number[];
  readonly people?: readonly string[];
  /** What to count where it is not the rows. */
  readonly count?: number;
  readonly detail?: string;
  readonly questions?: readonly Question[];
}

/** A finding of this kind. */
export function findingOf(kind: FindingKind, facts: FindingFacts): Finding {
  const { rows: lines = [], people = [], detail = "", questions } = facts;
  const { message, action } = WORDINGS[kind];
  return {
    kind,
    rows: lines,
    people,
    message: message(facts.count ?? lines.length, detail),
    action,
    ...(questions ? { questions } : {}),
  };
}

const LISTED = 3;

/** "A, B, C and 4 more". */
export function listed(texts: readonly string[]): string {
  const shown = texts.slice(0, LISTED).map((text) => text.slice(0, 80));
  const more = texts.length - shown.length;
  return more > 0 ? `${shown.join(", ")} and ${more.toLocaleString("en")} more` : shown.join(", ");
}
