import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { EVERYBODY, type Shown } from "../../src/layout/layout.ts";
import { dottedLinks } from "../../src/metrics/collaborationLinks.ts";
import { expertsIn } from "../../src/metrics/experts.ts";
import { gradeFloorOf, gradeRanks } from "../../src/metrics/grades.ts";
import { lineBetween } from "../../src/metrics/hops.ts";
import { loadOf } from "../../src/metrics/load.ts";
import { loadOptionsOf } from "../../src/metrics/loadOptions.ts";
import { USUAL_SETTINGS } from "../../src/metrics/settings.ts";
import { wayOverLinks } from "../../src/metrics/wayOverLinks.ts";
import { nameOf, type Org } from "../../src/org/org.ts";
import { textColumnOf } from "../../src/org/textColumn.ts";
import { reliefOf } from "../../src/relief/relief.ts";
import { reliefSource } from "../../src/relief/reliefSource.ts";
import { svgText } from "../../src/render/svg/svgText.ts";
import { scene } from "../../src/scene/scene.ts";
import type { SceneGhost, SceneInput } from "../../src/scene/sceneInput.ts";
import { sceneGhost } from "../../src/store/shownGhost.ts";
import { drawingOf, inGradeOrder, type Look, NAMES, plannedOrg } from "../drawings.ts";
import { AS_OF_DAY, nodeOf, orgOf, workedExample } from "../smallOrgs.ts";

// Whole drawings as text, beside this file. A drawing that differs is written as NAME-changed.svg: look
// at both; if the new one is right, it takes the place of the old one.

interface Picture {
  readonly name: string;
  readonly org: Org;
  readonly look: Partial<Look>;
  readonly shown?: Shown;
  readonly more?: Partial<SceneInput>;
}

/** Two roots, a person on their own, a vacancy with and one without people, a placeholder, a mixed manager. */
const odd = orgOf("ann bo<ann cy<ann di<bo ed<bo ?v<ann flo<v ?w<bo solo !top gus<top hal<gus");
/** Ten managers side by side, so that names take their turns. */
const rowOfTen = orgOf(
  Array.from({ length: 30 }, (_, i) => {
    if (i === 0) return "Robin-Alexandra";
    return i <= 10 ? `Manager-${i}<Robin-Alexandra` : `p${i}<Manager-${1 + (i % 10)}`;
  }).join(" "),
);
/** Names of many scripts below one manager, who leads far more than ten. */
const scripts = plannedOrg(
  [...NAMES, ...NAMES].map((name, i) => ({ above: i === 0 ? 0 : 1, kind: 0, name })),
);
/** One team of three grades, a grade nobody else has, none, and a report with a higher one. */
const graded = inGradeOrder(
  orgOf("top ann<top bo<top cy<ann di<ann ed<ann flo<ann gus<bo hal<bo ida<top", {
    text: { grade: textColumnOf(["12", "8", "5", "7", "4", "2", "4", "9", "", "4"]) },
  }),
);
const doers = [...workedExample.level.keys()].filter((i) => workedExample.level[i] === 0);
const dunya =
  [...workedExample.kind.keys()].find((i) => nameOf(workedExample, i) === "Dunya") ?? -1;
const PHONE = { width: 390, height: 700 };
const CLOSE = { zoom: 75, at: { across: 45, down: 45 } };
const managers = [...workedExample.span.keys()].filter((i) => (workedExample.span[i] ?? 0) > 0);
const links = managers
  .slice(1, 6)
  .map((a, i) => ({ a, b: managers.at(-1 - i) ?? 0, weight: i + 1, source: "dotted" as const }));

const ranks = gradeRanks(workedExample);
const experts = ranks && expertsIn(workedExample, ranks, gradeFloorOf(workedExample, ranks) ?? 0);
/** The two proposals for the manager of the worked example who carries too much. */
const [doer = 0, designer = 0] = ["W11", "W31"].map((id) => nodeOf(workedExample, id));
const wayOverDottedLine = (
  wayOverLinks(workedExample, dottedLinks(workedExample).links, doer, designer) ?? []
).map(({ from, to, link }) => ({ from, to, source: link?.source ?? null }));
const [movedToPeer = null, teamSplit = null] = ghostsFor(workedExample, "W08");

const PICTURES: readonly Picture[] = [
  { name: "worked-example", org: workedExample, look: {} },
  { name: "worked-example-on-a-phone", org: workedExample, look: PHONE },
  { name: "worked-example-close", org: workedExample, look: CLOSE },
  {
    name: "worked-example-selected-with-links",
    org: workedExample,
    look: {},
    more: { selected: managers.at(-1) ?? 0, links },
  },
  {
    name: "worked-example-dotted-line",
    org: workedExample,
    look: {},
    more: { selected: dunya },
  },
  {
    name: "worked-example-folded",
    org: workedExample,
    look: {},
    shown: { ...EVERYBODY, folded: managers.slice(2, 4) },
  },
  {
    name: "worked-example-followed-in-the-flip",
    org: workedExample,
    look: {},
    more: { flip: 0.4, pinned: [managers.at(-1) ?? 0, workedExample.count - 1, 2] },
  },
  {
    name: "worked-example-path",
    org: workedExample,
    look: {},
    more: { path: lineBetween(workedExample, doers[1] ?? 0, doers.at(-2) ?? 0) },
  },
  {
    name: "worked-example-way-over-links",
    org: workedExample,
    look: {},
    more: { path: lineBetween(workedExample, doer, designer), way: wayOverDottedLine },
  },
  { name: "worked-example-experts", org: workedExample, look: {}, more: { experts } },
  { name: "worked-example-proposal", org: workedExample, look: {}, more: { ghost: movedToPeer } },
  { name: "worked-example-split", org: workedExample, look: {}, more: { ghost: teamSplit } },
  { name: "odd", org: odd, look: {} },
  { name: "rows-by-grade", org: graded, look: {}, shown: { ...EVERYBODY, rowsBy: "grade" } },
  { name: "row-of-ten", org: rowOfTen, look: { width: 640, height: 360 } },
  { name: "scripts", org: scripts, look: { width: 1200, height: 500 } },
];

function ghostsFor(org: Org, id: string): SceneGhost[] {
  const load = loadOf(org, loadOptionsOf(org, USUAL_SETTINGS.load, AS_OF_DAY));
  const source = reliefSource(org, org, load, USUAL_SETTINGS);
  return reliefOf(source, nodeOf(org, id)).proposals.map(sceneGhost);
}

const BOTH_WAYS = PICTURES.flatMap((picture) =>
  [true, false].map((isUpsideDown) => ({
    ...picture,
    isUpsideDown,
    file: `${picture.name}-${isUpsideDown ? "upside-down" : "conventional"}`,
  })),
);

test.each(BOTH_WAYS)("$file looks as it did", ({ file, org, look, shown, more, isUpsideDown }) => {
  const whole: Look = {
    width: 960,
    height: 540,
    zoom: 0,
    at: { across: 50, down: 50 },
    isUpsideDown,
    ...look,
  };
  const input = { ...drawingOf(org, whole, shown ?? EVERYBODY), ...more };
  const { width, height, palette } = input;
  const drawn = svgText(scene(input).marks, { width, height, ground: palette.paper, title: file });
  const path = `tests/pictures/${file}.svg`;
  const changed = `tests/pictures/${file}-changed.svg`;
  const before = existsSync(path) ? readFileSync(path, "utf8") : "";
  if (drawn === before) rmSync(changed, { force: true });
  else writeFileSync(changed, drawn);
  expect(drawn === before, `${path} differs: look at ${changed}`).toBe(true);
});
