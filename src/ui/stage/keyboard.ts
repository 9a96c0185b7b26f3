import type { SceneInput } from "../../scene/sceneInput.ts";
import { isAssistant, slotIn, stageView, wallManager } from "../../scene/stageView.ts";

export type Direction = "left" | "right" | "up" | "down";

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

export function arrowDirection(key: string): Direction | undefined {
  return ARROWS[key];
}

/**
 * Who is next to somebody on the screen: sideways on the same row, up and down within a team's block and
 * else along the solid line, whichever way the view has it; assistants lie between their manager and the
 * others. The same node when there is nobody.
 */
export function neighbourOf(input: SceneInput, node: number, direction: Direction): number {
  const { layout } = input;
  if (node < 0) return layout.roots[0] ?? -1;
  // In the midst of a flip one walks where people will stand.
  const settled = { ...input, flip: input.isUpsideDown ? 1 : 0 };
  if (direction === "left" || direction === "right") return besides(settled, node, direction);
  const inBlock = sameColumn(settled, node, direction === "down" ? 1 : -1);
  if (inBlock >= 0) return inBlock;
  const towardsPeople = settled.isUpsideDown ? "up" : "down";
  return direction === towardsPeople ? nearestBelow(settled, node) : managerOf(settled, node);
}

function isOnWall({ org }: SceneInput, node: number): boolean {
  return org.level[node] === 0;
}

function isShown({ layout }: SceneInput, node: number): boolean {
  return !Number.isNaN(layout.left[node] ?? Number.NaN);
}

function slotOf(input: SceneInput, node: number): number {
  return slotIn(input, node, input.flip);
}

/** Whether somebody stands beside their manager's stem in this view. */
function isBeside(input: SceneInput, node: number): boolean {
  return !input.isUpsideDown && isAssistant(input, node);
}

/** The one above or below in the same column of a block; -1 for nobody. */
function sameColumn(input: SceneInput, node: number, step: 1 | -1): number {
  const { layout } = input;
  if (!isOnWall(input, node) || isBeside(input, node)) return -1;
  const isNext = (i: number): boolean =>
    isOnWall(input, i) &&
    layout.left[i] === layout.left[node] &&
    layout.wallRow[i] === (layout.wallRow[node] ?? 0) + step &&
    !isBeside(input, i);
  if (isNext(node + step)) return node + step;
  // An assistant stands last, wherever in the order.
  return layout.assistants ? (teamAround(input, node).find(isNext) ?? -1) : -1;
}

/** Everybody on the wall with the same manager; without one only that node. */
function teamAround(input: SceneInput, node: number): readonly number[] {
  const manager = wallManager(input, node);
  if (manager < 0) return [node];
  const length = (input.org.blockEnd[manager] ?? 0) - manager - 1;
  return Array.from({ length }, (_, nth) => manager + 1 + nth).filter((i) => isShown(input, i));
}

/** The manager by whose block or row somebody stands; -1 for nobody. */
function aboveOf(input: SceneInput, node: number): number {
  return isOnWall(input, node) ? wallManager(input, node) : (input.org.parent[node] ?? -1);
}

function managerOf(input: SceneInput, node: number): number {
  const manager = aboveOf(input, node);
  return manager >= 0 && isShown(input, manager) ? manager : node;
}

/** Straight to whoever stands nearest to the manager's own middle, in the row next to them. */
function nearestBelow(input: SceneInput, node: number): number {
  const { org, layout } = input;
  const wasBeside = isBeside(input, node);
  const manager = wasBeside ? (org.parent[node] ?? node) : node;
  if (isOnWall(input, manager) || layout.folded[manager] === 1) return node;
  const middle = slotOf(input, manager);
  const hasBeside = !input.isUpsideDown && (layout.assistants?.beside[manager] ?? 0) > 0;
  let nearest = node;
  let shortest = Number.POSITIVE_INFINITY;
  for (let i = manager + 1; i < (org.end[manager] ?? 0); i = org.end[i] ?? i + 1) {
    if (hasBeside && isBeside(input, i) === wasBeside) continue;
    const away = Math.abs(slotOf(input, i) - middle);
    if (away < shortest) {
      shortest = away;
      nearest = i;
    }
  }
  if (!input.isUpsideDown) return nearest;
  // A block stands on its manager upside down: its last row is the next one.
  for (;;) {
    const under = sameColumn(input, nearest, 1);
    if (under < 0) return nearest;
    nearest = under;
  }
}

/** People whose middles are less than this apart stand on one row, in rows. */
const ONE_ROW = 0.6;

/**
 * The next one on the same row: in depth-first order that is left to right. A sibling who stands on no
 * row with anybody, alone on the wall or folded between others, is not passed over.
 */
function besides(input: SceneInput, node: number, direction: "left" | "right"): number {
  const { org, camera } = input;
  const view = stageView(input);
  const y = view.personY(node);
  const step = direction === "right" ? 1 : -1;
  const slot = slotOf(input, node);
  const sibling = siblingBeside(input, node, step);
  const isPassed = sibling < 0 || !isEasilyPassed(input, node, sibling);
  const awayFrom = (i: number): number => (slotOf(input, i) - slot) * step;
  const isOnRow = (i: number): boolean =>
    isShown(input, i) && awayFrom(i) > 0 && Math.abs(view.personY(i) - y) < camera.ky * ONE_ROW;
  for (let i = firstBesides(input, node, step); i >= 0 && i < org.count; i += step) {
    if (!isOnRow(i)) continue;
    const next = nearestInTeam(input, i, isOnRow, awayFrom);
    const isNearer = isPassed || awayFrom(next) <= awayFrom(sibling);
    return isNearer ? next : sibling;
  }
  return sibling >= 0 ? sibling : node;
}

/** From where on somebody on the same row may stand: the order of a team has its assistants anywhere. */
function firstBesides(input: SceneInput, node: number, step: 1 | -1): number {
  const manager = isOnWall(input, node) ? wallManager(input, node) : -1;
  if (manager < 0 || !input.layout.assistants || isBeside(input, node)) return node + step;
  return step > 0 ? manager + 1 : (input.org.blockEnd[manager] ?? 0) - 1;
}

function nearestInTeam(
  input: SceneInput,
  node: number,
  isOnRow: (i: number) => boolean,
  awayFrom: (i: number) => number,
): number {
  if (!input.layout.assistants || !isOnWall(input, node)) return node;
  const team = teamAround(input, node).filter(isOnRow);
  return team.reduce((nearest, i) => (awayFrom(i) < awayFrom(nearest) ? i : nearest), node);
}

/** Whether a walk along the row misses that sibling: folded, a team beside managers, or on another row. */
function isEasilyPassed(input: SceneInput, node: number, sibling: number): boolean {
  const { depth, folded } = input.layout;
  if (input.isUpsideDown) return folded[sibling] === 1;
  return isOnWall(input, node) !== isOnWall(input, sibling) || depth[node] !== depth[sibling];
}

/** The nearest on that side who has the same manager, or none as well; -1 for nobody. */
function siblingBeside(input: SceneInput, node: number, step: 1 | -1): number {
  const { org } = input;
  if (isBeside(input, node)) return -1;
  const manager = aboveOf(input, node);
  const first = manager < 0 ? 0 : manager + 1;
  const end = manager < 0 ? org.count : (org.end[manager] ?? 0);
  const slot = slotOf(input, node);
  let nearest = -1;
  let shortest = Number.POSITIVE_INFINITY;
  for (let i = first; i < end; i = isOnWall(input, i) ? i + 1 : (org.end[i] ?? end)) {
    const away = (slotOf(input, i) - slot) * step;
    if (away > 0 && away < shortest && !isBeside(input, i)) {
      shortest = away;
      nearest = i;
    }
  }
  return nearest;
}
