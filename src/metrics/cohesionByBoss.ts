import type { PeerCohesion } from "./peerCohesion.ts";
import { suppressedGroups } from "./suppression.ts";

/** The managers with one boss: how many there are, their pairs, and how many of these are linked. */
export interface BossCohesion {
  /** Node of the boss. */
  readonly boss: number;
  readonly managers: number;
  readonly pairs: number;
  readonly linked: number;
}

/** Peer cohesion boss by boss, without the bosses of few managers. */
export interface CohesionByBoss {
  readonly rows: readonly BossCohesion[];
  /** Managers with a boss in common, whoever that is. */
  readonly managers: number;
  /** What is not shown alone, taken together; null when nothing is hidden. (M33) */
  readonly hidden: (Omit<BossCohesion, "boss"> & { readonly bosses: number }) | null;
}

/** The rows of peer cohesion in chart order; those of few managers only in sum. (M22, M33) */
export function cohesionByBoss({ bosses, pairs, linked }: PeerCohesion): CohesionByBoss {
  const all = Array.from(bosses, (boss, k) => ({
    boss,
    managers: managersOfPairs(pairs[k] ?? 0),
    pairs: pairs[k] ?? 0,
    linked: linked[k] ?? 0,
  }));
  const isHidden = suppressedGroups(all.map(({ managers }) => managers));
  const hidden = all.filter((_, k) => isHidden[k]);
  const sum = (what: "managers" | "pairs" | "linked", of: readonly BossCohesion[]): number =>
    of.reduce((total, each) => total + each[what], 0);
  return {
    rows: all.filter((_, k) => !isHidden[k]),
    managers: sum("managers", all),
    hidden:
      hidden.length === 0
        ? null
        : {
            bosses: hidden.length,
            managers: sum("managers", hidden),
            pairs: sum("pairs", hidden),
            linked: sum("linked", hidden),
          },
  };
}

/** How many there are when they make so many pairs: n (n - 1) / 2 turned round. */
function managersOfPairs(pairs: number): number {
  return Math.round((1 + Math.sqrt(1 + 8 * pairs)) / 2);
}
