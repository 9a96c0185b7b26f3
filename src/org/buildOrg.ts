import { inOrder } from "../base/inOrder.ts";
import { type MemberColumns, type MembershipColumn, type Org, PERSON, PLACEHOLDER } from "./org.ts";
import { reorderTextColumn, type TextColumn, textAt } from "./textColumn.ts";

/** The members of an organisation before they are put in order: columns, and who reports to whom. */
export interface Members extends MemberColumns {
  readonly count: number;
  /** Index of the manager among the members, -1 for none. May contain cycles; no self-reference. */
  readonly parent: Int32Array;
}

/** A ring of members who report to each other, and the one whose line up was cut. */
export interface Cycle {
  readonly members: readonly number[];
  readonly cut: number;
}

export interface BuiltOrg {
  readonly org: Org;
  /** Indexes as in the input. */
  readonly cycles: readonly Cycle[];
  /** order[i] = the input's index of node i. */
  readonly order: Int32Array;
}

/** Which of two siblings stands first, by their indexes among the members. */
export type CompareSiblings = (a: number, b: number) => number;

/**
 * Puts the members in depth-first order and derives layers, levels, spans and extents, all in passes
 * that are linear in their number. Siblings keep the input's order unless one is given, those who stand
 * on the wall first. Each cycle is cut at the line going up from its member with the lowest id, or from
 * one in `cutAt`.
 */
export function buildOrg(
  members: Members,
  cutAt: ReadonlySet<number> = new Set(),
  compare: CompareSiblings | null = null,
): BuiltOrg {
  const parent = members.parent.slice();
  const cycles = cutCycles(parent, members.text.id, cutAt);
  const order = parentsFirst(parent);
  const level = levelsOf(parent, order, members.kind);
  const depthFirst = depthFirstOrder(parent, order, level, compare);
  return { org: orgInOrder(members, parent, level, depthFirst), cycles, order: depthFirst };
}

function cutCycles(
  parent: Int32Array,
  id: TextColumn | undefined,
  cutAt: ReadonlySet<number>,
): Cycle[] {
  const cycles: Cycle[] = [];
  const seenOnWalk = new Int32Array(parent.length);
  for (let start = 0; start < parent.length; start++) {
    let at = start;
    while (at >= 0 && seenOnWalk[at] === 0) {
      seenOnWalk[at] = start + 1;
      at = parent[at] ?? -1;
    }
    if (at < 0 || seenOnWalk[at] !== start + 1) continue;
    const ring = [at];
    for (let next = parent[at] ?? -1; next !== at; next = parent[next] ?? -1) ring.push(next);
    const cut = ring.find((member) => cutAt.has(member)) ?? lowestId(ring, id);
    parent[cut] = -1;
    cycles.push({ members: ring, cut });
  }
  return cycles;
}

/** The member with the lowest id: as numbers if all are numbers, else by code point. */
function lowestId(ring: readonly number[], id: TextColumn | undefined): number {
  const idOf = (i: number): string => (id ? textAt(id, i) : "");
  const numeric = ring.every((i) => /^\d+$/.test(idOf(i)));
  const comesBefore = (a: number, b: number): boolean => {
    if (numeric) return BigInt(idOf(a)) < BigInt(idOf(b));
    return compareCodePoints(idOf(a), idOf(b)) < 0;
  };
  return ring.reduce((lowest, i) => (comesBefore(i, lowest) ? i : lowest));
}

/** Order by code point, which the < of strings (by UTF-16 unit) is not beyond U+FFFF. */
function compareCodePoints(a: string, b: string): number {
  const left = Array.from(a, (char) => char.codePointAt(0) ?? 0);
  const right = Array.from(b, (char) => char.codePointAt(0) ?? 0);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** All members, every manager before their reports, siblings in input order. */
function parentsFirst(parent: Int32Array): Int32Array {
  const { first, next, roots } = childLists(parent);
  const order = new Int32Array(parent.length);
  let count = 0;
  for (let root = roots; root >= 0; root = next[root] ?? -1) order[count++] = root;
  for (let done = 0; done < count; done++) {
    for (let child = first[order[done] ?? 0] ?? -1; child >= 0; child = next[child] ?? -1) {
      order[count++] = child;
    }
  }
  return order;
}

/** Linked lists of children in input order; the roots are a list of their own. */
function childLists(parent: Int32Array): { first: Int32Array; next: Int32Array; roots: number } {
  const first = new Int32Array(parent.length).fill(-1);
  const next = new Int32Array(parent.length).fill(-1);
  let roots = -1;
  for (let i = parent.length - 1; i >= 0; i--) {
    const manager = parent[i] ?? -1;
    if (manager < 0) {
      next[i] = roots;
      roots = i;
    } else {
      next[i] = first[manager] ?? -1;
      first[manager] = i;
    }
  }
  return { first, next, roots };
}

/** Level above the front line: a vacancy without people below it raises nobody. */
function levelsOf(parent: Int32Array, order: Int32Array, kind: Uint8Array): Int32Array {
  const level = new Int32Array(parent.length);
  for (let k = order.length - 1; k >= 0; k--) {
    const i = order[k] ?? 0;
    const manager = parent[i] ?? -1;
    const own = level[i] ?? 0;
    if (manager < 0 || (own === 0 && kind[i] !== PERSON)) continue;
    if ((level[manager] ?? 0) <= own) level[manager] = own + 1;
  }
  return level;
}

/** Depth-first order; among siblings those of level 0 come first, otherwise as compared, or as they are. */
function depthFirstOrder(
  parent: Int32Array,
  order: Int32Array,
  level: Int32Array,
  compare: CompareSiblings | null,
): Int32Array {
  const size = new Int32Array(parent.length).fill(1);
  for (let k = order.length - 1; k >= 0; k--) {
    const i = order[k] ?? 0;
    const manager = parent[i] ?? -1;
    if (manager >= 0) size[manager] = (size[manager] ?? 0) + (size[i] ?? 0);
  }
  // Each node hands out positions below it: first to its wall, then to the rest.
  const position = new Int32Array(parent.length);
  const free = new Int32Array(parent.length);
  let freeRoot = 0;
  const place = (i: number): void => {
    const manager = parent[i] ?? -1;
    const at = manager < 0 ? freeRoot : (free[manager] ?? 0);
    position[i] = at;
    free[i] = at + 1;
    if (manager < 0) freeRoot = at + (size[i] ?? 0);
    else free[manager] = at + (size[i] ?? 0);
  };
  // `order` has managers before reports, so a manager's position is known when a report asks. Wall
  // siblings must ask before the others: two cursors would need their sizes, two passes do not, as a
  // wall node never has other than wall nodes below it.
  const wall: number[] = [];
  const rest: number[] = [];
  let from = 0;
  while (from < order.length) {
    const manager = parent[order[from] ?? 0] ?? -1;
    let to = from;
    while (to < order.length && (parent[order[to] ?? 0] ?? -1) === manager) to++;
    wall.length = 0;
    rest.length = 0;
    for (let k = from; k < to; k++) {
      const i = order[k] ?? 0;
      if (level[i] === 0) wall.push(i);
      else rest.push(i);
    }
    if (compare) {
      wall.sort(compare);
      rest.sort(compare);
    }
    for (const i of wall) place(i);
    for (const i of rest) place(i);
    from = to;
  }
  const depthFirst = new Int32Array(parent.length);
  for (let i = 0; i < parent.length; i++) depthFirst[position[i] ?? 0] = i;
  return depthFirst;
}

function orgInOrder(
  members: Members,
  inputParent: Int32Array,
  inputLevel: Int32Array,
  order: Int32Array,
): Org {
  const count = order.length;
  const position = new Int32Array(count);
  for (let i = 0; i < count; i++) position[order[i] ?? 0] = i;

  const kind = new Uint8Array(count);
  const line = new Int32Array(count);
  const parent = new Int32Array(count);
  const level = new Int32Array(count);
  const layer = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const from = order[i] ?? 0;
    const manager = inputParent[from] ?? -1;
    kind[i] = members.kind[from] ?? PERSON;
    line[i] = members.line[from] ?? 0;
    level[i] = inputLevel[from] ?? 0;
    parent[i] = manager < 0 ? -1 : (position[manager] ?? -1);
    if (kind[i] !== PLACEHOLDER) layer[i] = manager < 0 ? 1 : (layer[parent[i] ?? 0] ?? 0) + 1;
  }

  const end = new Int32Array(count);
  const blockEnd = new Int32Array(count);
  const span = new Int32Array(count);
  const totalSpan = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    end[i] = i + 1;
    blockEnd[i] = i + 1;
  }
  for (let i = count - 1; i >= 0; i--) {
    const manager = parent[i] ?? -1;
    if (manager < 0) continue;
    const isPerson = kind[i] === PERSON ? 1 : 0;
    end[manager] = Math.max(end[manager] ?? 0, end[i] ?? 0);
    if (level[i] === 0) blockEnd[manager] = Math.max(blockEnd[manager] ?? 0, end[i] ?? 0);
    span[manager] = (span[manager] ?? 0) + isPerson;
    totalSpan[manager] = (totalSpan[manager] ?? 0) + (totalSpan[i] ?? 0) + isPerson;
  }

  const text: Org["text"] = Object.fromEntries(
    Object.entries(members.text).map(([field, column]) => [
      field,
      reorderTextColumn(column, order),
    ]),
  );
  return {
    count,
    kind,
    line,
    parent,
    end,
    blockEnd,
    layer,
    level,
    span,
    totalSpan,
    text,
    extra: members.extra.map(({ header, values }) => ({
      header,
      values: reorderTextColumn(values, order),
    })),
    fte: members.fte && inOrder(members.fte, order, new Float64Array(count)),
    hireDay: members.hireDay && inOrder(members.hireDay, order, new Int32Array(count)),
    utcOffset: members.utcOffset && inOrder(members.utcOffset, order, new Float64Array(count)),
    customerFacing:
      members.customerFacing && inOrder(members.customerFacing, order, new Uint8Array(count)),
    products: members.products && reorderMemberships(members.products, order),
    communities: members.communities && reorderMemberships(members.communities, order),
    dotted: members.dotted && {
      person: members.dotted.person.map((i) => position[i] ?? -1),
      manager: members.dotted.manager.map((i) => position[i] ?? -1),
    },
  };
}

function reorderMemberships(column: MembershipColumn, order: Int32Array): MembershipColumn {
  const offsets = new Uint32Array(order.length + 1);
  const codes = new Uint32Array(column.codes.length);
  let at = 0;
  for (let i = 0; i < order.length; i++) {
    const from = order[i] ?? 0;
    const last = column.offsets[from + 1] ?? 0;
    for (let k = column.offsets[from] ?? 0; k < last; k++) codes[at++] = column.codes[k] ?? 0;
    offsets[i + 1] = at;
  }
  return { labels: column.labels, offsets, codes };
}
