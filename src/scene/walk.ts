import { blockShape } from "../layout/block.ts";
import { nextKept, placeOf } from "../layout/kept.ts";
import { nodeOnWall } from "../layout/layout.ts";
import { type TeamBlock, teamBlocks } from "../layout/teamBlocks.ts";
import type { SceneInput } from "./sceneInput.ts";
import type { StageView } from "./stageView.ts";

/** Somebody with people below who is on the screen, large enough to be seen. */
export interface Unit {
  readonly node: number;
  /** Middle, px. */
  readonly x: number;
  readonly y: number;
  /** Extent of all their people, px. */
  readonly left: number;
  readonly right: number;
  /** The row they share with others in the view one is in. */
  readonly line: number;
}

/** People of a team who stand together on the wall: their places (nodeOnWall) in `columns` of `rows`. */
export interface ShapedBlock extends TeamBlock {
  readonly rows: number;
  readonly columns: number;
  /** How many more of the team stand beside their manager: the places from `end` on. */
  readonly beside: number;
}

/** A team on the wall as it stands in one view. */
export interface Team {
  /** One, or with rows by grade one for each row that is theirs. */
  readonly blocks: readonly ShapedBlock[];
  /** Those who stand beside their manager: the places [end, end + beside). */
  readonly end: number;
  readonly beside: number;
}

export interface Block extends ShapedBlock {
  readonly manager: number;
  readonly left: number;
  readonly top: number;
}

/** The assistants beside a manager's stem: the places [first, end). */
export interface Aides {
  readonly unit: Unit;
  readonly first: number;
  readonly end: number;
}

/** One or more whole subtrees side by side that are too narrow to be told apart. */
export interface Speck {
  /** Everybody in it: nodes [node, end). */
  readonly node: number;
  readonly end: number;
  readonly left: number;
  readonly right: number;
}

export interface Seen {
  readonly units: readonly Unit[];
  readonly blocks: readonly Block[];
  /** None in the upside-down view, where assistants stand in their team. */
  readonly aides: readonly Aides[];
  readonly specks: readonly Speck[];
}

/** A subtree narrower than this is one mark. */
const NARROWEST = 2;
/** How far beyond the edge of the picture somebody still counts: their label may reach into it. */
const MARGIN = 200;

/**
 * The team of a manager (-1: nobody's), the wall nodes among [from, until), as it stands in this view:
 * from the first moment of a flip to the conventional view without the assistants.
 */
export function teamOf(
  { layout, flip }: SceneInput,
  manager: number,
  from: number,
  until: number,
): Team {
  const first = placeOf(layout.kept, from);
  const end = placeOf(layout.kept, until);
  const beside = flip === 1 ? 0 : (layout.assistants?.beside[manager] ?? 0);
  const blocks = teamBlocks(layout, first, end - beside).map((block) => {
    const people = block.end - block.first;
    // As high as with the assistants: nobody but them moves sideways in the flip.
    const { rows } = blockShape(people + beside, layout.wallRows);
    return { ...block, rows, columns: Math.ceil(people / rows), beside };
  });
  return { blocks, end: end - beside, beside };
}

/**
 * Finds what is on the screen, managers before their people. A subtree is a range and its extent holds
 * everybody in it, so one comparison skips everyone below who is off the screen or too small: a frame
 * costs what is on the screen, not what is in the file.
 */
export function walk(input: SceneInput, view: StageView): Seen {
  const { org, layout, width } = input;
  const { kept } = layout;
  const units: Unit[] = [];
  const blocks: Block[] = [];
  const aides: Aides[] = [];
  const specks: { node: number; end: number; left: number; right: number; manager: number }[] = [];

  /** The wall nodes among [from, until), unless nobody there is left by a filter. */
  const addBlocks = (manager: number, from: number, until: number): void => {
    for (const block of teamOf(input, manager, from, until).blocks) {
      const left = view.screenX(layout.left[nodeOnWall(layout, block.first)] ?? 0);
      if (left > width || left + block.columns * input.camera.kx < 0) continue;
      blocks.push({ ...block, manager, left, top: view.blockTop(manager, block.row) });
    }
  };

  const addAides = (unit: Unit): void => {
    const from = unit.node + 1;
    const { end, beside } = teamOf(input, unit.node, from, org.blockEnd[unit.node] ?? from);
    if (beside > 0) aides.push({ unit, first: end, end: end + beside });
  };

  /** Adds a subtree too narrow to be drawn to the speck beside it, or makes it a new one. */
  const addSpeck = (node: number, left: number, right: number): void => {
    const manager = org.parent[node] ?? -1;
    const last = specks.at(-1);
    const end = org.end[node] ?? 0;
    if (last && last.manager === manager && right - last.left < NARROWEST) {
      last.right = right;
      last.end = end;
    } else {
      specks.push({ node, end, left, right, manager });
    }
  };

  const visit = (node: number): boolean => {
    const left = view.screenX(layout.left[node] ?? 0);
    const right = view.screenX(layout.right[node] ?? 0);
    if (right < -MARGIN || left > width + MARGIN) return false;
    if (right - left < NARROWEST) {
      addSpeck(node, left, right);
      return false;
    }
    const unit = {
      node,
      x: (left + right) / 2,
      y: view.unitY(node),
      left,
      right,
      line: input.isUpsideDown ? (org.level[node] ?? 0) : (layout.depth[node] ?? 0),
    };
    units.push(unit);
    addAides(unit);
    return layout.folded[node] === 0;
  };

  const wallRoots = layout.roots.filter((root) => org.level[root] === 0);
  const firstRoot = wallRoots[0];
  const lastRoot = wallRoots.at(-1);
  if (firstRoot !== undefined && lastRoot !== undefined) addBlocks(-1, firstRoot, lastRoot + 1);

  for (const root of layout.roots) {
    if (org.level[root] === 0) continue;
    const end = org.end[root] ?? 0;
    // Depth-first order: a visited node goes on to its first unit below, a skipped one past its end.
    for (let node = root; node < end; node = nextKept(kept, node)) {
      if (org.level[node] === 0) {
        node++;
      } else if (visit(node)) {
        const wallEnd = org.blockEnd[node] ?? 0;
        addBlocks(node, node + 1, wallEnd);
        node = wallEnd;
      } else {
        node = org.end[node] ?? end;
      }
    }
  }
  return { units, blocks, aides, specks };
}
