import { isManager, type Org, PERSON } from "./org.ts";

/** The manager somebody stands for: themself, or an IC's solid manager; -1 for nobody. */
export function managerFor(org: Org, i: number): number {
  if (isManager(org, i)) return i;
  if (org.kind[i] !== PERSON) return -1;
  const manager = org.parent[i] ?? -1;
  return isManager(org, manager) ? manager : -1;
}
