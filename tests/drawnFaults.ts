import { funnelLines, lineRow } from "../src/layout/funnelEdges.ts";
import { nodeOnWall, slotOf } from "../src/layout/layout.ts";
import { AIDE_LABEL_SIZE, type AideLabel } from "../src/scene/aideLabels.ts";
import type { TextMark } from "../src/scene/marks.ts";
import { textWidth } from "../src/scene/measure.ts";
import {
  LABEL_SIZE,
  type PlacedLabel,
  type PlacedUnit,
  type Placement,
  placeUnits,
} from "../src/scene/placement.ts";
import type { SceneInput } from "../src/scene/sceneInput.ts";
import { type StageView, stageView } from "../src/scene/stageView.ts";
import { type Seen, walk } from "../src/scene/walk.ts";
import { type Box, overlaps, overlapsBetween } from "./boxes.ts";

// What must be true of every drawing, as lists of what is not; for random organisations and for fuzzed files.

/** Less than this share of the chart's width is nothing. */
const SLACK = 1e-9;

export interface Drawn {
  readonly input: SceneInput;
  readonly view: StageView;
  readonly seen: Seen;
  readonly placement: Placement;
}

export function drawn(input: SceneInput): Drawn {
  const view = stageView(input);
  const seen = walk(input, view);
  return { input, view, seen, placement: placeUnits(input, view, seen) };
}

export const isShown = ({ layout }: SceneInput, node: number): boolean =>
  !Number.isNaN(layout.left[node]);

export function shownUnits(input: SceneInput): number[] {
  return [...input.org.level.keys()].filter((i) => input.org.level[i] !== 0 && isShown(input, i));
}

export function shownWall(input: SceneInput): number[] {
  return [...input.org.level.keys()].filter((i) => input.org.level[i] === 0 && isShown(input, i));
}

/** The next above who is shown and has a card; -1 for none. */
export function managerOf(input: SceneInput, node: number): number {
  let manager = input.org.parent[node] ?? -1;
  while (manager >= 0 && input.org.level[manager] === 0) manager = input.org.parent[manager] ?? -1;
  return manager >= 0 && isShown(input, manager) ? manager : -1;
}

export const isBelow = ({ org }: SceneInput, node: number, manager: number): boolean =>
  node > manager && node < (org.end[manager] ?? 0);

export function cardBox({ unit, left, right, height, form }: PlacedUnit): Box {
  const what = `${form} of ${unit.node}`;
  return { left, right, top: unit.y - height / 2, bottom: unit.y + height / 2, what };
}

export function labelBox({ unit, left, right, y }: PlacedLabel): Box {
  const what = `label of ${unit.node}`;
  return { left, right, top: y - LABEL_SIZE / 2, bottom: y + LABEL_SIZE / 2, what };
}

export function aideBox({ names, left, right, y }: AideLabel): Box {
  return {
    left,
    right,
    top: y - AIDE_LABEL_SIZE / 2,
    bottom: y + AIDE_LABEL_SIZE / 2,
    what: names,
  };
}

export function textBox({ x, y, text, size, weight, anchor, spacing }: TextMark): Box {
  const width = textWidth(text, size, weight) + spacing * text.length;
  const share = { start: 0, middle: 0.5, end: 1 }[anchor];
  const left = x - width * share;
  return { left, right: left + width, top: y - size / 2, bottom: y + size / 2, what: text };
}

/** Who stands at the places [first, end) of the wall. */
export function nodesAt({ layout }: SceneInput, first: number, end: number): number[] {
  return Array.from({ length: end - first }, (_, nth) => nodeOnWall(layout, first + nth));
}

/** The places of those on the wall whom the picture shows one by one or as a team. */
export function cellBoxes({ input, view, seen }: Drawn, wide = input.camera.kx): Box[] {
  const { ky } = input.camera;
  return [...seen.blocks, ...seen.aides]
    .flatMap(({ first, end }) => nodesAt(input, first, end))
    .map((node) => {
      const x = view.personX(node);
      const y = view.personY(node);
      const what = `person ${node}`;
      return { left: x - wide / 2, right: x + wide / 2, top: y - ky / 2, bottom: y + ky / 2, what };
    })
    .filter(({ left, right }) => right > 0 && left < input.width);
}

/** Rows closer than this lie on each other, as the smallest dots do. */
export const CLOSEST_ROWS = 2;

/** Cards that lie on each other or on a person on the wall. */
export function cardFaults(now: Drawn): string[] {
  const { placement, view, input } = now;
  const rows = new Map<number, Box[]>();
  for (const placed of placement.units) {
    const row = rows.get(placed.unit.line) ?? [];
    rows.set(placed.unit.line, [...row, cardBox(placed)]);
  }
  const faults = [...rows.values()].flatMap(overlaps);
  if (view.pitch < CLOSEST_ROWS) {
    const large = placement.units.filter(({ form }) => form !== "dot");
    return [...faults, ...large.map(({ unit }) => `${unit.node} is no dot`)];
  }
  const cards = placement.units.map(cardBox);
  faults.push(...overlaps(cards));
  if (input.org.count < 1000) faults.push(...overlapsBetween(cards, cellBoxes(now)));
  return faults;
}

/** Whose places on the wall's width are not as they must be: within the manager's, apart, the manager in the middle. */
export function extentFaults({ input }: Drawn): string[] {
  const { layout, org } = input;
  const lastRight = new Map<number, number>();
  const rightmost = new Map<number, number>();
  const leftmost = new Map<number, number>();
  const wrong: string[] = [];
  for (let i = 0; i < org.count; i++) {
    if (!isShown(input, i)) continue;
    const left = layout.left[i] ?? 0;
    const right = layout.right[i] ?? 0;
    const slack = SLACK * layout.width;
    if (!(left < right) || left < -slack || right > layout.width + slack) {
      wrong.push(`${i} is outside the chart`);
    }
    const manager = managerOf(input, i);
    if (manager >= 0) {
      const isInside =
        left >= (layout.left[manager] ?? 0) - slack &&
        right <= (layout.right[manager] ?? 0) + slack;
      if (!isInside) wrong.push(`${i} is outside the extent of ${manager}`);
      rightmost.set(manager, Math.max(right, rightmost.get(manager) ?? right));
      leftmost.set(manager, Math.min(left, leftmost.get(manager) ?? left));
    }
    if (org.level[i] === 0) continue;
    if (slotOf(layout, i) < left || slotOf(layout, i) > right) wrong.push(`${i} is off its people`);
    if (left < (lastRight.get(manager) ?? Number.NEGATIVE_INFINITY) - slack) {
      wrong.push(`${i} is on its sibling`);
    }
    lastRight.set(manager, right);
  }
  for (const [manager, right] of rightmost) {
    const middle = ((leftmost.get(manager) ?? 0) + right) / 2;
    const isAbove = Math.abs(slotOf(layout, manager) - middle) < SLACK * layout.width;
    if (!isAbove) wrong.push(`${manager} is not in the middle of their people`);
  }
  return wrong;
}

/** Funnels that leave their manager's on a line. */
export function funnelFaults({ input }: Drawn): string[] {
  const { org, layout } = input;
  const { start, left, right } = layout.edges;
  const wrong: string[] = [];
  for (const node of shownUnits(input)) {
    const level = org.level[node] ?? 0;
    const lines = new Map<number, number>();
    for (let line = 0; line < funnelLines(level); line++) {
      lines.set(lineRow(level, line), (start[node] ?? 0) + line);
    }
    if (!lines.has(0) || !lines.has(level)) wrong.push(`the funnel of ${node} has no end`);
    const manager = org.parent[node] ?? -1;
    if (manager < 0 || !isShown(input, manager)) continue;
    const above = org.level[manager] ?? 0;
    for (let line = 0; line < funnelLines(above); line++) {
      const inner = lines.get(lineRow(above, line));
      if (inner === undefined) continue;
      const outer = (start[manager] ?? 0) + line;
      const isInside =
        (left[inner] ?? 0) >= (left[outer] ?? 0) - 1e-9 * layout.width &&
        (right[inner] ?? 0) <= (right[outer] ?? 0) + 1e-9 * layout.width;
      if (!isInside) wrong.push(`${node} leaves ${manager} on line ${line}`);
    }
  }
  return wrong;
}

/** Names that lie on another name, a card or a person on the wall. */
export function nameFaults(now: Drawn): string[] {
  const { placement } = now;
  const labels = [...placement.labels.map(labelBox), ...placement.aideLabels.map(aideBox)];
  const onEachOther = overlaps(labels);
  if (now.view.pitch < CLOSEST_ROWS) return onEachOther;
  return [
    ...onEachOther,
    ...overlapsBetween(labels, placement.units.map(cardBox)),
    ...overlapsBetween(labels, cellBoxes(now)),
  ];
}
