import { type DottedLines, type Org, PERSON } from "../org/org.ts";

/**
 * The dotted lines that count: between two people, each pair once, none to oneself and none that
 * repeats the solid line. Null when the file has no dotted lines column. (M4)
 */
export function countedDottedLines(org: Org): DottedLines | null {
  if (!org.dotted) return null;
  const { person, manager } = org.dotted;
  const byPerson = groupedBy(person, org.count);
  const people: number[] = [];
  const managers: number[] = [];
  // In groups of one person, the last person each manager was listed by tells a repetition.
  const lastListedBy = new Int32Array(org.count).fill(-1);
  for (const k of byPerson) {
    const from = person[k] ?? -1;
    const to = manager[k] ?? -1;
    if (from < 0 || to < 0 || from === to || org.parent[from] === to) continue;
    if (org.kind[from] !== PERSON || org.kind[to] !== PERSON) continue;
    if (lastListedBy[to] === from) continue;
    lastListedBy[to] = from;
    people.push(from);
    managers.push(to);
  }
  return { person: Int32Array.from(people), manager: Int32Array.from(managers) };
}

/** The places of the list in order of the node they hold (counting sort, stable). */
function groupedBy(nodes: Int32Array, count: number): Int32Array {
  const start = new Int32Array(count + 2);
  for (const node of nodes) start[node + 2] = (start[node + 2] ?? 0) + 1;
  for (let i = 1; i < start.length; i++) start[i] = (start[i] ?? 0) + (start[i - 1] ?? 0);
  const places = new Int32Array(nodes.length);
  nodes.forEach((node, k) => {
    const at = start[node + 1] ?? 0;
    places[at] = k;
    start[node + 1] = at + 1;
  });
  return places;
}

/**
 * Dotted span of each node: dotted lines that point at it. Unit: people; never added to the direct
 * span. Null when the file has no dotted lines column. (M4)
 */
export function dottedSpans(org: Org): Int32Array | null {
  const lines = countedDottedLines(org);
  if (!lines) return null;
  const spans = new Int32Array(org.count);
  for (const manager of lines.manager) spans[manager] = (spans[manager] ?? 0) + 1;
  return spans;
}

/** People with at least one dotted line, as a share of all, 0 to 1; null without the column or people. (M4) */
export function dottedShare(org: Org): number | null {
  const lines = countedDottedLines(org);
  if (!lines) return null;
  const people = org.kind.reduce((sum, kind) => sum + (kind === PERSON ? 1 : 0), 0);
  return people > 0 ? new Set(lines.person).size / people : null;
}
