import { blockShape } from "../layout/block.ts";
import { nextKept, nodeAtPlace, placeOf } from "../layout/kept.ts";
import { slotOf } from "../layout/layout.ts";
import { teamBlocks } from "../layout/teamBlocks.ts";
import type { Camera } from "./camera.ts";
import type { Mark } from "./marks.ts";
import type { SceneInput } from "./sceneInput.ts";
import type { StageView } from "./stageView.ts";
import type { Seen, Unit } from "./walk.ts";

/** Where the crossbar lies between a manager's row and the next, as a share of the pitch. */
export const CROSSBAR = 0.38;
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
  // In the midst of a flip the crossbar moves through the manager to the other side.
  const bar = view.pitch * CROSSBAR * (1 - 2 * input.flip);

  const segments: number[] = [];
  const lit: number[] = [];
  for (const unit of seen.units) {
    const children = childrenOf.get(unit.node);
    if (!children) continue;
    const beyond = childrenBeyond(input, unit, children);
    addElbow(segments, unit, children, beyond, unit.y + bar);
    const litChildren = children.filter(({ node }) => onChain.has(node));
    if (litChildren.length > 0) addElbow(lit, unit, litChildren, [], unit.y + bar);
  }
  for (const block of seen.blocks) {
    const width = block.columns * input.camera.kx;
    const inset = Math.min(1, width / 4);
    const y = block.top - aboveBlock(input.camera);
    if (block.manager < 0) continue;
    segments.push(block.left + inset, y, block.left + width - inset, y);
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
  { org, layout, camera, width }: SceneInput,
  { node, right }: Unit,
  children: readonly Child[],
): readonly number[] {
  const screenX = (slot: number): number => camera.x + slot * camera.kx;
  const wallEnd = org.blockEnd[node] ?? 0;
  const { kept } = layout;
  const team = teamBlocks(layout, placeOf(kept, node + 1), placeOf(kept, wallEnd));
  const middles = [team[0], team.at(-1)].flatMap((block) => {
    if (!block) return [];
    const { columns } = blockShape(block.end - block.first, layout.wallRows);
    return [(layout.left[nodeAtPlace(kept, block.first)] ?? 0) + columns / 2];
  });
  if (middles.length === 0) middles.push(slotOf(layout, nextKept(kept, wallEnd)));
  const beyond = middles.map(screenX);
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
