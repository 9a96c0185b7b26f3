import { DEPARTMENTS } from "./words.ts";

/** Code of the top post and its staff, which belong to no department of the list. */
export const NO_DEPARTMENT = 255;

/** Who reports to whom, in an order that has every manager before their reports. */
export interface GrownTree {
  readonly count: number;
  readonly parent: Int32Array;
  /** Index into DEPARTMENTS, or NO_DEPARTMENT. */
  readonly department: Uint8Array;
  /** Which of the department's areas. */
  readonly area: Uint8Array;
  /** 1 = the top post. */
  readonly layer: Uint8Array;
  /** Level above the front line, 0 = no reports. */
  readonly level: Uint8Array;
  readonly span: Uint8Array;
}

/** Below this size there are no chiefs, no assistant and fewer departments. */
export const COMPANY_FROM = 60;

const MOST_REPORTS = 18;
/** A manager of managers has about this many units below. */
const UNITS_PER_MANAGER = 5.8;

/** A value around 1: mostly between 1 / (1 + spread) and 1 + spread, never below a quarter or above four. */
function around1(random: () => number, spread: number): number {
  const normal = (random() + random() + random() + random() - 2) * 1.73;
  return Math.min(4, Math.max(0.25, Math.exp(normal * Math.log1p(spread))));
}

/**
 * An organisation of `people` people, from the top post down: departments by their share, each divided
 * until a team is as large as its manager's span.
 */
export function growTree(people: number, random: () => number): GrownTree {
  const parent = new Int32Array(people).fill(-1);
  const department = new Uint8Array(people).fill(NO_DEPARTMENT);
  const area = new Uint8Array(people);
  const layer = new Uint8Array(people).fill(1);
  const below = new Int32Array(people);
  // How many tiers of managers a unit may have at most, so that uneven units do not end in long chains.
  const mostTiers = new Uint8Array(people).fill(20);
  let count = 1;

  const add = (manager: number, inDepartment: number, inArea: number, size: number): void => {
    parent[count] = manager;
    department[count] = inDepartment;
    area[count] = inArea;
    layer[count] = (layer[manager] ?? 0) + 1;
    below[count] = size - 1;
    count++;
  };

  for (const size of topStaff(people)) add(0, NO_DEPARTMENT, 0, size);
  for (const { index, size } of departmentSizes(people - count, random)) add(0, index, 0, size);
  // Everybody appended to the queue is visited in turn: managers before reports, without recursion.
  for (let manager = 1; manager < count; manager++) {
    const size = below[manager] ?? 0;
    if (size === 0) continue;
    const inDepartment = department[manager] ?? 0;
    const words = DEPARTMENTS[inDepartment];
    const areas = words?.areas.length ?? 1;
    const frontSpan = words?.frontSpan ?? 6;
    const isHead = layer[manager] === 2;
    const firstArea = Math.floor(random() * areas);
    const tiers = Math.min(
      mostTiers[manager] ?? 0,
      tiersFor(size, frontSpan * around1(random, 0.25)),
    );
    const allowed = size > MOST_REPORTS ? Math.max(1, tiers) : tiers;
    teamSizes(size, allowed, frontSpan, random).forEach((teamSize, k) => {
      mostTiers[count] = Math.max(0, allowed - 1);
      const ownArea = isHead ? (firstArea + k) % areas : (area[manager] ?? 0);
      add(manager, inDepartment, ownArea, teamSize);
    });
  }
  return { count, parent, department, area, layer, ...levelsAndSpans(parent) };
}

/** The top post's own staff, one person each: an assistant, later a chief of staff. */
function topStaff(people: number): number[] {
  if (people < COMPANY_FROM) return [];
  return people < 400 ? [1] : [1, 1];
}

/** How the people divide over the departments; those too small to have a person are left out. */
function departmentSizes(
  people: number,
  random: () => number,
): readonly { index: number; size: number }[] {
  const smallest = people < COMPANY_FROM ? 0.1 : 0;
  const shares = DEPARTMENTS.map((words, index) => ({
    index,
    weight: words.share < smallest ? 0 : words.share * around1(random, 0.2),
  })).filter(({ weight }) => weight > 0);
  const sizes = divide(
    people,
    shares.map(({ weight }) => weight),
  );
  return shares
    .map(({ index }, k) => ({ index, size: sizes[k] ?? 0 }))
    .filter(({ size }) => size > 0);
}

/** The sizes of the units directly below a manager of `below` people; 1 is an individual contributor. */
function teamSizes(
  below: number,
  tiers: number,
  frontSpan: number,
  random: () => number,
): number[] {
  if (tiers === 0) return new Array<number>(below).fill(1);
  const units = (below / (frontSpan + 1)) ** (1 / tiers) * around1(random, 0.25);
  const managers = Math.min(MOST_REPORTS - 3, below, Math.max(2, Math.round(units)));
  const alone = random() < 0.4 ? Math.min(below - managers, 1 + Math.floor(random() * 3)) : 0;
  const weights = Array.from({ length: managers }, () => around1(random, 0.45));
  let direct = managers + alone;
  const sizes = divide(below - alone, weights).flatMap((size) => {
    // Most teams of one or two do without a manager of their own.
    const dissolves = size <= 3 && direct + size <= MOST_REPORTS && random() < 0.55;
    if (dissolves) direct += size - 1;
    return dissolves ? new Array<number>(size).fill(1) : [size];
  });
  return [...new Array<number>(alone).fill(1), ...sizes];
}

/** How many tiers of managers stand between a manager and the front line of `below` people. */
function tiersFor(below: number, frontSpan: number): number {
  if (below <= Math.min(MOST_REPORTS, frontSpan * 1.7)) return 0;
  return Math.max(1, Math.round(Math.log(below / frontSpan) / Math.log(UNITS_PER_MANAGER) - 0.2));
}

/** Whole numbers in proportion to the weights, which add up to the total. */
function divide(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  let exact = 0;
  let given = 0;
  return weights.map((weight, k) => {
    exact += (total * weight) / sum;
    const upTo = k === weights.length - 1 ? total : Math.round(exact);
    const size = upTo - given;
    given = upTo;
    return size;
  });
}

function levelsAndSpans(parent: Int32Array): { level: Uint8Array; span: Uint8Array } {
  const level = new Uint8Array(parent.length);
  const span = new Uint8Array(parent.length);
  for (let i = parent.length - 1; i > 0; i--) {
    const manager = parent[i] ?? 0;
    level[manager] = Math.max(level[manager] ?? 0, (level[i] ?? 0) + 1);
    span[manager] = (span[manager] ?? 0) + 1;
  }
  return { level, span };
}
