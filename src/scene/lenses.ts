import { type KindOfManager, kindOfManager } from "../metrics/kindOfManager.ts";
import { type LoadFlag, loadFlag } from "../metrics/loadFlag.ts";
import { isManager, type Org } from "../org/org.ts";
import { buildLens } from "./buildLens.ts";
import { type Lens, type LensGroup, NO_GROUP } from "./lens.ts";
import { shortFigure } from "./shortFigure.ts";

// The lenses over managers.

/** Spans up to this are narrow, spans above WIDE_ABOVE wide (METRICS.md M1). */
const NARROW_UP_TO = 3;
const WIDE_ABOVE = 10;
const HIGH_FROM = 9;

type PlannedGroup = Omit<LensGroup, "count">;

const SPAN_GROUPS: readonly PlannedGroup[] = [
  { label: `${WIDE_ABOVE + 1} or more`, color: "over", shape: "triangle", sign: "" },
  { label: `${HIGH_FROM} to ${WIDE_ABOVE}`, color: "high", shape: "diamond", sign: "" },
  { label: `${NARROW_UP_TO + 1} to ${HIGH_FROM - 1}`, color: "fit", shape: "disc", sign: "" },
  { label: `${NARROW_UP_TO} or fewer`, color: "low", shape: "ring", sign: "" },
];

/** Colours managers by their span of control. */
export function spanLens(org: Org): Lens {
  return buildLens(org, {
    id: "span",
    title: "Span of control",
    subject: "managers",
    why: "Counts the people who report directly to each manager. Vacancies and dotted lines are not counted; individual contributors have no span and stay quiet.",
    groups: SPAN_GROUPS,
    groupFor(i) {
      const span = org.span[i] ?? 0;
      if (span > WIDE_ABOVE) return 0;
      if (span >= HIGH_FROM) return 1;
      return span > NARROW_UP_TO ? 2 : 3;
    },
    figureOf: (i) => shortFigure(org.span[i] ?? 0),
  });
}

const LOAD_GROUPS: readonly (PlannedGroup & { readonly flag: LoadFlag })[] = [
  { flag: "overloaded", label: "overloaded", color: "over", shape: "triangle", sign: "" },
  { flag: "stretched", label: "stretched", color: "high", shape: "diamond", sign: "" },
  { flag: "in range", label: "in range", color: "fit", shape: "disc", sign: "" },
  { flag: "light", label: "light", color: "low", shape: "ring", sign: "" },
];

/** Colours managers by their load in report-equivalents (`total`, by node). */
export function loadLens(org: Org, total: Float64Array): Lens {
  const groupFor = (i: number): number => {
    const flag = loadFlag(total[i] ?? Number.NaN);
    const group = LOAD_GROUPS.findIndex((each) => each.flag === flag);
    return group < 0 ? NO_GROUP : group;
  };
  let unknown = 0;
  for (let i = 0; i < org.count; i++) {
    if (isManager(org, i) && groupFor(i) === NO_GROUP) unknown++;
  }
  const why =
    "Adds up what each team asks of its manager, in report-equivalents, and compares it with what one person can carry; open a manager to see it term by term.";
  return buildLens(org, {
    id: "load",
    title: "Load",
    subject: "managers",
    why: unknown === 0 ? why : `${why} ${unknown} managers’ load is unknown.`,
    groups: LOAD_GROUPS,
    groupFor,
    figureOf: (i) => shortFigure(total[i] ?? Number.NaN),
  });
}

const KIND_GROUPS: readonly (PlannedGroup & { readonly label: KindOfManager })[] = [
  { label: "coach of doers", color: 2, shape: "disc", sign: "" },
  { label: "coach of managers", color: 0, shape: "diamond", sign: "" },
  { label: "mixed", color: 1, shape: "square", sign: "" },
  { label: "none", color: "other", shape: "ring", sign: "" },
];

/** Colours managers by what they are there for (`kinds`: codes of kindsOfManager, by node). */
export function kindLens(org: Org, kinds: Uint8Array): Lens {
  return buildLens(org, {
    id: "kind",
    title: "Kind of manager",
    subject: "managers",
    why: "Looks at who reports to each manager: people without reports, managers, or both. It follows from the tree, never from a title; assistants are left out where titles tell them.",
    groups: KIND_GROUPS,
    groupFor(i) {
      const kind = kindOfManager(kinds[i] ?? 0);
      return KIND_GROUPS.findIndex(({ label }) => label === kind);
    },
  });
}
