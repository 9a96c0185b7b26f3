import { type Org, PERSON } from "../org/org.ts";

/**
 * Fewest hops through the line from each node to somebody who meets customers, themself included; -1 where
 * the tree has nobody who does. Null without such a column. (M32)
 */
export function hopsToFrontLine(org: Org): Int32Array | null {
  const { customerFacing } = org;
  if (!customerFacing) return null;
  const isFront = (i: number): boolean => org.kind[i] === PERSON && customerFacing[i] === 1;
  const hops = org.parent.map((_, i) => (isFront(i) ? 0 : FAR));
  const lower = (i: number, over: number): void => {
    hops[i] = Math.min(hops[i] ?? FAR, (hops[over] ?? FAR) + 1);
  };
  // Once upwards and once downwards: every way goes up to some manager and then down.
  for (let i = org.count - 1; i >= 0; i--) {
    const above = org.parent[i] ?? -1;
    if (above >= 0) lower(above, i);
  }
  for (let i = 0; i < org.count; i++) {
    const above = org.parent[i] ?? -1;
    if (above >= 0) lower(i, above);
  }
  return hops.map((each) => (each >= FAR ? -1 : each));
}

const FAR = 1 << 29;
