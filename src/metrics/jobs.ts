import { isManager } from "../org/org.ts";
import type { Counted } from "./counted.ts";
import { isExecutive, kindOfManager, kindsOfManager } from "./kindOfManager.ts";

/** The jobs a manager can have; an executive has one of the others as well. */
export const JOBS = ["doers", "managers", "executive", "mixed"] as const;

export type Job = (typeof JOBS)[number];

/** Who does a job, in numbers. */
export interface JobFigures {
  readonly job: Job;
  readonly managers: number;
  /** Of their spans and of their loads; null without managers. */
  readonly medianSpan: number | null;
  readonly medianLoad: number | null;
  /** Managers on each layer, layer 1 at place 0. */
  readonly byLayer: readonly number[];
}

/** Each layer of management is a different job: how many have which, where they stand and what it takes. (M12) */
export function jobsOf({ org, load }: Counted): readonly JobFigures[] {
  const kinds = kindsOfManager(org);
  const nodes: Record<Job, number[]> = { doers: [], managers: [], executive: [], mixed: [] };
  for (let i = 0; i < org.count; i++) {
    if (!isManager(org, i)) continue;
    const kind = kindOfManager(kinds[i] ?? 0);
    if (kind === "coach of doers") nodes.doers.push(i);
    else if (kind === "coach of managers") nodes.managers.push(i);
    else if (kind === "mixed") nodes.mixed.push(i);
    if (isExecutive(org, i)) nodes.executive.push(i);
  }
  const layers = org.layer.reduce((most, layer) => Math.max(most, layer), 0);
  return JOBS.map((job) => {
    const byLayer = new Array<number>(layers).fill(0);
    for (const i of nodes[job]) {
      const at = (org.layer[i] ?? 0) - 1;
      if (at >= 0) byLayer[at] = (byLayer[at] ?? 0) + 1;
    }
    return {
      job,
      managers: nodes[job].length,
      medianSpan: medianOf(nodes[job].map((i) => org.span[i] ?? 0)),
      medianLoad: medianOf(nodes[job].map((i) => load.total[i] ?? 0)),
      byLayer,
    };
  });
}

function medianOf(values: readonly number[]): number | null {
  const sorted = Float64Array.from(values).sort();
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  const upper = sorted[Math.floor(sorted.length / 2)];
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2;
}
