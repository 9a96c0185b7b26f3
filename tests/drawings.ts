import fc from "fast-check";
import { EMPTY_BIT_SET } from "../src/base/bitSet.ts";
import { EVERYBODY, type Shown } from "../src/layout/layout.ts";
import { layoutOrg } from "../src/layout/layoutOrg.ts";
import { viewRows } from "../src/layout/rows.ts";
import { withManagersAbove } from "../src/layout/withManagersAbove.ts";
import { assistantsBeside } from "../src/metrics/assistantsBeside.ts";
import { contractorsOf } from "../src/metrics/contractors.ts";
import { dottedReach } from "../src/metrics/dottedReach.ts";
import { gradeSteps } from "../src/metrics/gradeSteps.ts";
import { headcount } from "../src/metrics/headcount.ts";
import { loadOf } from "../src/metrics/load.ts";
import { buildOrg } from "../src/org/buildOrg.ts";
import { orderSiblingsBySteps } from "../src/org/orderSiblings.ts";
import type { Org } from "../src/org/org.ts";
import { textColumnOf } from "../src/org/textColumn.ts";
import { rowStepsFor } from "../src/picture/rowSteps.ts";
import {
  type Camera,
  cameraOn,
  type Extent,
  type Frame,
  fitCamera,
  largestZoom,
} from "../src/scene/camera.ts";
import { columnLens } from "../src/scene/columnLens.ts";
import { spanLens } from "../src/scene/lenses.ts";
import { LIGHT } from "../src/scene/palette.ts";
import type { SceneInput } from "../src/scene/sceneInput.ts";
import { sceneWords } from "../src/scene/sceneWords.ts";
import { membersOf } from "./smallOrgs.ts";

/** What a drawing is made from, as few plain words and numbers: a counterexample one can read. */
export interface Plan {
  readonly members: readonly PlannedMember[];
  readonly isUpsideDown: boolean;
  /** Coloured by title instead of by span. */
  readonly byTitle: boolean;
  /** Rows of the conventional view by grade instead of by layer. */
  readonly byGrade: boolean;
  readonly shown: PlannedShown;
  readonly width: number;
  readonly height: number;
  /** Per cent of the way from the whole chart (0) to the closest look (100). */
  readonly zoom: number;
  /** What lies in the middle of the picture: per cent of the chart's width and height. */
  readonly at: { readonly across: number; readonly down: number };
  readonly hasFaces: boolean;
}

interface PlannedMember {
  /** 0: nobody; n: the n-th member (modulo those before); -n: the n-th before. */
  readonly above: number;
  /** PERSON, VACANCY or PLACEHOLDER. */
  readonly kind: number;
  readonly name: string;
  /** Higher than the manager's as often as lower; "" for none. */
  readonly grade: string;
  /** Whether the title says assistant. */
  readonly isAide?: boolean;
}

interface PlannedShown {
  /** Nodes modulo their number; -1 for everybody. */
  readonly focus: number;
  readonly folded: readonly number[];
  /** Who matches a filter, modulo their number; null without one. */
  readonly matching: readonly number[] | null;
}

/** Names that are long, short, of many scripts, with particles, of one long word, and none at all. */
export const NAMES = [
  "Ann Lee",
  "Bo",
  "Maximiliane-Theodora von Hohenberg und zu Reichenstein",
  "Ines Silva",
  "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaft",
  "佐藤 恵",
  "Κωνσταντίνος Παπαδόπουλος",
  "عبد الرحمن بن خالد",
  "प्रिया शर्मा",
  "Ludwig van den Berg",
  "",
];

/** A record that is printed as one writes it. */
function readable<T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record<T>(model, { noNullPrototype: true });
}

const anyMember: fc.Arbitrary<PlannedMember> = readable({
  above: fc.oneof(
    { weight: 3, arbitrary: fc.nat({ max: 8 }) },
    { weight: 3, arbitrary: fc.nat({ max: 200 }) },
    { weight: 2, arbitrary: fc.integer({ min: -4, max: -1 }) },
  ),
  kind: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 1, 2),
  name: fc.constantFrom(...NAMES),
  grade: fc.constantFrom("", "1", "2", "3", "5", "8", "9", "12"),
  isAide: fc.constantFrom(false, false, false, true),
});

const anyShown: fc.Arbitrary<PlannedShown> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ focus: -1, folded: [], matching: null }) },
  {
    weight: 1,
    arbitrary: readable({
      focus: fc.integer({ min: -1, max: 200 }),
      folded: fc.array(fc.nat({ max: 200 }), { maxLength: 5 }),
      matching: fc.option<readonly number[]>(fc.array(fc.nat({ max: 320 }), { maxLength: 60 })),
    }),
  },
);

/** A drawing of any organisation, in either view, at any size, zoom and place. */
export const anyPlan: fc.Arbitrary<Plan> = readable({
  members: fc.array(anyMember, { minLength: 1, maxLength: 320, size: "max" }),
  isUpsideDown: fc.boolean(),
  byTitle: fc.boolean(),
  byGrade: fc.boolean(),
  shown: anyShown,
  width: fc.oneof(fc.constant(1600), fc.integer({ min: 180, max: 2600 })),
  height: fc.oneof(fc.constant(900), fc.integer({ min: 300, max: 1500 })),
  zoom: fc.oneof(fc.nat({ max: 100 }), fc.nat({ max: 25 }), fc.constant(0)),
  at: readable({ across: fc.nat({ max: 100 }), down: fc.nat({ max: 100 }) }),
  hasFaces: fc.boolean(),
});

/** The organisation of a plan: ids are numbers, blank names stay blank. */
export function plannedOrg(
  members: readonly (Omit<PlannedMember, "grade"> & Partial<PlannedMember>)[],
): Org {
  const parent = members.map(({ above }, i) =>
    above < 0 ? Math.max(-1, i + above) : (above % (i + 1)) - 1,
  );
  const names = members.map(({ name }) => name);
  const titles = members.map(({ isAide }, i) =>
    isAide ? "Executive Assistant" : (names.at(-1 - i) ?? ""),
  );
  return buildOrg({
    ...membersOf(
      parent,
      members.map(({ kind }) => kind),
    ),
    text: {
      name: textColumnOf(names),
      title: textColumnOf(titles),
      grade: textColumnOf(members.map(({ grade = "" }) => grade)),
    },
  }).org;
}

/** The same organisation with its teams in the order of their grades, as rows by grade want them. */
export function inGradeOrder(org: Org): Org {
  const steps = gradeSteps(org);
  return steps ? orderSiblingsBySteps(org, "file", steps.stepOf).org : org;
}

function plannedParts(plan: Plan, org: Org): Shown {
  const { focus, folded, matching } = plan.shown;
  const matches = new Uint8Array(org.count);
  for (const node of matching ?? []) matches[node % org.count] = 1;
  return {
    focus: focus < 0 ? -1 : focus % org.count,
    folded: folded.map((node) => node % org.count),
    filter: matching && withManagersAbove(org, matches),
    rowsBy: plan.byGrade ? "grade" : "layer",
  };
}

/** The drawing a plan describes. */
export function drawingFor(plan: Plan): SceneInput {
  const planned = plannedOrg(plan.members);
  const org = plan.byGrade ? inGradeOrder(planned) : planned;
  const drawing = drawingOf(org, plan, plannedParts(plan, org));
  const { title } = org.text;
  return plan.byTitle && title
    ? { ...drawing, lens: columnLens(org, "title", "Title", title) }
    : drawing;
}

export interface Look {
  readonly isUpsideDown: boolean;
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  readonly at: { readonly across: number; readonly down: number };
  readonly hasFaces?: boolean;
}

/** Two of three have a photo. */
function plannedPhotos({ count }: Org): Int32Array {
  return Int32Array.from({ length: count }, (_, i) => (i % 3 === 0 ? -1 : i));
}

/** The drawing of an organisation, looked at in this way. */
export function drawingOf(org: Org, look: Look, shown: Shown = EVERYBODY): SceneInput {
  const layout = layoutOrg(org, shown, assistantsBeside(org), rowStepsFor(org, shown));
  const rows = viewRows(layout);
  const { isUpsideDown, width, height } = look;
  const frame: Frame = { left: 34, top: 52, width: width - 68, height: height - 88 };
  const extent = { width: layout.width, height: rows.height };
  return {
    org,
    layout,
    rows,
    flip: isUpsideDown ? 1 : 0,
    isUpsideDown,
    lens: spanLens(org),
    load: loadOf(org, { asOfDay: 20_000 }).total,
    isolated: [],
    selected: -1,
    hovered: -1,
    pinned: [],
    found: EMPTY_BIT_SET,
    path: [],
    way: [],
    ghost: null,
    product: null,
    matching: null,
    contractors: contractorsOf(org),
    links: [],
    hoveredLink: null,
    dotted: dottedReach(org),
    photoOf: look.hasFaces ? plannedPhotos(org) : null,
    experts: null,
    communities: [],
    cultivators: [],
    camera: plannedCamera(extent, frame, look),
    frame,
    width,
    height,
    cardFields: ["title", "department", "location"],
    palette: LIGHT,
    words: sceneWords(isUpsideDown ? "upside-down" : "conventional", headcount(org)),
  };
}

function plannedCamera(extent: Extent, frame: Frame, { zoom, at }: Look): Camera {
  if (zoom === 0) return fitCamera(extent, frame);
  const times = largestZoom(extent, frame) ** (zoom / 100);
  const slot = (extent.width * at.across) / 100;
  return cameraOn(slot, (extent.height * at.down) / 100, extent, frame, times);
}
