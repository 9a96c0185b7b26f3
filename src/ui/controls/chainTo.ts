import type { Org } from "../../org/org.ts";

/** Everybody from the top down to somebody, they themselves the last. */
export function chainTo(org: Org, node: number): readonly number[] {
  const chain: number[] = [];
  for (let i = node; i >= 0; i = org.parent[i] ?? -1) chain.push(i);
  return chain.reverse();
}

/** A chain longer than this is shortened in the middle. */
const LONGEST = 4;
const AT_END = 2;

/** A chain with those in the middle apart when it is long. */
export function shortened(chain: readonly number[]): {
  readonly start: readonly number[];
  readonly middle: readonly number[];
  readonly end: readonly number[];
} {
  if (chain.length <= LONGEST) return { start: [], middle: [], end: chain };
  return { start: chain.slice(0, 1), middle: chain.slice(1, -AT_END), end: chain.slice(-AT_END) };
}
