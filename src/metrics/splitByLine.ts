import type { Org } from "../org/org.ts";
import { handsTest } from "./products.ts";
import { suppressedGroups } from "./suppression.ts";

/** How many people of one leader's line have a manager who is on none of their products. */
export interface LineSplit {
  /** Node of the leader; -1 for those who report to the top themselves and lead nobody. */
  readonly line: number;
  /** ICs on products. */
  readonly onProducts: number;
  /** Those of them whose manager is on none of their products. */
  readonly split: number;
}

/** Leading and serving by leader's line. */
export interface SplitTable extends Omit<LineSplit, "line"> {
  /** In chart order. */
  readonly lines: readonly LineSplit[];
  /** Lines that are hidden because they, or one of them, are small; null when none is. (M33) */
  readonly hidden: { readonly lines: number; readonly people: number } | null;
}

/**
 * Split-management share of the part below node `top`, -1 for everybody, and of the line of each who
 * stands directly below a top. Null without a product column. (M24)
 */
export function splitByLine(org: Org, top: number): SplitTable | null {
  const handsOf = handsTest(org);
  if (!handsOf) return null;
  const count = (line: number, from: number, end: number): Counting => {
    const counting = { line, onProducts: 0, split: 0 };
    for (let i = from; i < end; i++) {
      const hands = handsOf(i);
      if (hands !== null) counting.onProducts++;
      if (hands === "two") counting.split++;
    }
    return counting;
  };
  const direct: Counting = { line: -1, onProducts: 0, split: 0 };
  const all: Counting[] = [direct];
  const last = top < 0 ? org.count : (org.end[top] ?? org.count);
  for (let i = Math.max(0, top); i < last; ) {
    const end = org.end[i] ?? last;
    const isTop = i === top || (top < 0 && (org.parent[i] ?? -1) < 0);
    const leads = !isTop && (org.totalSpan[i] ?? 0) > 0;
    if (leads) all.push(count(i, i, end));
    else {
      const own = count(-1, i, isTop ? i + 1 : end);
      direct.onProducts += own.onProducts;
      direct.split += own.split;
    }
    i = isTop ? i + 1 : end;
  }
  const isHidden = suppressedGroups(all.map(({ onProducts }) => onProducts));
  const hidden = all.filter((_, k) => isHidden[k]);
  const sum = (of: readonly Counting[], figure: "onProducts" | "split"): number =>
    of.reduce((total, each) => total + each[figure], 0);
  return {
    onProducts: sum(all, "onProducts"),
    split: sum(all, "split"),
    lines: all.filter(({ onProducts }, k) => onProducts > 0 && !isHidden[k]),
    hidden: hidden.length > 0 ? { lines: hidden.length, people: sum(hidden, "onProducts") } : null,
  };
}

interface Counting {
  readonly line: number;
  onProducts: number;
  split: number;
}
