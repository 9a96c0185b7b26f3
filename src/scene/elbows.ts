import { nextKept } from "../layout/kept.ts";
import { nodeOnWall, slotOf } from "../layout/layout.ts";
import type { Camera } from "./camera.ts";
import type { Mark } from "./marks.ts";
import type { SceneInput } from "./sceneInput.ts";
import type { StageView } from "./stageView.ts";
import { type Aides, type Seen, teamOf, type Unit } from "./walk.ts";
import { cellWidth } from "./wallCells.ts";

/** Children closer together than this share one stroke, px. */
const CLOSEST = 2.5;
/** Free space between a connector and the block it leads to, px; where rows are low, a share of one. */
const ABOVE_BLOCK = 5;
const SHARE_ABOVE_BLOCK = 0.5;

interface Child {
  /** -1 for a block. */
  readonly node: number;
  readonly x: number;
  readonly y: number;
}

/** The elbow connectors of the conventional view: down from a manager, along a crossbar, down to each. */
export function elbowMarks(input: SceneInput, view: StageView, seen: Seen): readonly Mark[] {
  const alpha = 1 - input.flip;
  if (alpha === 0) return [];
  const childrenOf = childrenByManager(input, view, seen);
  const onChain = input.path.length > 0 ? NOBODY : chainAbove(input);

  const segments: number[] = [];
  const lit: number[] = [];
  for (const unit of seen.units) {
    const children = childrenOf.get(unit.node);
    if (!children) continue;
    const beyond = childrenBeyond(input, unit, children);
    const barY = view.crossbarY(unit.node);
    addElbow(segments, unit, children, beyond, barY);
    const litChildren = children.filter(({ node }) => onChain.has(node));
    if (litChildren.length > 0) addElbow(lit, unit, litChildren, [], barY);
  }
  for (const block of seen.blocks) {
    const width = block.columns * input.camera.kx;
    const inset = Math.min(1, width / 4);
    const y = block.top - aboveBlock(input.camera);
    if (block.manager < 0) continue;
    segments.push(block.left + inset, y, block.left + width - inset, y);
  }
  for (const aides of seen.aides) {
    // Where others report as well, their stem passes the assistants, once it stands still.
    if (input.flip > 0 || !childrenOf.has(aides.unit.node))
      segments.push(...stemTo(input, view, aides));
    addAides(segments, lit, onChain, input, view, aides);
  }
  const { connector, accent } = input.palette;
  return [
    { type: "segments", segments, stroke: connector, lineWidth: 1, alpha },
    { type: "segments", segments: lit, stroke: accent, lineWidth: 2, alpha },
  ];
}

function childrenByManager(
  { org, camera }: SceneInput,
  view: StageView,
  { blocks, units, specks }: Seen,
): ReadonlyMap<number, readonly Child[]> {
  const children = new Map<number, Child[]>();
  const attach = (manager: number, child: Child): void => {
    const siblings = children.get(manager);
    if (siblings) siblings.push(child);
    else children.set(manager, [child]);
  };
  for (const block of blocks) {
    const x = block.left + (block.columns * camera.kx) / 2;
    attach(block.manager, { node: -1, x, y: block.top - aboveBlock(camera) });
  }
  for (const { node, x, y } of units) attach(org.parent[node] ?? -1, { node, x, y });
  for (const { node, left, right } of specks) {
    attach(org.parent[node] ?? -1, { node, x: (left + right) / 2, y: view.unitY(node) });
  }
  return children;
}

function aboveBlock({ ky }: Camera): number {
  return Math.min(ABOVE_BLOCK, ky * SHARE_ABOVE_BLOCK);
}

const NOBODY: ReadonlySet<number> = new Set();

/** Everybody from the selected person up to the top; with a path shown, those on it instead. */
export function chainAbove({ selected, org, path }: SceneInput): ReadonlySet<number> {
  if (path.length > 0) return new Set(path);
  const chain = new Set<number>();
  for (let i = selected; i >= 0; i = org.parent[i] ?? -1) chain.add(i);
  return chain;
}

/**
 * Where the crossbar goes on to beyond those on the picture: the middle of the first child or of the
 * blocks at either end, and of those on the right as far as one is off the picture.
 */
function childrenBeyond(
  input: SceneInput,
  { node, right }: Unit,
  children: readonly Child[],
): readonly number[] {
  const { org, layout, camera, width } = input;
  const screenX = (slot: number): number => camera.x + slot * camera.kx;
  const wallEnd = org.blockEnd[node] ?? 0;
  const { kept } = layout;
  const middles = teamOf(input, node, node + 1, wallEnd).blocks.map(
    ({ first, columns }) => (layout.left[nodeOnWall(layout, first)] ?? 0) + columns / 2,
  );
  if (middles.length === 0) middles.push(slotOf(layout, nextKept(kept, wallEnd)));
  const beyond = [middles[0] ?? 0, middles.at(-1) ?? 0].map(screenX);
  if (right <= width) return beyond;
  const end = org.end[node] ?? 0;
  let child = children.reduce((last, other) => Math.max(last, other.node), nextKept(kept, wallEnd));
  while (child < end && (beyond.at(-1) ?? 0) <= width) {
    beyond.push(screenX(slotOf(layout, child)));
    child = nextKept(kept, org.end[child] ?? end);
  }
  return beyond;
}

function addElbow(
  segments: number[],
  unit: Unit,
  children: readonly Child[],
  beyond: readonly number[],
  barY: number,
): void {
  let first = Math.min(unit.x, ...beyond);
  let last = Math.max(unit.x, ...beyond);
  let drawn = Number.NEGATIVE_INFINITY;
  segments.push(unit.x, unit.y, unit.x, barY);
  for (const { x, y } of children) {
    first = Math.min(first, x);
    last = Math.max(last, x);
    if (Math.abs(x - drawn) < CLOSEST) continue;
    drawn = x;
    segments.push(x, barY, x, y);
  }
  segments.push(first, barY, last, barY);
}

/** From a manager down to where the assistants stand. */
function stemTo(
  { layout }: SceneInput,
  view: StageView,
  { unit, first }: Aides,
): readonly [number, number, number, number] {
  return [unit.x, unit.y, unit.x, view.personY(nodeOnWall(layout, first))];
}

/** From the stem to the assistants beside it, and on between them: a line never lies under a card. */
function addAides(
  segments: number[],
  lit: number[],
  onChain: ReadonlySet<number>,
  input: SceneInput,
  view: StageView,
  aides: Aides,
): void {
  const half = cellWidth(input.camera) / 2;
  const stem = stemTo(input, view, aides);
  const [x, , , y] = stem;
  const gaps: number[] = [];
  let from = x;
  for (let place = aides.end - 1; place >= aides.first; place--) {
    const node = nodeOnWall(input.layout, place);
    const middle = view.personX(node);
    if (middle + half < from) gaps.push(from, y, middle + half, y);
    if (onChain.has(node)) lit.push(...stem, ...gaps);
    from = middle - half;
  }
  segments.push(...gaps);
}
