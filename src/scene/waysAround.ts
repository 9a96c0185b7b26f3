/** What a line keeps clear of, px. */
export interface Obstacle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Where upright lines pass it on either side. */
  readonly passLeft: number;
  readonly passRight: number;
}

/** Where a line may leave somebody, and the way from there to them: x, y, x, y ... */
export interface Port {
  readonly x: number;
  readonly y: number;
  readonly tail: readonly number[];
}

/** Lines run this far from what they pass, px. */
export const PASSING = 8;
/** Where they must, so near, for a price; nearer than CLEAR never. */
export const CLOSE_BY = 3;
const CLOSE_BY_COST = 1.4;
const CLEAR = 1.5;
/** Lines closer than this are one, px. */
const SAME_LINE = 1;
/** A corner counts as so many px more. */
const CORNER_COST = 14;
/** How far beyond the ends ways are looked for, px: less far where the picture is full. */
const DETOURS = [160, 40, 12];
/** With more crossings of lines than this the picture is too full for ways of single people. */
const MOST_CROSSINGS = 6000;

const LEVEL = 0;
const UPRIGHT = 1;

/** The lines one can run along, and which pieces between their crossings are taken. */
interface Grid {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** What a px along each costs. */
  readonly xCost: Float64Array;
  readonly yCost: Float64Array;
  /** By crossing: 1 where the piece to the right, or the one down, is taken. */
  readonly takenRight: Uint8Array;
  readonly takenDown: Uint8Array;
}

/**
 * The shortest ways with few corners from one place to many, around obstacles: level and upright pieces
 * only. Who has no way has none. Ways that meet run on as one, which is given with the first of them.
 */
export function waysAround(
  obstacles: readonly Obstacle[],
  from: readonly Port[],
  goals: readonly (readonly Port[])[],
): readonly (readonly number[])[] {
  const ports = [...from, ...goals.flat()];
  const grid = gridAround(obstacles, ports, 0);
  if (!grid) return [];
  const flood = floodFrom(grid, from, goals);
  const isDrawn = new Uint8Array(grid.xs.length * grid.ys.length);
  return goals.flatMap((goal) => {
    const best = nearestPort(grid, flood, goal);
    if (!best) return [];
    return [wayBack(grid, flood, from, best, isDrawn)];
  });
}

function gridAround(
  obstacles: readonly Obstacle[],
  ports: readonly Port[],
  nthDetour: number,
): Grid | null {
  const detour = DETOURS[nthDetour];
  if (detour === undefined) return null;
  const besideX = obstacles.flatMap(({ passLeft, passRight }) => [passLeft, passRight]);
  const along = (away: number): number[] =>
    obstacles.flatMap(({ top, bottom }) => [top - away, bottom + away]);
  const besideY = [...along(PASSING), ...along(CLOSE_BY)];
  const portX = ports.map(({ x }) => x);
  const portY = ports.map(({ y }) => y);
  const xs = linesAt(portX, besideX, detour);
  const ys = linesAt(portY, besideY, detour);
  const crossings = xs.length * ys.length;
  if (crossings > MOST_CROSSINGS) return gridAround(obstacles, ports, nthDetour + 1);
  const takenRight = new Uint8Array(crossings);
  const takenDown = new Uint8Array(crossings);
  const width = xs.length;
  for (const { left, right, top, bottom } of obstacles) {
    const [l, r, t, b] = [left - CLEAR, right + CLEAR, top - CLEAR, bottom + CLEAR];
    const i0 = firstAfter(xs, l);
    const i1 = firstFrom(xs, r);
    const j0 = firstAfter(ys, t);
    const j1 = firstFrom(ys, b);
    for (let j = j0; j < j1; j++) {
      takenRight.fill(1, j * width + Math.max(0, i0 - 1), j * width + i1);
    }
    for (let j = Math.max(0, j0 - 1); j < j1; j++)
      takenDown.fill(1, j * width + i0, j * width + i1);
  }
  const closeX = ports.filter(({ y, tail }) => tail[1] === y).map(({ x }) => x);
  const closeY = ports.filter(({ x, tail }) => tail[0] === x).map(({ y }) => y);
  const xCost = costsOf(xs, new Set(closeX));
  const yCost = costsOf(ys, new Set([...closeY, ...along(CLOSE_BY)]));
  return { xs, ys, xCost, yCost, takenRight, takenDown };
}

function costsOf(lines: Float64Array, close: ReadonlySet<number>): Float64Array {
  return lines.map((at) => (close.has(at) ? CLOSE_BY_COST : 1));
}

/**
 * All of the first; of the others, no farther from them than the detour, those that are not nearly the
 * same as one before. Sorted.
 */
function linesAt(
  exact: readonly number[],
  others: readonly number[],
  detour: number,
): Float64Array {
  const kept = [...new Set(exact)].sort((a, b) => a - b);
  const lines = Float64Array.from(kept);
  const found = kept;
  const least = (lines[0] ?? 0) - detour;
  const most = (lines.at(-1) ?? 0) + detour;
  let last = Number.NEGATIVE_INFINITY;
  for (const at of Float64Array.from(others).sort()) {
    if (at < least || at > most) continue;
    const next = firstFrom(lines, at);
    const isNear =
      at - last < SAME_LINE ||
      (lines[next] ?? Number.POSITIVE_INFINITY) - at < SAME_LINE ||
      at - (lines[next - 1] ?? Number.NEGATIVE_INFINITY) < SAME_LINE;
    if (isNear) continue;
    found.push(at);
    last = at;
  }
  return Float64Array.from(found).sort();
}

/** The first place of a sorted list with at least this value. */
function firstFrom(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first place of a sorted list with more than this value. */
function firstAfter(sorted: Float64Array, value: number): number {
  let at = firstFrom(sorted, value);
  while (sorted[at] === value) at++;
  return at;
}

function crossingAt({ xs, ys }: Grid, { x, y }: Port): number {
  return firstFrom(ys, y) * xs.length + firstFrom(xs, x);
}

/** By crossing and direction (2 * crossing + LEVEL or UPRIGHT): how far, and from which it is reached. */
interface Flood {
  readonly cost: Float64Array;
  readonly before: Int32Array;
}

/** Spreads from all ports until every goal is reached, the nearest first. */
function floodFrom(grid: Grid, from: readonly Port[], goals: readonly (readonly Port[])[]): Flood {
  const { xs, ys, xCost, yCost, takenRight, takenDown } = grid;
  const width = xs.length;
  const cost = new Float64Array(2 * width * ys.length).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(cost.length).fill(-1);
  const queue = nearestFirst();
  const waiting = new Map<number, number[]>();
  goals.forEach((goal, nth) => {
    for (const port of goal) {
      const at = crossingAt(grid, port);
      waiting.set(at, [...(waiting.get(at) ?? []), nth]);
    }
  });
  const open = new Set(goals.keys());
  const reach = (state: number, way: number, previous: number): void => {
    if (way >= (cost[state] ?? 0)) return;
    cost[state] = way;
    before[state] = previous;
    queue.add(state, way);
  };
  for (const port of from) {
    const at = crossingAt(grid, port);
    reach(2 * at + LEVEL, lengthOf(port), -1);
    reach(2 * at + UPRIGHT, lengthOf(port), -1);
  }
  for (let next = queue.take(); next && open.size > 0; next = queue.take()) {
    const { state, way } = next;
    if (way > (cost[state] ?? 0)) continue;
    const at = state >> 1;
    for (const nth of waiting.get(at) ?? []) open.delete(nth);
    const i = at % width;
    const j = (at - i) / width;
    reach(state ^ 1, way + CORNER_COST, state);
    const step = (isTaken: number | undefined, to: number, length: number): void => {
      if (isTaken === 0) reach(2 * to + (state & 1), way + length, state);
    };
    const x = xs[i] ?? 0;
    const y = ys[j] ?? 0;
    if ((state & 1) === LEVEL) {
      const price = yCost[j] ?? 1;
      if (i + 1 < width) step(takenRight[at], at + 1, price * ((xs[i + 1] ?? 0) - x));
      if (i > 0) step(takenRight[at - 1], at - 1, price * (x - (xs[i - 1] ?? 0)));
    } else {
      const price = xCost[i] ?? 1;
      if (j + 1 < ys.length) step(takenDown[at], at + width, price * ((ys[j + 1] ?? 0) - y));
      if (j > 0) step(takenDown[at - width], at - width, price * (y - (ys[j - 1] ?? 0)));
    }
  }
  return { cost, before };
}

/** How long the way from a port to its person is, px. */
function lengthOf({ x, y, tail }: Port): number {
  let length = 0;
  let [lastX, lastY] = [x, y];
  for (let i = 0; i < tail.length; i += 2) {
    const [nextX = 0, nextY = 0] = [tail[i], tail[i + 1]];
    length += Math.abs(nextX - lastX) + Math.abs(nextY - lastY);
    [lastX, lastY] = [nextX, nextY];
  }
  return length;
}

interface Reached {
  readonly port: Port;
  readonly state: number;
}

function nearestPort(grid: Grid, { cost }: Flood, goal: readonly Port[]): Reached | null {
  let best: Reached | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const port of goal) {
    const at = crossingAt(grid, port);
    for (const state of [2 * at + LEVEL, 2 * at + UPRIGHT]) {
      const way = (cost[state] ?? 0) + lengthOf(port);
      if (way >= least) continue;
      least = way;
      best = { port, state };
    }
  }
  return best;
}

/** From a goal back to the beginning, or to where a way that is drawn already is met. */
function wayBack(
  grid: Grid,
  { before }: Flood,
  from: readonly Port[],
  { port, state }: Reached,
  isDrawn: Uint8Array,
): readonly number[] {
  const { xs, ys } = grid;
  const points: number[] = [];
  for (let i = port.tail.length - 2; i >= 0; i -= 2) {
    points.push(port.tail[i] ?? 0, port.tail[i + 1] ?? 0);
  }
  let at = state >> 1;
  let now = state;
  for (; now >= 0; now = before[now] ?? -1) {
    if (now >> 1 === at && now !== state) continue;
    at = now >> 1;
    addPoint(points, xs[at % xs.length] ?? 0, ys[Math.floor(at / xs.length)] ?? 0);
    if (isDrawn[at] === 1) return points;
    isDrawn[at] = 1;
  }
  const first = from.find((one) => crossingAt(grid, one) === at);
  const tail = first?.tail ?? [];
  for (let i = 0; i < tail.length; i += 2) addPoint(points, tail[i] ?? 0, tail[i + 1] ?? 0);
  return points;
}

/** Adds a point; one that only lengthens the last piece takes its end's place. */
function addPoint(points: number[], x: number, y: number): void {
  const count = points.length;
  const isOnward =
    count >= 4 &&
    ((points[count - 2] === x && points[count - 4] === x) ||
      (points[count - 1] === y && points[count - 3] === y));
  if (isOnward) points.splice(count - 2, 2);
  points.push(x, y);
}

/** A heap of states, the least way on top. */
function nearestFirst() {
  const states: number[] = [];
  const ways: number[] = [];
  const swap = (a: number, b: number): void => {
    const [state = 0, way = 0] = [states[a], ways[a]];
    states[a] = states[b] ?? 0;
    ways[a] = ways[b] ?? 0;
    states[b] = state;
    ways[b] = way;
  };
  const wayAt = (at: number): number => ways[at] ?? Number.POSITIVE_INFINITY;
  return {
    add(state: number, way: number): void {
      let at = states.push(state) - 1;
      ways.push(way);
      for (let above = (at - 1) >> 1; at > 0 && wayAt(at) < wayAt(above); above = (at - 1) >> 1) {
        swap(at, above);
        at = above;
      }
    },
    take(): { readonly state: number; readonly way: number } | null {
      if (states.length === 0) return null;
      swap(0, states.length - 1);
      const taken = { state: states.pop() ?? 0, way: ways.pop() ?? 0 };
      for (let at = 0; ; ) {
        const below = 2 * at + 1;
        const least = wayAt(below + 1) < wayAt(below) ? below + 1 : below;
        if (wayAt(least) >= wayAt(at)) return taken;
        swap(at, least);
        at = least;
      }
    },
  };
}
