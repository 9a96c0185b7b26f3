import { type MembershipColumn, type Org, PERSON } from "./org.ts";

/** The people of each product or community: those of label k are nodes[offsets[k] .. offsets[k + 1]], rising. */
export interface MembersByLabel {
  readonly offsets: Uint32Array;
  readonly nodes: Int32Array;
}

/** Turns a column of memberships round. Vacancies and placeholders are nobody's members. */
export function membersByLabel(org: Org, column: MembershipColumn): MembersByLabel {
  const { labels, codes } = column;
  const offsets = new Uint32Array(labels.length + 1);
  forEachMembership(org, column, (_, code) => {
    offsets[code + 1] = (offsets[code + 1] ?? 0) + 1;
  });
  for (let k = 0; k < labels.length; k++) {
    offsets[k + 1] = (offsets[k + 1] ?? 0) + (offsets[k] ?? 0);
  }
  const nodes = new Int32Array(offsets[labels.length] ?? codes.length);
  const next = offsets.slice();
  forEachMembership(org, column, (node, code) => {
    const at = next[code] ?? 0;
    nodes[at] = node;
    next[code] = at + 1;
  });
  return { offsets, nodes };
}

/** The nodes of one label. */
export function membersOf({ offsets, nodes }: MembersByLabel, code: number): Int32Array {
  return nodes.subarray(offsets[code], offsets[code + 1]);
}

function forEachMembership(
  org: Org,
  { offsets, codes }: MembershipColumn,
  visit: (node: number, code: number) => void,
): void {
  for (let i = 0; i < org.count; i++) {
    if (org.kind[i] !== PERSON) continue;
    const end = offsets[i + 1] ?? 0;
    for (let k = offsets[i] ?? 0; k < end; k++) visit(i, codes[k] ?? 0);
  }
}
