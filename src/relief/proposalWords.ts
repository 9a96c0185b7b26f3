import { calledOf } from "../org/called.ts";
import { type Org, type TextField, textOf } from "../org/org.ts";
import type { MoveWay } from "./possibleMoves.ts";
import type { Kept, Move, Proposal, Touched } from "./proposal.ts";

/** A piece of a sentence: words, or somebody whose name leads to them on the chart. Nodes. */
export type Piece = string | { readonly person: number };

const number = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

/** A load in report-equivalents, as people say it: 11.75, 8. */
export function loadNumber(load: number): string {
  return number.format(load);
}

/** A proposal in one sentence: who would move, what that does to the loads, and what stays as it is. */
export function proposalPieces(org: Org, proposal: Proposal): readonly Piece[] {
  const { moves, touched } = proposal;
  const moved = moves.filter(({ way }) => way !== "handed back");
  const steps = stepsOf(moves);
  const said = steps.map((step, nth) =>
    stepPieces(step, proposal.manager, steps[nth - 1]?.way ?? null),
  );
  const loads = touched.filter((one) => one.before?.terms.total !== one.after.terms.total);
  const stays = staysWords(org, proposal, moved);
  return [
    ...joined(said, "; "),
    ": ",
    ...joined(
      loads.map((one, nth) => loadPieces(one, nth === 0)),
      ", ",
    ),
    stays === "" ? "." : `; ${stays}.`,
  ];
}

/** The pieces as plain text. */
export function plainWords(org: Org, pieces: readonly Piece[]): string {
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

function stepPieces(
  { way, to, people }: Step,
  manager: number,
  before: MoveWay | null,
): readonly Piece[] {
  const who = listPieces(people);
  const verb = (word: string): string => (before === null ? word : word.toLowerCase());
  const lines = people.length === 1 ? "the dotted line of " : "the dotted lines of ";
  switch (way) {
    case "peer":
      return [before === "peer" ? "" : verb("Move "), ...who, " to ", { person: to }];
    case "split":
      return [verb("Split the team: "), { person: to }, " leads ", ...who];
    case "turned":
      return [
        `${verb("Turn ")}${lines}`,
        ...who,
        " to ",
        { person: to },
        people.length === 1 ? " into a solid one" : " into solid ones",
      ];
    case "handed back":
      return [
        `${verb("End ")}${lines}`,
        ...who,
        " to ",
        { person: manager },
        ", so that their own managers have them alone",
      ];
  }
}

function loadPieces({ manager, before, after }: Touched, isFirst: boolean): readonly Piece[] {
  const now = loadNumber(after.terms.total);
  return before
    ? [
        { person: manager },
        `${isFirst ? " goes" : ""} from ${loadNumber(before.terms.total)} to ${now}`,
      ]
    : [{ person: manager }, ` starts with ${now}`];
}

/** "all stay in Research and in Lisbon"; what is not known is not said. */
function staysWords(org: Org, proposal: Proposal, moved: readonly Move[]): string {
  const { keepsDepartment, keepsPlace } = proposal;
  const department = sharedText(org, "department", moved, keepsDepartment);
  const place = sharedText(org, "location", moved, keepsPlace);
  const stays = moved.length === 1 ? "they stay in" : "all stay in";
  if (department !== "" && place !== "") return `${stays} ${department} and in ${place}`;
  return [
    department === "" ? keepsWords(keepsDepartment, "department") : `${stays} ${department}`,
    place === "" ? keepsWords(keepsPlace, "place") : `${stays} ${place}`,
  ]
    .filter((words) => words !== "")
    .join(", ");
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

function keepsWords({ kept, of }: Kept, what: string): string {
  if (of === 0) return "";
  if (of === 1) return kept === 1 ? `they keep their ${what}` : `they change their ${what}`;
  if (kept === of) return `all keep their ${what}`;
  return kept === 0 ? `none keep their ${what}` : `${kept} of ${of} keep their ${what}`;
}

/** What a proposal leaves open or gives up, one sentence each. */
export function cautionPieces(org: Org, proposal: Proposal): readonly (readonly Piece[])[] {
  const { lead, elsewhere, newStarters, managers, moves } = proposal;
  const moved = moves.filter(({ way }) => way !== "handed back");
  const many = (people: readonly number[], one: string, more: string): string =>
    people.length === 1 ? one : more;
  const cautions: (readonly Piece[])[] = [];
  if (lead) cautions.push(leadPieces(lead));
  for (const [field, words] of CROSSED) {
    const crossing = moved.filter((move) => isCrossing(org, field, move));
    if (crossing.length === 0) continue;
    const to = [...new Set(crossing.map((move) => move.to))];
    const people = crossing.map(({ person }) => person);
    cautions.push([
      ...listPieces(people),
      many(people, ` is in another ${words} than `, ` are in another ${words} than `),
      ...listPieces(to),
      ".",
    ]);
  }
  if (elsewhere.length > 0) {
    const verb = many(elsewhere, " belongs", " belong");
    cautions.push([...listPieces(elsewhere), `${verb} to another part of the line.`]);
  }
  if (newStarters.length > 0) {
    const words = many(newStarters, " is a new starter", " are new starters");
    cautions.push([...listPieces(newStarters), `${words}: nothing gets as far without.`]);
  }
  if (managers.length > 0) {
    const words = many(managers, " moves with the team", " move with their teams");
    cautions.push([...listPieces(managers), `${words}: nothing gets as far without.`]);
  }
  return cautions;
}

const CROSSED: readonly (readonly [TextField, string])[] = [
  ["department", "department"],
  ["location", "place"],
];

function isCrossing(org: Org, field: TextField, { person, to }: Move): boolean {
  const [own, theirs] = [textOf(org, field, person), textOf(org, field, to)];
  return own !== "" && theirs !== "" && own !== theirs;
}

/** So many equals are named; more are counted. */
const MOST_EQUALS = 4;

function leadPieces({ person, by, equals }: NonNullable<Proposal["lead"]>): readonly Piece[] {
  const who: Piece = { person };
  if (by === "grade") return [who, " has the highest grade of the team."];
  if (by === "tenure") return [who, " is the longest here of those who could lead."];
  if (by === "only") return [who, " is the only one of the team who could lead."];
  if (equals.length > MOST_EQUALS) {
    return [
      `Any of ${equals.length} people could lead: the file does not say who is more senior. `,
      who,
      " stands for whoever it will be.",
    ];
  }
  const either = equals.length === 2 ? "Either of " : "Any of ";
  return [either, ...listPieces(equals), " could lead: the file does not say who is more senior."];
}

/** "Kora, Nela and Petra". */
function listPieces(people: readonly number[]): readonly Piece[] {
  return people.flatMap((person, nth): Piece[] => {
    const separator = nth === people.length - 1 ? " and " : ", ";
    return nth === 0 ? [{ person }] : [separator, { person }];
  });
}

function joined(parts: readonly (readonly Piece[])[], separator: string): readonly Piece[] {
  return parts.flatMap((part, nth) => (nth === 0 ? part : [separator, ...part]));
}

/** How far the nearest proposal gets, when none suffices: "Hugo would still be 2.5 over the limit of 8." */
export function shortfallPieces({ touched }: Proposal): readonly Piece[] {
  const [own] = touched;
  if (!own) return [];
  const { terms, limits } = own.after;
  return [
    { person: own.manager },
    ` would still be ${loadNumber(terms.total - limits.upper)} over the limit of ${loadNumber(limits.upper)}.`,
  ];
}

/** "Only proposals: nothing is changed. Fenn and Hugo decide, with the people concerned." */
export function decisionPieces(org: Org, manager: number): readonly Piece[] {
  const boss = org.parent[manager] ?? -1;
  const who = boss < 0 ? [manager] : [boss, manager];
  return [
    "Only proposals: nothing is changed. ",
    ...listPieces(who),
    boss < 0 ? " decides" : " decide",
    ", with the people concerned.",
  ];
}
