import { LINK_SOURCES } from "../metrics/linkSource.ts";
import type { LinkCutter } from "./linkCutter.ts";
import { LINK_DASH } from "./linkDash.ts";
import type { LinkGround, LinkWay } from "./linkWays.ts";
import type { CurveMark } from "./marks.ts";

/** Links of one source that run together, or one that runs alone: a piece of line, px. */
interface Strand {
  /** Sum of the strengths of its links. */
  strength: number;
  count: number;
  links: number;
}

/** An upright piece with the turns at its ends: by how much the line goes on to the side there, px. */
interface Leg extends Strand {
  readonly x: number;
  readonly y1: number;
  readonly y2: number;
  readonly turn1: number;
  readonly turn2: number;
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly way: LinkWay;
}

/** A level piece of a trunk along which the same links run. */
export interface TrunkPiece extends Strand {
  readonly source: number;
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** Lines of a source that share a lane are one trunk, and part from it in turns. */
export interface LinkBundles {
  readonly marks: readonly CurveMark[];
  readonly trunks: readonly (readonly TrunkPiece[])[];
}

const THINNEST = 1;
const THICKEST = 5;
/** How much wider the strongest link of a source is than the weakest could be, px. */
const RANGE = 2.25;
/** Between the square root, by which areas compare, and the plain share: weak ones stay thin. */
const EXPONENT = 0.7;
const WIDTH_STEP = 0.5;
/** A turn takes so much of the level piece, px: its curve alone, as what runs straight lies on the trunk. */
const TURN = 9;
const RADIUS = 9;
/** How far beyond the picture a line is still drawn, px. */
const BEYOND = 40;
/** Pieces shorter than this are not drawn, px. */
const NOTHING = 0.75;

/** How wide links are that have this part of the largest weight of their source, px. */
export function linkWidth(strength: number): number {
  const width = THINNEST + RANGE * strength ** EXPONENT;
  return Math.min(THICKEST, Math.round(width / WIDTH_STEP) * WIDTH_STEP);
}

/** How links are drawn that are asked about, or not. */
export interface LinkLook {
  readonly alpha: number;
  /** Px. */
  readonly extraWidth: number;
}

/** The lines of links, those of one source that share a corridor as one. */
export function linkBundles(
  ground: LinkGround,
  cut: LinkCutter,
  ways: readonly LinkWay[],
  { alpha, extraWidth }: LinkLook,
): LinkBundles {
  const legs = new Map<string, Leg & { readonly source: number }>();
  const lanes = new Map<string, { y: number; source: number; runs: Run[] }>();
  for (const way of ways) addWay(legs, lanes, way);
  const { palette } = ground.input;
  const lookOf = (code: number) => {
    const source = LINK_SOURCES[code] ?? "drawn";
    return { stroke: palette.links[source], dash: LINK_DASH[source] };
  };
  const line = (points: readonly number[], code: number, strength: number): CurveMark => ({
    type: "curve",
    points,
    radius: RADIUS,
    ...lookOf(code),
    lineWidth: linkWidth(strength) + extraWidth,
    alpha,
  });
  const marks: CurveMark[] = [];
  const trunks: TrunkPiece[][] = [];
  for (const { y, source, runs } of lanes.values()) {
    const pieces = piecesOf(runs, y, source);
    trunks.push(...connected(pieces));
    const period = lengthOf(lookOf(source).dash);
    for (const { from, to, strength } of sameWidth(pieces)) {
      const near = nearPicture(from, to, ground.input.width, period);
      if (!near) continue;
      for (const [start, end] of cut(near.from, near.to, y, y)) {
        if (end - start > NOTHING) marks.push(line([start, y, end, y], source, strength));
      }
    }
  }
  for (const leg of legs.values()) {
    if (!isOnPicture(ground, leg)) continue;
    for (const points of legLines(leg, cut)) marks.push(line(points, leg.source, leg.strength));
  }
  return { marks, trunks };
}

function lengthOf(dash: readonly number[]): number {
  return Math.max(
    1,
    dash.reduce((sum, part) => sum + part, 0),
  );
}

function addWay(
  legs: Map<string, Leg & { readonly source: number }>,
  lanes: Map<string, { y: number; source: number; runs: Run[] }>,
  way: LinkWay,
): void {
  const { points, link } = way;
  const at = (i: number): number => points[i] ?? 0;
  const last = points.length - 2;
  /** How much of the level piece that begins at point i is part of the turn. */
  const turnOf = (i: number): number => Math.min(TURN, Math.abs(at(i + 2) - at(i)) / 2);
  for (let i = 0; i < last; i += 2) {
    const [x1, y1, x2, y2] = [at(i), at(i + 1), at(i + 2), at(i + 3)];
    if (y1 === y2) {
      const turn = turnOf(i);
      const direction = Math.sign(x2 - x1);
      const from = x1 + (i > 0 ? direction * turn : 0);
      const to = x2 - (i + 2 < last ? direction * turn : 0);
      const key = `${link.source} ${Math.round(y1 * 4)}`;
      const lane = lanes.get(key) ?? { y: y1, source: link.source, runs: [] };
      lanes.set(key, lane);
      lane.runs.push({ from: Math.min(from, to), to: Math.max(from, to), way });
      continue;
    }
    const turn1 = i > 0 ? Math.sign(at(i - 2) - x1) * turnOf(i - 2) : 0;
    const turn2 = i + 2 < last ? Math.sign(at(i + 4) - x2) * turnOf(i + 2) : 0;
    const leg =
      y1 < y2
        ? { x: x1, y1, y2, turn1, turn2 }
        : { x: x1, y1: y2, y2: y1, turn1: turn2, turn2: turn1 };
    const key = [link.source, leg.x, leg.y1, leg.y2, Math.sign(leg.turn1), Math.sign(leg.turn2)]
      .map((part) => Math.round(part * 4))
      .join(" ");
    const before = legs.get(key);
    if (before) {
      add(before, way);
      continue;
    }
    const one = { ...leg, source: link.source, strength: 0, count: 0, links: 0 };
    add(one, way);
    legs.set(key, one);
  }
}

function add(strand: Strand, { link }: LinkWay): void {
  strand.strength += link.strength;
  strand.count += link.count;
  strand.links++;
}

/** What runs along a lane, cut wherever a link comes or goes; from left to right. */
function piecesOf(runs: readonly Run[], y: number, source: number): readonly TrunkPiece[] {
  const ends = [...new Set(runs.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  return ends.slice(1).flatMap((to, i) => {
    const from = ends[i] ?? to;
    const piece = { source, from, to, y, strength: 0, count: 0, links: 0 };
    for (const run of runs) if (run.from < to && run.to > from) add(piece, run.way);
    return piece.links > 0 ? [piece] : [];
  });
}

/** Pieces that go on in each other, as one trunk each. */
function connected(pieces: readonly TrunkPiece[]): TrunkPiece[][] {
  const trunks: TrunkPiece[][] = [];
  for (const piece of pieces) {
    const trunk = trunks.at(-1);
    if (trunk?.at(-1)?.to === piece.from) trunk.push(piece);
    else trunks.push([piece]);
  }
  return trunks;
}

/** Neighbours that would be drawn alike, as one, so that their dashes run on. */
function sameWidth(
  pieces: readonly TrunkPiece[],
): readonly { readonly from: number; readonly to: number; readonly strength: number }[] {
  const found: { from: number; to: number; strength: number }[] = [];
  for (const { from, to, strength } of pieces) {
    const last = found.at(-1);
    if (last?.to === from && linkWidth(last.strength) === linkWidth(strength)) last.to = to;
    else found.push({ from, to, strength });
  }
  return found;
}

/**
 * A level piece without what lies far outside the picture, where dashes would be drawn by the hundred
 * thousand. Whole periods of the dash are left out, so that it does not crawl.
 */
function nearPicture(
  from: number,
  to: number,
  width: number,
  period: number,
): { readonly from: number; readonly to: number } | null {
  if (to < -BEYOND || from > width + BEYOND) return null;
  const skipped = Math.max(0, Math.floor((-BEYOND - from) / period)) * period;
  return { from: from + skipped, to: Math.min(to, width + BEYOND) };
}

function isOnPicture({ input: { width, height } }: LinkGround, { x, y1, y2 }: Leg): boolean {
  return x > -BEYOND && x < width + BEYOND && y2 > 0 && y1 < height;
}

/** A leg with its turns; in pieces where something stands in its way. */
function legLines(
  { x, y1, y2, turn1, turn2 }: Leg,
  cut: LinkCutter,
): readonly (readonly number[])[] {
  const parts = cut(x, x, y1, y2);
  return parts.flatMap(([top, bottom]) => {
    const points: number[] = [];
    if (top === y1 && turn1 !== 0 && isClear(cut, x, x + turn1, y1)) points.push(x + turn1, y1);
    points.push(x, top, x, bottom);
    if (bottom === y2 && turn2 !== 0 && isClear(cut, x, x + turn2, y2)) points.push(x + turn2, y2);
    if (bottom - top <= NOTHING && points.length === 4) return [];
    // Legs that leave a card side by side begin there, so that their dashes lie on each other.
    return [turn2 === 0 ? backwards(points) : points];
  });
}

function backwards(points: readonly number[]): readonly number[] {
  return points.map((_, i) => points[points.length - 2 - i + 2 * (i % 2)] ?? 0);
}

function isClear(cut: LinkCutter, x1: number, x2: number, y: number): boolean {
  const [left, right] = [Math.min(x1, x2), Math.max(x1, x2)];
  const [first, ...others] = cut(left, right, y, y);
  return others.length === 0 && first?.[0] === left && first[1] === right;
}
