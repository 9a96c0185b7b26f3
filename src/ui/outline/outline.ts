import type { Org } from "../../org/org.ts";
import type { OpenRows } from "../../store/app.ts";

/** The outline as it stands: which rows are open, hence which can be seen, and where the keys are. */
export interface Outline {
  readonly org: Org;
  /** Only this node and those below; -1 for everybody. */
  readonly top: number;
  /** 1 = open, by node; what it says of those with nobody below means nothing. */
  readonly isOpen: Uint8Array;
  /** The nodes of the rows, from the first: depth-first, hence ascending. */
  readonly nodes: Int32Array;
  /** The node the keys are at: one of the rows; -1 when there are none. */
  readonly active: number;
}

/** How many layers stand open at first. */
const OPEN_AT_FIRST = 2;

/** The outline of the part below `top` (-1: everybody), its first layers open. */
export function startOutline(org: Org, top: number): Outline {
  const isOpen = new Uint8Array(org.count);
  const blank = { org, top, isOpen, nodes: new Int32Array(), active: -1 };
  return openedToLayer(blank, highestLayer(blank) + OPEN_AT_FIRST);
}

/**
 * The outline as it was left. Read anew or in another order the same people are other nodes: they are known
 * by the line of the file, and whoever has none stands as at first.
 */
export function resumedOutline(org: Org, top: number, left: OpenRows): Outline {
  const first = startOutline(org, top);
  const part = top < 0 ? [] : [top];
  if (left.org === org) return opened(withRows({ ...first, isOpen: left.isOpen }), part);
  const nodeOfLine = new Map<number, number>();
  for (let i = 0; i < org.count; i++) {
    if ((org.line[i] ?? 0) > 0 && hasBelow(org, i)) nodeOfLine.set(org.line[i] ?? 0, i);
  }
  const isOpen = first.isOpen.slice();
  left.isOpen.forEach((mark, was) => {
    const node = nodeOfLine.get(left.org.line[was] ?? 0);
    if (node !== undefined && hasBelow(left.org, was)) isOpen[node] = mark;
  });
  return opened(withRows({ ...first, isOpen }), part);
}

/** Whether there is anybody, or any vacancy, below a node. */
export function hasBelow(org: Org, node: number): boolean {
  return (org.end[node] ?? 0) > node + 1;
}

/** The layer of the part's first row; that of a placeholder is 0. */
export function highestLayer({ org, top }: Pick<Outline, "org" | "top">): number {
  return top < 0 ? 1 : (org.layer[top] ?? 0);
}

/** Everything open down to this layer, everything below it closed. */
export function openedToLayer(outline: Outline, layer: number): Outline {
  const { org } = outline;
  const isOpen = new Uint8Array(org.count);
  for (let i = 0; i < org.count; i++) isOpen[i] = (org.layer[i] ?? 0) < layer ? 1 : 0;
  return withRows({ ...outline, isOpen });
}

/** These nodes open, the others as they were. */
export function opened(outline: Outline, nodes: Iterable<number>): Outline {
  return marked(outline, nodes, 1);
}

/** A row closed; the keys go there if they were below it. */
export function closed(outline: Outline, node: number): Outline {
  return marked(outline, [node], 0);
}

export function toggled(outline: Outline, node: number): Outline {
  return outline.isOpen[node] === 1 ? closed(outline, node) : opened(outline, [node]);
}

/** Whoever stands above somebody opened, and the keys there; nothing for who is not in the part. */
export function revealed(outline: Outline, node: number): Outline {
  const { org, top } = outline;
  const isOutside = top >= 0 && (node < top || node >= (org.end[top] ?? 0));
  if (node < 0 || node >= org.count || isOutside) return outline;
  const above: number[] = [];
  for (let i = org.parent[node] ?? -1; i >= 0 && i >= top; i = org.parent[i] ?? -1) above.push(i);
  return withActive(opened(outline, above), node);
}

/** The outline of another part, which stands open. */
export function withTop(outline: Outline, top: number): Outline {
  if (top === outline.top) return outline;
  return withRows(opened({ ...outline, top }, top < 0 ? [] : [top]));
}

/** The keys at another row. */
export function withActive(outline: Outline, node: number): Outline {
  return node === outline.active ? outline : { ...outline, active: node };
}

/** The row of a node; of somebody hidden, the row that hides them. */
export function rowOf(nodes: Int32Array, node: number): number {
  // A closed row hides the nodes that follow it, so theirs is the last row that does not come after.
  let low = 0;
  let high = nodes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((nodes[middle] ?? 0) <= node) low = middle;
    else high = middle - 1;
  }
  return low;
}

function marked(outline: Outline, nodes: Iterable<number>, mark: 0 | 1): Outline {
  const isOpen = outline.isOpen.slice();
  let isSame = true;
  for (const node of nodes) {
    if (isOpen[node] === mark) continue;
    isOpen[node] = mark;
    isSame = false;
  }
  return isSame ? outline : withRows({ ...outline, isOpen });
}

/** Works out the rows, and takes the keys to one of them. */
function withRows(outline: Outline): Outline {
  const nodes = rowsOf(outline);
  return { ...outline, nodes, active: nodes[rowOf(nodes, outline.active)] ?? -1 };
}

/** One pass over what is open: a closed subtree is a range, and skipped as one. */
function rowsOf({ org, top, isOpen }: Outline): Int32Array {
  const last = top < 0 ? org.count : (org.end[top] ?? 0);
  const found = new Int32Array(last - Math.max(0, top));
  let rows = 0;
  for (let i = Math.max(0, top); i < last; ) {
    found[rows++] = i;
    i = isOpen[i] === 1 ? i + 1 : (org.end[i] ?? last);
  }
  return found.slice(0, rows);
}
