import { listOf, numberFormat } from "../language/numbers.ts";
import { type Message, message, say, sayIt } from "../language/say.ts";
import { type Pieces, sayPieces } from "../language/sayPieces.ts";
import { calledOf } from "../org/called.ts";
import { type Org, type TextField, textOf } from "../org/org.ts";
import type { MoveWay } from "./possibleMoves.ts";
import type { Kept, Move, Proposal, Touched } from "./proposal.ts";

interface Somebody {
  /** Node. */
  readonly person: number;
}

/** A piece of a sentence: words, or somebody whose name leads to them on the chart. */
export type Piece = string | Somebody;

type Sentence = Pieces<Somebody>;

/** A load in report-equivalents, as people say it: 11.75, 8. */
export const loadNumber = numberFormat({ maximumFractionDigits: 2 });

/** A proposal in one sentence: who would move, what that does to the loads, and what stays as it is. */
export function proposalPieces(org: Org, proposal: Proposal): Sentence {
  const { moves, touched } = proposal;
  const moved = moves.filter(({ way }) => way !== "handed back");
  const [firstStep = [], ...laterSteps] = stepsOf(moves).map((step, nth, all) =>
    stepPieces(step, proposal.manager, all[nth - 1]?.way ?? null),
  );
  const steps = laterSteps.reduce(
    (before, step) => sayPieces(message("{steps}; {step}"), { steps: before, step }),
    firstStep,
  );
  const [firstLoad = [], ...laterLoads] = touched
    .filter((one) => one.before?.terms.total !== one.after.terms.total)
    .map((one, nth) => loadPieces(one, nth === 0));
  const loads = laterLoads.reduce(
    (before, load) => sayPieces(message("{loads}, {load}"), { loads: before, load }),
    firstLoad,
  );
  const stays = staysWords(org, proposal, moved);
  return stays === ""
    ? sayPieces(message("{steps}: {loads}."), { steps, loads })
    : sayPieces(message("{steps}: {loads}; {stays}."), { steps, loads, stays });
}

/** The pieces as plain text. */
export function plainWords(org: Org, pieces: Sentence): string {
  return pieces
    .map((piece) => (typeof piece === "string" ? piece : calledOf(org, piece.person)))
    .join("");
}

interface Step {
  readonly way: MoveWay;
  readonly to: number;
  readonly people: readonly number[];
}

/** The moves in the groups in which they are said; lines handed back are one group, whoever has them then. */
function stepsOf(moves: readonly Move[]): readonly Step[] {
  const steps = new Map<string, { way: MoveWay; to: number; people: number[] }>();
  for (const { way, person, to } of moves) {
    const key = way === "handed back" ? way : `${way} ${to}`;
    const step = steps.get(key) ?? { way, to, people: [] };
    step.people.push(person);
    steps.set(key, step);
  }
  return [...steps.values()].map((step) => ({
    ...step,
    people: step.people.toSorted((a, b) => a - b),
  }));
}

/** Each as it begins a sentence, and as it goes on after another step. */
const STEPS: Readonly<Record<MoveWay, readonly [Message, Message]>> = {
  peer: [message("Move {people} to {manager}"), message("move {people} to {manager}")],
  split: [
    message("Split the team: {lead} leads {people}"),
    message("split the team: {lead} leads {people}"),
  ],
  turned: [
    message(
      "{count, plural, one {Turn the dotted line of {people} to {manager} into a solid one} other {Turn the dotted lines of {people} to {manager} into solid ones}}",
    ),
    message(
      "{count, plural, one {turn the dotted line of {people} to {manager} into a solid one} other {turn the dotted lines of {people} to {manager} into solid ones}}",
    ),
  ],
  "handed back": [
    message(
      "{count, plural, one {End the dotted line of {people} to {manager}, so that their own managers have them alone} other {End the dotted lines of {people} to {manager}, so that their own managers have them alone}}",
    ),
    message(
      "{count, plural, one {end the dotted line of {people} to {manager}, so that their own managers have them alone} other {end the dotted lines of {people} to {manager}, so that their own managers have them alone}}",
    ),
  ],
};

function stepPieces({ way, to, people }: Step, manager: number, before: MoveWay | null): Sentence {
  const [first, later] = STEPS[way];
  const isMovedOn = way === "peer" && before === "peer";
  const going = isMovedOn ? message("{people} to {manager} ‖ moved as well") : later;
  return sayPieces(before === null ? first : going, {
    count: people.length,
    people: listPieces(people),
    manager: { person: way === "handed back" ? manager : to },
    lead: { person: to },
  });
}

function loadPieces({ manager, before, after }: Touched, isFirst: boolean): Sentence {
  const who = { person: manager };
  const now = loadNumber(after.terms.total);
  if (!before) {
    return sayPieces(message("{manager} starts with {load}"), { manager: who, load: now });
  }
  const goes = isFirst
    ? message("{manager} goes from {before} to {after}")
    : message("{manager} from {before} to {after}");
  return sayPieces(goes, {
    manager: who,
    before: loadNumber(before.terms.total),
    after: now,
  });
}

/** "all stay in Research and in Lisbon"; what is not known is not said. */
function staysWords(org: Org, proposal: Proposal, moved: readonly Move[]): string {
  const { keepsDepartment, keepsPlace } = proposal;
  const department = sharedText(org, "department", moved, keepsDepartment);
  const place = sharedText(org, "location", moved, keepsPlace);
  const count = moved.length;
  if (department !== "" && place !== "") {
    return say(
      "{count, plural, one {they stay in {department} and in {place}} other {all stay in {department} and in {place}}}",
      { count, department, place },
    );
  }
  const departmentStays =
    department === ""
      ? keepsWords(keepsDepartment, "department")
      : say("{count, plural, one {they stay in {department}} other {all stay in {department}}}", {
          count,
          department,
        });
  const placeStays =
    place === ""
      ? keepsWords(keepsPlace, "location")
      : say("{count, plural, one {they stay in {place}} other {all stay in {place}}}", {
          count,
          place,
        });
  return departmentStays !== "" && placeStays !== ""
    ? say("{department}, {place} ‖ what stays of both", {
        department: departmentStays,
        place: placeStays,
      })
    : departmentStays || placeStays;
}

/** What all who move have in common and keep; "" when there is no such thing. */
function sharedText(
  org: Org,
  field: TextField,
  moved: readonly Move[],
  { kept, of }: Kept,
): string {
  const texts = new Set(moved.map(({ person }) => textOf(org, field, person)));
  const [text = ""] = texts;
  return texts.size === 1 && kept === of && of === moved.length ? text : "";
}

type Crossed = "department" | "location";

interface KeepsWords {
  readonly one: Message;
  readonly other: Message;
  readonly all: Message;
  readonly none: Message;
  readonly some: Message;
}

const KEEPS: Readonly<Record<Crossed, KeepsWords>> = {
  department: {
    one: message("they keep their department"),
    other: message("they change their department"),
    all: message("all keep their department"),
    none: message("none keep their department"),
    some: message("{kept, number} of {of, number} keep their department"),
  },
  location: {
    one: message("they keep their place"),
    other: message("they change their place"),
    all: message("all keep their place"),
    none: message("none keep their place"),
    some: message("{kept, number} of {of, number} keep their place"),
  },
};

function keepsWords({ kept, of }: Kept, what: Crossed): string {
  const words = KEEPS[what];
  if (of === 0) return "";
  if (of === 1) return sayIt(kept === 1 ? words.one : words.other);
  if (kept === of) return sayIt(words.all);
  return kept === 0 ? sayIt(words.none) : sayIt(words.some, { kept, of });
}

/** What a proposal leaves open or gives up, one sentence each. */
export function cautionPieces(org: Org, proposal: Proposal): readonly Sentence[] {
  const { lead, elsewhere, newStarters, managers, moves } = proposal;
  const moved = moves.filter(({ way }) => way !== "handed back");
  const cautions: Sentence[] = [];
  const caution = (words: Message, people: readonly number[]): void => {
    if (people.length === 0) return;
    cautions.push(sayPieces(words, { count: people.length, people: listPieces(people) }));
  };
  if (lead) cautions.push(leadPieces(lead));
  for (const [field, words] of CROSSED) {
    const crossing = moved.filter((move) => isCrossing(org, field, move));
    if (crossing.length === 0) continue;
    const to = [...new Set(crossing.map((move) => move.to))];
    const people = crossing.map(({ person }) => person);
    cautions.push(
      sayPieces(words, {
        count: people.length,
        people: listPieces(people),
        managers: listPieces(to),
      }),
    );
  }
  caution(
    message(
      "{count, plural, one {{people} belongs to another part of the line.} other {{people} belong to another part of the line.}}",
    ),
    elsewhere,
  );
  caution(
    message(
      "{count, plural, one {{people} is a new starter: nothing gets as far without.} other {{people} are new starters: nothing gets as far without.}}",
    ),
    newStarters,
  );
  caution(
    message(
      "{count, plural, one {{people} moves with the team: nothing gets as far without.} other {{people} move with their teams: nothing gets as far without.}}",
    ),
    managers,
  );
  return cautions;
}

const CROSSED: readonly (readonly [Crossed, Message])[] = [
  [
    "department",
    message(
      "{count, plural, one {{people} is in another department than {managers}.} other {{people} are in another department than {managers}.}}",
    ),
  ],
  [
    "location",
    message(
      "{count, plural, one {{people} is in another place than {managers}.} other {{people} are in another place than {managers}.}}",
    ),
  ],
];

function isCrossing(org: Org, field: TextField, { person, to }: Move): boolean {
  const [own, theirs] = [textOf(org, field, person), textOf(org, field, to)];
  return own !== "" && theirs !== "" && own !== theirs;
}

/** Why somebody leads, where the file tells. */
const LEADS: Readonly<Record<Exclude<NonNullable<Proposal["lead"]>["by"], "open">, Message>> = {
  grade: message("{lead} has the highest grade of the team."),
  tenure: message("{lead} is the longest here of those who could lead."),
  only: message("{lead} is the only one of the team who could lead."),
};

/** So many equals are named; more are counted. */
const MOST_EQUALS = 4;

function leadPieces({ person, by, equals }: NonNullable<Proposal["lead"]>): Sentence {
  const lead = { person };
  if (by !== "open") return sayPieces(LEADS[by], { lead });
  const count = equals.length;
  if (count > MOST_EQUALS) {
    return sayPieces(
      message(
        "Any of {count, number} people could lead: the file does not say who is more senior. {lead} stands for whoever it will be.",
      ),
      { count, lead },
    );
  }
  const words =
    count === 2
      ? message("Either of {people} could lead: the file does not say who is more senior.")
      : message("Any of {people} could lead: the file does not say who is more senior.");
  return sayPieces(words, { people: listPieces(equals) });
}

/** "Kora, Nela and Petra". */
function listPieces(people: readonly number[]): Sentence {
  return listOf(people.map((person): Somebody => ({ person })));
}

/** How far the nearest proposal gets, when none suffices: "Hugo would still be 2.5 over the limit of 8." */
export function shortfallPieces({ touched }: Proposal): Sentence {
  const [own] = touched;
  if (!own) return [];
  const { terms, limits } = own.after;
  return sayPieces(message("{manager} would still be {over} over the limit of {limit}."), {
    manager: { person: own.manager },
    over: loadNumber(terms.total - limits.upper),
    limit: loadNumber(limits.upper),
  });
}

/** "Only proposals: nothing is changed. Fenn and Hugo decide, with the people concerned." */
export function decisionPieces(org: Org, manager: number): Sentence {
  const boss = org.parent[manager] ?? -1;
  const who = boss < 0 ? [manager] : [boss, manager];
  return [
    `${say("Only proposals: nothing is changed.")} `,
    ...sayPieces<Somebody>(
      message(
        "{count, plural, one {{people} decides, with the people concerned.} other {{people} decide, with the people concerned.}}",
      ),
      { count: who.length, people: listPieces(who) },
    ),
  ];
}
