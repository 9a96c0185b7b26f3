import type { Org } from "../org/org.ts";

/** Somebody who may cultivate a community, and why they come to mind. */
export interface MayCultivate {
  readonly node: number;
  readonly because: "highest" | "expert";
}

/** More names than this are no suggestion. */
const MOST_NAMED = 3;

/**
 * Who may cultivate a community: those of its members who stand highest in the tree, and the seniors
 * without reports among them (`experts`: 1 by node). `members`: nodes, rising.
 */
export function mayCultivate(
  org: Org,
  members: Int32Array,
  experts: Uint8Array | null,
): readonly MayCultivate[] {
  const top = members.reduce((layer, i) => Math.min(layer, org.layer[i] ?? 0), Number.MAX_VALUE);
  const highest = members.filter((i) => org.layer[i] === top);
  const named = highest.length > MOST_NAMED ? [] : [...highest];
  const leading = [...members]
    .filter((i) => experts?.[i] === 1 && !named.includes(i))
    .sort((a, b) => (org.layer[a] ?? 0) - (org.layer[b] ?? 0) || a - b);
  return [
    ...named.map((node) => ({ node, because: "highest" as const })),
    ...leading.slice(0, MOST_NAMED).map((node) => ({ node, because: "expert" as const })),
  ];
}
