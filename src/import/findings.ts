import { type Message, message, type Saying, saying, type Values } from "../language/say.ts";
import type { Finding, FindingKind } from "./imported.ts";
import type { Question } from "./questions.ts";

/** The sentence and the action of a kind of finding; {count} is how many rows, or whatever else, it is about. */
interface Wording {
  readonly message: Message;
  readonly action: Message;
}

/** The table of what can be odd about a file, and what is done about it. */
const WORDINGS: Readonly<Record<FindingKind, Wording>> = {
  preamble: {
    message: message(
      "{count, plural, one {# line stands} other {{count} lines stand}} above the header.",
    ),
    action: message("Skipped; the columns begin at the header."),
  },
  "two-header-rows": {
    message: message(
      "The header is followed by {count, plural, one {another} other {{count} more}}.",
    ),
    action: message("The first one names the columns; the others are no data."),
  },
  footer: {
    message: message(
      "{count, plural, one {# row at the end or between is} other {# rows at the end or between are}} a total or a note, not a person.",
    ),
    action: message("Set aside."),
  },
  encoding: {
    message: message("The file is not written in UTF-8 but in {encoding}."),
    action: message("Read accordingly; check a name with accents if in doubt."),
  },
  "ragged-row": {
    message: message(
      "{count, plural, one {# row has} other {# rows have}} more or fewer cells than the header.",
    ),
    action: message("Missing cells are taken as blank; cells beyond the last column are not kept."),
  },
  formula: {
    message: message(
      '{count, plural, one {# row has} other {# rows have}} values written as text formulas, such as ="00123".',
    ),
    action: message("Read as the text they show."),
  },
  "id-format": {
    message: message(
      "{count, plural, one {# row names} other {# rows name}} a manager by an id that a spreadsheet has changed, such as {example}.",
    ),
    action: message("Matched to the only id it can have been."),
  },
  "duplicate-id": {
    message: message(
      "{count, plural, one {# row shares} other {# rows share}} an id or an address with another row{shared, plural, =0 {} one {; # id is borne by different people} other {; {shared} ids are borne by different people}}.",
    ),
    action: message(
      "Rows of one person are merged into the current one; plainly different people are all placed.",
    ),
  },
  "missing-id": {
    message: message("{count, plural, one {# row has} other {# rows have}} no id."),
    action: message("Placed; told apart by e-mail or name."),
  },
  "missing-name": {
    message: message("{count, plural, one {# row has} other {# rows have}} no name."),
    action: message("Placed; shown by e-mail or id."),
  },
  "missing-identity": {
    message: message(
      "{count, plural, one {# row has} other {# rows have}} neither id nor name nor e-mail.",
    ),
    action: message("Set aside."),
  },
  inactive: {
    message: message(
      "{count, plural, one {# row is} other {# rows are}} of people who have left or start later, or of closed posts.",
    ),
    action: message("Set aside."),
  },
  vacancy: {
    message: message("{count, plural, one {# row is} other {# rows are}} a vacancy."),
    action: message("Drawn as open posts and not counted as people."),
  },
  "self-manager": {
    message: message(
      "{count, plural, one {# person is} other {{count} people are}} given as their own manager.",
    ),
    action: message("Placed at the top."),
  },
  "unknown-manager": {
    message: message(
      "{count, plural, one {# row names} other {# rows name}} a manager who is not among the people placed: {names}.",
    ),
    action: message("Each such team is kept together under a placeholder."),
  },
  "ambiguous-manager": {
    message: message(
      "{count, plural, one {# row names} other {# rows name}} a manager whom several people could be: {reference}.",
    ),
    action: message("The most plausible is taken: same department, same place, a manager already."),
  },
  cycle: {
    message: message("{count} people report to each other in a ring, cut above {cut}."),
    action: message(
      "One line of it is cut, the one going up from the lowest id; everybody is placed.",
    ),
  },
  "multiple-roots": {
    message: message("There are {count, number} trees, not one."),
    action: message("All are drawn side by side."),
  },
  "photo-address": {
    message: message(
      "{count, plural, one {# row gives} other {# rows give}} the web address of a photo.",
    ),
    action: message(
      "Not fetched, as nothing leaves this tab: drop the pictures themselves, each named after its person’s id or e-mail.",
    ),
  },
  "photo-unreadable": {
    message: message(
      "{count, plural, one {# row has} other {# rows have}} a photo that is no PNG, JPEG, WebP or GIF one can draw.",
    ),
    action: message("Left out; initials stand in its place."),
  },
  "unmatched-link": {
    message: message(
      "{count, plural, one {# row} other {# rows}}{named, select, yes { of {file}} other {}} {count, plural, one {names} other {name}} somebody who is not in the chart.",
    ),
    action: message(
      "Set aside. Name people by the id or e-mail they have in the export, or open the export of the same day.",
    ),
  },
  "ambiguous-link": {
    message: message(
      "{count, plural, one {# row} other {# rows}}{named, select, yes { of {file}} other {}} {count, plural, one {names} other {name}} somebody by a name that several people bear.",
    ),
    action: message("Set aside. An id or an e-mail would say who is meant."),
  },
  "blank-link": {
    message: message(
      "{count, plural, one {# row} other {# rows}}{named, select, yes { of {file}} other {}} {count, plural, one {lacks} other {lack}} one of the two that belong together.",
    ),
    action: message("Set aside."),
  },
  "weightless-link": {
    message: message(
      "{count, plural, one {# row} other {# rows}}{named, select, yes { of {file}} other {}} {count, plural, one {has} other {have}} a weight that is 0 or no number.",
    ),
    action: message("Set aside; a blank weight counts as 1."),
  },
  "measure-link": {
    message: message(
      "{count, plural, one {# row} other {# rows}}{named, select, yes { of {file}} other {}} {count, plural, one {measures} other {measure}} something else than the newest file.",
    ),
    action: message(
      "Set aside: hours and meetings do not add up. Drop the file last that is to count.",
    ),
  },
};

export interface FindingFacts {
  readonly rows?: readonly number[];
  readonly people?: readonly string[];
  /** What to count where it is not the rows. */
  readonly count?: number;
  /** What else the sentence of the kind has places for. */
  readonly values?: Values;
  readonly questions?: readonly Question[];
}

/** A finding of this kind. */
export function findingOf(kind: FindingKind, facts: FindingFacts): Finding {
  const { rows = [], people = [], count = rows.length, values, questions } = facts;
  const wording = WORDINGS[kind];
  return {
    kind,
    rows,
    people,
    message: { message: wording.message, values: { count, ...values } },
    action: wording.action,
    ...(questions ? { questions } : {}),
  };
}

const LISTED = 3;

/** "A, B, C and 4 more". */
export function listed(texts: readonly string[]): string | Saying {
  const names = texts
    .slice(0, LISTED)
    .map((text) => text.slice(0, 80))
    .join(", ");
  const more = texts.length - LISTED;
  return more > 0 ? saying("{names} and {more, number} more", { names, more }) : names;
}
