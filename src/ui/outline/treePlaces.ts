import type { Org } from "../../org/org.ts";

/** What ARIA says of a row; all count from 1. */
export interface TreePlace {
  readonly level: number;
  readonly position: number;
  readonly size: number;
}

/**
 * The place of a node's row in the part below `top` (-1: everybody). Only those beside rows that are
 * asked for are ever counted, each manager's once.
 */
export function treePlaces(org: Org): (top: number, node: number) => TreePlace {
  const known = new Map<number, readonly number[]>();
  const belowOf = (above: number): readonly number[] => {
    const found = known.get(above) ?? directlyBelow(org, above);
    known.set(above, found);
    return found;
  };
  return (top, node) => {
    if (node === top) return { level: 1, position: 1, size: 1 };
    const siblings = belowOf(org.parent[node] ?? -1);
    return {
      level: levelOf(org, top, node),
      position: placeIn(siblings, node),
      size: siblings.length,
    };
  };
}

/** Those directly below somebody, vacancies too; -1: the roots. */
export function directlyBelow(org: Org, above: number): readonly number[] {
  const last = above < 0 ? org.count : (org.end[above] ?? 0);
  const found: number[] = [];
  for (let i = above + 1; i < last; i = org.end[i] ?? last) found.push(i);
  return found;
}

function levelOf(org: Org, top: number, node: number): number {
  let level = 1;
  for (let i = node; i !== top; i = org.parent[i] ?? -1) {
    if ((org.parent[i] ?? -1) < 0) break;
    level++;
  }
  return level;
}

/** From 1. Depth-first, so ascending. */
function placeIn(ascending: readonly number[], node: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < node) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}
