import type { Org } from "../org/org.ts";
import { countedDottedLines } from "./dottedSpan.ts";

/** People by node: those of node i are `people[start[i] .. start[i + 1]]`. */
export interface PeopleByNode {
  readonly start: Uint32Array;
  readonly people: Int32Array;
}

/** Where the dotted lines of everybody lead, and from whom they come; those that count alone. (M4) */
export interface DottedReach {
  /** The dotted managers of each node. */
  readonly up: PeopleByNode;
  /** Whose dotted lines point at each node. */
  readonly down: PeopleByNode;
}

/** Null when there is no dotted line that counts. */
export function dottedReach(org: Org): DottedReach | null {
  const lines = countedDottedLines(org);
  if (!lines || lines.person.length === 0) return null;
  const { person, manager } = lines;
  return { up: byNode(org.count, person, manager), down: byNode(org.count, manager, person) };
}

/** Those at one end of a node's lines, in the order of the list. */
export function peopleAt({ start, people }: PeopleByNode, node: number): Int32Array {
  return people.subarray(start[node] ?? 0, start[node + 1] ?? 0);
}

/** Counting sort by node: `others[k]` goes to `nodes[k]`. */
function byNode(count: number, nodes: Int32Array, others: Int32Array): PeopleByNode {
  const start = new Uint32Array(count + 1);
  for (const node of nodes) start[node + 1] = (start[node + 1] ?? 0) + 1;
  for (let i = 1; i <= count; i++) start[i] = (start[i] ?? 0) + (start[i - 1] ?? 0);
  const next = start.slice();
  const people = new Int32Array(others.length);
  nodes.forEach((node, k) => {
    const at = next[node] ?? 0;
    people[at] = others[k] ?? -1;
    next[node] = at + 1;
  });
  return { start, people };
}
