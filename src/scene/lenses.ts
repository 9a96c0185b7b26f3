import { type Message, message, say, sayIt } from "../language/say.ts";
import { SPAN_LIMITS, type SpanLimits } from "../metrics/directSpan.ts";
import { type KindOfManager, kindOfManager } from "../metrics/kindOfManager.ts";
import type { Load } from "../metrics/load.ts";
import { flagOfCode, type LoadFlag } from "../metrics/loadFlag.ts";
import { isManager, type Org } from "../org/org.ts";
import { buildLens } from "./buildLens.ts";
import { kindWord } from "./kindWord.ts";
import { type Lens, type LensGroup, NO_GROUP } from "./lens.ts";
import { shortFigure } from "./shortFigure.ts";

// The lenses over managers.

/** Nearly wide: at most this many people below the limit. */
const NEAR = 1;

type PlannedLook = Omit<LensGroup, "count" | "label" | "name">;

/** Colours managers by their span of control. Limits that leave a group no span leave it out. */
export function spanLens(org: Org, { narrow, wide }: SpanLimits = SPAN_LIMITS): Lens {
  const high = Math.min(Math.max(narrow + 1, wide - NEAR), wide);
  const ranges = [
    { from: wide + 1, to: Number.POSITIVE_INFINITY, color: "over", shape: "triangle" },
    { from: Math.max(high, narrow + 1), to: wide, color: "high", shape: "diamond" },
    { from: narrow + 1, to: high - 1, color: "fit", shape: "disc" },
    { from: 0, to: narrow, color: "low", shape: "ring" },
  ] as const;
  const groups = ranges.filter(({ from, to }) => from <= to);
  return buildLens(org, {
    id: "span",
    title: say("Span of control"),
    subject: "managers",
    why: say(
      "Counts the people who report directly to each manager. Dotted lines are not counted; individual contributors have no span and stay quiet.",
    ),
    groups: groups.map(({ from, to, color, shape }) => {
      return { label: rangeWords(from, to), name: rangeName(from, to), color, shape, sign: "" };
    }),
    groupFor: (i) => groups.findIndex(({ from }) => (org.span[i] ?? 0) >= from),
    figureOf: (i) => shortFigure(org.span[i] ?? 0),
  });
}

function rangeWords(from: number, to: number): string {
  if (to === Number.POSITIVE_INFINITY) return say("{from} or more", { from });
  if (from === 0) return say("{to} or fewer", { to });
  return from < to ? say("{from} to {to}", { from, to }) : `${from}`;
}

function rangeName(from: number, to: number): string {
  if (to === Number.POSITIVE_INFINITY) return `${from} or more`;
  if (from === 0) return `${to} or fewer`;
  return from < to ? `${from} to ${to}` : `${from}`;
}

const LOAD_GROUPS: readonly (PlannedLook & {
  readonly name: LoadFlag;
  readonly words: Message;
})[] = [
  { name: "overloaded", words: message("overloaded"), color: "over", shape: "triangle", sign: "" },
  { name: "stretched", words: message("stretched"), color: "high", shape: "diamond", sign: "" },
  { name: "in range", words: message("in range"), color: "fit", shape: "disc", sign: "" },
  { name: "light", words: message("light ‖ little load"), color: "low", shape: "ring", sign: "" },
];

/** Colours managers by their load in report-equivalents. */
export function loadLens(org: Org, { total, flag: flags }: Pick<Load, "total" | "flag">): Lens {
  const groupFor = (i: number): number => {
    const flag = flagOfCode(flags[i]);
    const group = LOAD_GROUPS.findIndex((each) => each.name === flag);
    return group < 0 ? NO_GROUP : group;
  };
  let unknown = 0;
  for (let i = 0; i < org.count; i++) {
    if (isManager(org, i) && groupFor(i) === NO_GROUP) unknown++;
  }
  const why = say(
    "Adds up what each team asks of its manager, in report-equivalents, and compares it with what one person can carry; open a manager to see it term by term.",
  );
  return buildLens(org, {
    id: "load",
    title: say("Load"),
    subject: "managers",
    why: unknown === 0 ? why : `${why} ${say("{unknown} managers’ load is unknown.", { unknown })}`,
    groups: LOAD_GROUPS.map(({ words, ...group }) => ({ ...group, label: sayIt(words) })),
    groupFor,
    figureOf: (i) => shortFigure(total[i] ?? Number.NaN),
  });
}

const KIND_GROUPS: readonly (PlannedLook & { readonly name: KindOfManager })[] = [
  { name: "coach of doers", color: 2, shape: "disc", sign: "" },
  { name: "coach of managers", color: 0, shape: "diamond", sign: "" },
  { name: "mixed", color: 1, shape: "square", sign: "" },
  { name: "none", color: "other", shape: "ring", sign: "" },
];

/** Colours managers by what they are there for (`kinds`: codes of kindsOfManager, by node). */
export function kindLens(org: Org, kinds: Uint8Array): Lens {
  return buildLens(org, {
    id: "kind",
    title: say("Kind of manager"),
    subject: "managers",
    why: say(
      "Looks at who reports to each manager: people without reports, managers, or both. It follows from the tree, never from a title; assistants are left out where titles tell them.",
    ),
    groups: KIND_GROUPS.map((group) => ({ ...group, label: kindWord(group.name) })),
    groupFor(i) {
      const kind = kindOfManager(kinds[i] ?? 0);
      return KIND_GROUPS.findIndex(({ name }) => name === kind);
    },
  });
}
