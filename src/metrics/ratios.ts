import type { Headcount } from "./headcount.ts";

/** ICs for each manager, (N - M) / M (Amazon, Nakisa); null without managers. (M5) */
export function icsPerManager({ individualContributors, managers }: Headcount): number | null {
  return managers > 0 ? individualContributors / managers : null;
}

/** Managers as a share of all people, M / N, 0 to 1; null without people. (M5) */
export function managerShare({ managers, people }: Headcount): number | null {
  return people > 0 ? managers / people : null;
}
