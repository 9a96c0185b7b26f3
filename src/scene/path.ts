import { nameOf, textOf, VACANCY } from "../org/org.ts";
import type { Mark } from "./marks.ts";
import { textWidth } from "./measure.ts";
import { jointOf } from "./pathJoint.ts";
import { peopleOnWays } from "./peopleOnWays.ts";
import type { Placement } from "./placement.ts";
import type { SceneInput } from "./sceneInput.ts";
import { shortName } from "./shortName.ts";
import type { StageView } from "./stageView.ts";
import { isNamedOnWall } from "./wallCells.ts";
import { type Course, courseOfLine, wayLines } from "./wayLines.ts";

const LINE = 3;
/** A rim in the colour of the paper keeps the line apart from what it crosses, px on each side. */
const RIM = 2;
const CORNER = 8;
const DOT = 4.5;
const LABEL = { size: 12, height: 22, pad: 8, widest: 170 };
/** From somebody's place to the name beside it, px. */
const BESIDE = 9;
/** Names keep this far from each other and from the upper and lower edge of the picture, px. */
const APART = 3;
/** How far a name may reach into the padding beside the frame, px. */
const BEYOND_FRAME = 28;
/** A name that finds no place beside its own goes up to so many steps up or down. */
const MOST_STEPS = 8;

/** The line from desk to desk, along the connectors or, upside down, along the funnels, and the way over links. */
export function pathLineMarks(
  input: SceneInput,
  view: StageView,
  { units }: Placement,
): readonly Mark[] {
  const { parent } = input.org;
  const path = input.path.filter((node) => isShown(input, node));
  const legs = path.slice(1).flatMap((node, at): Course[] => {
    const before = path[at] ?? node;
    if (parent[node] !== before && parent[before] !== node) return [];
    const [manager, below] = parent[node] === before ? [before, node] : [node, before];
    return [courseOfLine(input, view, manager, below)];
  });
  const way = wayLines(input, view, units, (node) => isShown(input, node));
  const { paper, accent, links } = input.palette;
  return [
    ...[...way.map(({ course }) => course), ...legs].map((course) =>
      curve(course, paper, LINE + 2 * RIM),
    ),
    ...way.map(({ course, source, dash }) => curve(course, links[source], LINE, dash)),
    ...legs.map((course) => curve(course, accent, LINE)),
  ];
}

function curve(
  points: Course,
  stroke: string,
  lineWidth: number,
  dash: readonly number[] = [],
): Mark {
  return { type: "curve", points, radius: CORNER, stroke, lineWidth, dash, alpha: 1 };
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A dot and a name for everybody on the path who has no card to carry it. */
export function pathLabelMarks(
  input: SceneInput,
  view: StageView,
  { units }: Placement,
): readonly Mark[] {
  if (input.path.length === 0) return [];
  const people = peopleOnWays(input);
  const onPath = new Set(people);
  const cards = units.filter(({ unit, form }) => form !== "dot" && onPath.has(unit.node));
  const carded = new Set(cards.map(({ unit }) => unit.node));
  // From the top down, so that the threads of names that step aside do not cross.
  const isNamed = (node: number): boolean =>
    carded.has(node) || (input.org.level[node] === 0 && isNamedOnWall(input));
  const bare = people
    .filter((node) => isShown(input, node) && !isNamed(node))
    .sort((a, b) => view.personY(a) - view.personY(b));
  const taken: Box[] = [
    ...cards.map(({ unit, left, right, height }) => ({
      left,
      top: unit.y - height / 2,
      width: right - left,
      height,
    })),
    ...bare.map((node) => ({
      left: view.personX(node) - DOT,
      top: view.personY(node) - DOT,
      width: 2 * DOT,
      height: 2 * DOT,
    })),
  ];
  return bare.flatMap((node) => {
    const x = view.personX(node);
    const y = view.personY(node);
    if (x < 0 || x > input.width || y < 0 || y > input.height) return [];
    const name = labelOf(input, node);
    const width = textWidth(name, LABEL.size, 600) + 2 * LABEL.pad;
    const places = placesFor(x, y, width);
    const box = places.find((place) => isFree(input, taken, place)) ?? places[0];
    if (!box || name === "") return [dotMark(input, x, y)];
    taken.push(box);
    return [
      threadMark(input, x, y, box),
      dotMark(input, x, y),
      ...labelMarks(input, node, name, box),
    ];
  });
}

function isShown({ layout }: SceneInput, node: number): boolean {
  return !Number.isNaN(layout.left[node] ?? Number.NaN);
}

function labelOf({ org, words }: SceneInput, node: number): string {
  const full =
    org.kind[node] === VACANCY
      ? textOf(org, "title", node) || words.vacancy
      : nameOf(org, node) || words.placeholder;
  return shortName(full, LABEL.widest, LABEL.size, 600) || full.slice(0, 12);
}

/** Where a name may stand, the best first: at the side, else farther and farther up and down. */
function placesFor(x: number, y: number, width: number): readonly Box[] {
  const { height } = LABEL;
  const places: Box[] = [];
  for (let step = 0; step <= MOST_STEPS; step++) {
    for (const direction of step === 0 ? [0] : [1, -1]) {
      const top = y - height / 2 + direction * step * (height / 2 + APART);
      for (const left of [x + BESIDE, x - BESIDE - width])
        places.push({ left, top, width, height });
    }
  }
  return places;
}

function isFree({ frame, height }: SceneInput, taken: readonly Box[], box: Box): boolean {
  const right = box.left + box.width;
  const bottom = box.top + box.height;
  // Panels lie over the picture beside the frame, names keep out from below them.
  if (box.left < frame.left - BEYOND_FRAME || right > frame.left + frame.width + BEYOND_FRAME) {
    return false;
  }
  if (box.top < APART || bottom > height - APART) return false;
  return taken.every(
    (other) =>
      other.left >= right + APART ||
      other.left + other.width <= box.left - APART ||
      other.top >= bottom + APART ||
      other.top + other.height <= box.top - APART,
  );
}

function dotMark({ palette }: SceneInput, x: number, y: number): Mark {
  return {
    type: "symbol",
    shape: "disc",
    x,
    y,
    radius: DOT,
    fill: palette.accent,
    ground: palette.paper,
    alpha: 1,
  };
}

/** From somebody's place to the middle of their name, which covers its end. */
function threadMark({ palette }: SceneInput, x: number, y: number, box: Box): Mark {
  return {
    type: "segments",
    segments: [x, y, box.left + box.width / 2, box.top + box.height / 2],
    stroke: palette.accent,
    lineWidth: 1,
    alpha: 1,
  };
}

function labelMarks(input: SceneInput, node: number, name: string, box: Box): readonly Mark[] {
  const { palette } = input;
  const isJoint = node === jointOf(input.path);
  return [
    {
      type: "rectangle",
      x: box.left,
      y: box.top,
      width: box.width,
      height: box.height,
      radius: 6,
      fill: isJoint ? palette.accent : palette.card,
      stroke: palette.accent,
      lineWidth: 1.5,
      dash: [],
      alpha: 1,
    },
    {
      type: "text",
      x: box.left + LABEL.pad,
      y: box.top + box.height / 2,
      text: name,
      size: LABEL.size,
      weight: 600,
      anchor: "start",
      fill: isJoint ? palette.onAccent : palette.ink,
      halo: null,
      spacing: 0,
      alpha: 1,
    },
  ];
}
