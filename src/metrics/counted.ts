import type { Org } from "../org/org.ts";
import { orgPart } from "../org/orgPart.ts";
import { gradeRanks, seniorRank } from "./grades.ts";
import type { Load } from "./load.ts";
import { populationOf } from "./population.ts";
import type { Settings } from "./settings.ts";

/** An organisation or a part of it, ready to be counted: who counts, their loads and their grades. */
export interface Counted {
  /** Only those who count are people in it (populationOf). */
  readonly org: Org;
  /** The node of the whole that is node 0 here. */
  readonly top: number;
  readonly settings: Settings;
  readonly load: Pick<Load, "total" | "flag">;
  /** Ranks of the grades by node; null without grades in an order. */
  readonly ranks: Float64Array | null;
  /** The rank from which on a seat is senior: that of the whole organisation, also for a part. */
  readonly seniorFrom: number | null;
}

/** What is to be counted of the part below node `top`, or of everybody for -1. `load` is the whole's. */
export function countedPart(org: Org, load: Load, settings: Settings, top: number): Counted {
  const counted = populationOf(org, settings.population);
  const ranks = gradeRanks(counted, settings.grades.order);
  const seniorFrom = ranks && seniorRank(counted, ranks, settings.grades.floor);
  if (top < 0) return { org: counted, top: 0, settings, load, ranks, seniorFrom };
  const end = counted.end[top] ?? counted.count;
  return {
    org: orgPart(counted, top),
    top,
    settings,
    load: { total: load.total.subarray(top, end), flag: load.flag.subarray(top, end) },
    ranks: ranks?.subarray(top, end) ?? null,
    seniorFrom,
  };
}
