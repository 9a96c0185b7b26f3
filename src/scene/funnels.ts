import { funnelLines, lineRow } from "../layout/funnelEdges.ts";
import { nextKept } from "../layout/kept.ts";
import { soleReport } from "../layout/soleReport.ts";
import { colorOf, searchAlpha } from "./emphasis.ts";
import { speckHitMarks } from "./hitMarks.ts";
import { dominantGroup, groupColor, NO_GROUP } from "./lens.ts";
import type { FunnelMark, Mark } from "./marks.ts";
import type { SceneInput } from "./sceneInput.ts";
import type { StageView } from "./stageView.ts";
import { type Block, type Speck, teamOf, type Unit } from "./walk.ts";

/**
 * Half the width of a neck, px: what hangs on somebody. The widest stays inside the funnel around it,
 * which keeps CLEARANCE and a bit.
 */
const NECK = 1.5;
const NECK_PER_LOAD = 0.42;
const WIDEST_NECK = 6.5;
/** How far a funnel stays outside those in it, px; more the higher above them it stands. */
const CLEARANCE = 5;
/** Lines closer than this would not be told apart, px. */
const CLOSEST_LINES = 3;

/** The funnels of the upside-down view, the widest first so that those inside lie on them. */
export function funnelMarks(
  input: SceneInput,
  view: StageView,
  units: readonly Unit[],
): readonly Mark[] {
  if (input.flip === 0) return [];
  return units.map((unit) => funnelMark(input, view, unit));
}

function funnelMark(input: SceneInput, view: StageView, unit: Unit): Mark {
  const { layout, org } = input;
  const isFolded = layout.folded[unit.node] === 1;
  const sole = isFolded ? -1 : soleReport(org, layout.kept, unit.node);
  const sides = sole < 0 ? funnelSides(input, view, unit) : stemSides(input, view, unit, sole);
  return { type: "funnel", ...sides, ...funnelLook(input, unit.node) };
}

type Sides = Pick<FunnelMark, "left" | "right" | "y">;

/** A funnel with one other in it and nothing else is a stem below that one. */
function stemSides(input: SceneInput, view: StageView, unit: Unit, sole: number): Sides {
  const bottom = neckOf(input, unit);
  const top = neckOf(input, { ...unit, node: sole });
  return {
    left: [unit.x - top, unit.x - bottom],
    right: [unit.x + top, unit.x + bottom],
    y: [view.unitY(sole), unit.y],
  };
}

function funnelSides(input: SceneInput, view: StageView, unit: Unit): Sides {
  const { org, layout } = input;
  const level = org.level[unit.node] ?? 0;
  const at = layout.edges.start[unit.node] ?? 0;
  const last = funnelLines(level) - 1;
  const mouth = mouthY(input, view, unit.node);
  const upright = view.levelY(level) - view.levelY(0);
  const left: number[] = [];
  const right: number[] = [];
  const y: number[] = [];
  // Every funnel leaves out the same rows but for its own last two, and stands at the widest of those
  // left out: so what is ordered on all lines stays ordered on those drawn.
  let widest = 0;
  for (let line = 0; line <= last; line++) {
    const row = lineRow(level, line);
    const share = upright === 0 ? 0 : (view.levelY(row) - view.levelY(0)) / upright;
    const lineY = mouth + (unit.y - mouth) * share;
    const previous = y.at(-1);
    if (line < last - 1 && previous !== undefined && Math.abs(lineY - previous) < CLOSEST_LINES) {
      continue;
    }
    const clearance = line === last ? neckOf(input, unit) : clearanceAt(line, level - row);
    const outermost = at + widest;
    left.push(Math.max(unit.left, view.screenX(layout.edges.left[outermost] ?? 0) - clearance));
    right.push(Math.min(unit.right, view.screenX(layout.edges.right[outermost] ?? 0) + clearance));
    y.push(lineY);
    widest = line + 1;
  }
  return { left, right, y };
}

function funnelLook(
  input: SceneInput,
  node: number,
): Omit<FunnelMark, "type" | "left" | "right" | "y"> {
  const { org, palette, flip, lens } = input;
  const level = org.level[node] ?? 0;
  const { color, alpha } =
    lens.subject === "managers"
      ? colorOf(input, node, palette.funnel)
      : { color: palette.funnel, alpha: searchAlpha(input, node, org.end[node] ?? 0) };
  const isSelected = node === input.selected;
  return {
    fill: color,
    fillAlpha: flip * alpha * (fillAlpha(level) + (isSelected ? 0.18 : 0)),
    stroke: isSelected ? palette.accent : color,
    strokeAlpha: flip * alpha * (isSelected ? 1 : 0.55),
    lineWidth: isSelected ? 2 : 0.75,
  };
}

/** Where a funnel opens: at the wall, or, seen from the conventional view, below all its people. */
function mouthY(input: SceneInput, view: StageView, node: number): number {
  const { camera, layout, rows, flip, org } = input;
  const bottom = rows.conventional.unitY(
    (layout.depth[node] ?? 0) + Math.max(org.level[node] ?? 0, 1),
  );
  return view.levelY(0) * flip + (camera.y + camera.ky * bottom) * (1 - flip);
}

function clearanceAt(line: number, rowsAboveNeck: number): number {
  return line === 0 ? 0 : CLEARANCE + rowsAboveNeck * 2;
}

function neckOf({ load }: SceneInput, { node, left, right }: Unit): number {
  const ofLoad = NECK + NECK_PER_LOAD * (load[node] || 0);
  return Math.min(ofLoad, WIDEST_NECK, (right - left) / 4);
}

function fillAlpha(level: number): number {
  if (level <= 1) return 0.24;
  return level === 2 ? 0.15 : 0.09;
}

/** What lies beside a team on either side within its funnel, in slots (half its gap). */
const CUP_PAD = 0.2;
/** Around people who do not fill the mouth of their funnel it is a margin, at most so wide, px. */
const WIDEST_MARGIN = 6;

/** Behind people narrower than this, who stand as bands, cups would be stray spots: px. */
const NARROWEST_IN_CUP = 1.6;

/** The cup of a funnel: the ground behind its team on the wall, up to the common top edge. */
export function cupMarks(input: SceneInput, blocks: readonly Block[]): readonly Mark[] {
  const { camera, palette, flip, layout } = input;
  if (camera.kx < NARROWEST_IN_CUP) return [];
  // Blocks on rows of their own do not stand beside each other.
  const inFunnel = camera.kx * CUP_PAD;
  const margin = Math.min(inFunnel, WIDEST_MARGIN);
  const hung = layout.rowGrades.length > 0 ? 0 : margin;
  const padOf = (standing: number): number => standing * flip + hung * (1 - flip);
  const boxes = new Map<string, number[]>();
  for (const [at, block] of blocks.entries()) {
    const width = block.columns * camera.kx;
    if (block.manager < 0) continue;
    const { color, alpha } =
      input.lens.subject === "managers"
        ? colorOf(input, block.manager, palette.funnel)
        : { color: palette.funnel, alpha: 1 };
    const key = `${alpha} ${color}`;
    const list = boxes.get(key) ?? [];
    if (list.length === 0) boxes.set(key, list);
    const height = layout.wallRows * camera.ky * flip + block.rows * camera.ky * (1 - flip);
    // At the right of the block of a mixed manager stand the funnels of units, whose own gap this already is.
    const isTeamAlone = input.org.level[block.manager] === 1;
    const isFirst = blocks[at - 1]?.manager !== block.manager;
    const isLast = blocks[at + 1]?.manager !== block.manager;
    const beside = isTeamAlone ? inFunnel : margin;
    const padLeft = padOf(isFirst ? beside : 0);
    const padRight = padOf(isLast && isTeamAlone ? inFunnel : 0);
    list.push(block.left - padLeft, block.top - 3, width + padLeft + padRight, height + 3);
  }
  return [...boxes].map(([key, list]) => {
    const [alpha, ...color] = key.split(" ");
    return {
      type: "boxes",
      boxes: list,
      radius: 0,
      fill: color.join(" "),
      alpha: 0.16 * Number(alpha),
    };
  });
}

/** Subtrees too narrow to be told apart: their part of the wall, and a thread down to their row. */
export function speckMarks(
  input: SceneInput,
  view: StageView,
  specks: readonly Speck[],
): readonly Mark[] {
  const { org, layout, palette, flip } = input;
  const walls = new Map<string, number[]>();
  const threads = new Map<string, number[]>();
  const push = (map: Map<string, number[]>, alpha: number, color: string, box: number[]): void => {
    const key = `${alpha} ${color}`;
    const list = map.get(key);
    if (list) list.push(...box);
    else map.set(key, box);
  };
  const onScreen = specks.filter(({ left, right }) => right >= 0 && left <= input.width);
  for (const speck of onScreen) {
    const { node, end, left, right } = speck;
    const x = Math.floor(left);
    const width = Math.max(1, Math.round(right) - x);
    const group = dominantGroup(input.lens, org, layout.kept, node);
    const color = groupColor(input.lens, group === NO_GROUP ? 0 : group, palette) ?? palette.person;
    const isWallColored = input.lens.subject === "people" && group !== NO_GROUP;
    const onRows = speckWalls(input, view, speck);
    const shown = searchAlpha(input, node, end);
    for (const { top, height } of onRows) {
      push(walls, shown, isWallColored ? color : palette.person, [x, top, width, height]);
    }
    const { top, height } = onRows.at(-1) ?? speckWall(input, view, speck);
    const unitY = view.unitY(node);
    const from = flip > 0.5 ? top + height : unitY;
    const to = flip > 0.5 ? unitY : top;
    push(threads, shown, color, [x, Math.min(from, to), width, Math.abs(to - from)]);
  }
  const marks = (map: Map<string, number[]>, alpha: number): Mark[] =>
    [...map].map(([key, boxes]) => {
      const [shown, ...color] = key.split(" ");
      return {
        type: "boxes",
        boxes,
        radius: 0,
        fill: color.join(" "),
        alpha: alpha * Number(shown),
      };
    });
  return [
    ...marks(threads, input.lens.subject === "managers" ? 0.22 : 0.14),
    ...marks(walls, 0.9),
    ...speckHitMarks(input, onScreen, (speck) => speckWall(input, view, speck)),
  ];
}

interface SpeckWall {
  readonly top: number;
  readonly height: number;
}

/** With rows by grade: the rows on which the first team of a speck stands, which speaks for the others. */
function speckWalls(input: SceneInput, view: StageView, speck: Speck): readonly SpeckWall[] {
  const { org, layout, camera, flip } = input;
  if (layout.rowGrades.length === 0 || flip === 1) return [speckWall(input, view, speck)];
  const { kept } = layout;
  let manager = speck.node;
  while ((org.level[manager] ?? 0) > 1)
    manager = nextKept(kept, org.blockEnd[manager] ?? speck.end);
  const wallEnd = org.blockEnd[manager] ?? 0;
  return teamOf(input, manager, manager + 1, wallEnd).blocks.map(({ row, rows }) => {
    const height = (rows + (layout.wallRows - rows) * flip) * camera.ky - 2;
    return { top: view.blockTop(manager, row), height: Math.max(1, height) };
  });
}

/** Where on the wall the people of a speck stand, px. */
export function speckWall(
  { org, layout, camera, flip, rows }: SceneInput,
  view: StageView,
  { node }: Speck,
): SpeckWall {
  const hung = rows.conventional.blockY((layout.depth[node] ?? 0) + (org.level[node] ?? 1) - 1);
  return {
    top: flip * view.blockTop(-1) + (1 - flip) * (camera.y + camera.ky * hung),
    height: Math.max(1, layout.wallRows * camera.ky - 2),
  };
}
