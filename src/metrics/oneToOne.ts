import { type Org, PERSON } from "../org/org.ts";

/** A manager with exactly one direct report, and how many such managers follow each other from here down. */
export interface OneToOne {
  readonly manager: number;
  /** Consecutive managers with a span of 1, this one included. */
  readonly chainLength: number;
}

/** All managers with exactly one direct report, in chart order. To be listed, never "removed". (M10) */
export function oneToOnes(org: Org): OneToOne[] {
  const { count, parent, kind, span } = org;
  const chainLength = new Int32Array(count);
  // Backwards, reports come before their managers, so a chain is complete when it is handed up.
  for (let i = count - 1; i >= 0; i--) {
    const manager = parent[i] ?? -1;
    if (kind[i] !== PERSON || manager < 0 || kind[manager] !== PERSON) continue;
    if (span[manager] === 1) chainLength[manager] = 1 + (chainLength[i] ?? 0);
  }
  const found: OneToOne[] = [];
  chainLength.forEach((length, manager) => {
    if (length > 0) found.push({ manager, chainLength: length });
  });
  return found;
}
