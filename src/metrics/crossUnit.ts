import type { Org } from "../org/org.ts";
import type { CollaborationLink } from "./collaborationLinks.ts";
import type { ManagerUnits } from "./managerUnits.ts";

/** What lies between units and what within them. */
export interface ExternalInternal {
  readonly external: number;
  readonly internal: number;
}

/** How much managers work across units, beside what the sizes of the units alone would give. */
export interface CrossUnit {
  readonly links: ExternalInternal;
  readonly weight: ExternalInternal;
  /** Pairs of managers that could be linked, as no solid line joins them: their E-I is the chance value. */
  readonly eligible: ExternalInternal;
  /** Managers without a unit, and the links at them: neither is counted above. */
  readonly withoutUnit: { readonly managers: number; readonly links: number };
}

/** Share of what is external, 0 to 1; null where there is nothing. (M19) */
export function externalShare({ external, internal }: ExternalInternal): number | null {
  const all = external + internal;
  return all > 0 ? external / all : null;
}

/** Krackhardt and Stern's E-I index, -1 all within units to 1 all between them; null for nothing. (M19) */
export function externalInternalIndex({ external, internal }: ExternalInternal): number | null {
  const all = external + internal;
  return all > 0 ? (external - internal) / all : null;
}

/** Links between and within units, by number and by weight, and the pairs that could be linked. (M19) */
export function crossUnit(
  org: Org,
  links: readonly CollaborationLink[],
  units: ManagerUnits,
): CrossUnit {
  const byNumber = { external: 0, internal: 0 };
  const byWeight = { external: 0, internal: 0 };
  let notCounted = 0;
  for (const { a, b, weight } of links) {
    const side = sideOf(units, a, b);
    if (side === null) notCounted++;
    else {
      byNumber[side]++;
      byWeight[side] += weight;
    }
  }
  return {
    links: byNumber,
    weight: byWeight,
    eligible: eligiblePairs(org, units),
    withoutUnit: { managers: units.withoutUnit, links: notCounted },
  };
}

function sideOf({ unitOf }: ManagerUnits, a: number, b: number): keyof ExternalInternal | null {
  const unit = unitOf[a] ?? -1;
  const other = unitOf[b] ?? -1;
  if (unit < 0 || other < 0) return null;
  return unit === other ? "internal" : "external";
}

function eligiblePairs(org: Org, units: ManagerUnits): ExternalInternal {
  const pairsOf = (managers: number): number =>
    managers > 1 ? (managers * (managers - 1)) / 2 : 0;
  const all = units.managers.reduce((sum, managers) => sum + managers, 0);
  const internal = units.managers.reduce((sum, managers) => sum + pairsOf(managers), 0);
  const eligible = { external: pairsOf(all) - internal, internal };
  org.parent.forEach((above, i) => {
    if (above < 0) return;
    const side = sideOf(units, i, above);
    if (side !== null) eligible[side]--;
  });
  return eligible;
}
