import { isManager, type Org, PERSON, PLACEHOLDER } from "../org/org.ts";
import { assistantTest } from "./assistants.ts";

/** What a manager is for: coaching doers, coaching managers, or both at once. `none`: only assistants report. */
export type KindOfManager = "coach of doers" | "coach of managers" | "mixed" | "none";

const DOERS = 1;
const MANAGERS = 2;
const ASSISTANTS = 4;

/** By the codes DOERS, MANAGERS and both. */
const KINDS: readonly (KindOfManager | undefined)[] = [
  undefined,
  "coach of doers",
  "coach of managers",
  "mixed",
];

/** The kind that a code of `kindsOfManager` stands for; null for 0, not a manager. */
export function kindOfManager(code: number): KindOfManager | null {
  return KINDS[code & (DOERS | MANAGERS)] ?? (code === 0 ? null : "none");
}

/** The kind of a manager of so many ICs and so many managers, assistants apart. */
export function kindOfTeam(doers: number, managers: number): KindOfManager {
  return KINDS[(doers > 0 ? DOERS : 0) | (managers > 0 ? MANAGERS : 0)] ?? "none";
}

/**
 * For each node a code for `kindOfManager`: who the reports are, assistants apart. 0 for everybody
 * who is not a manager. Without a title column nobody is known to be an assistant. (M12)
 */
export function kindsOfManager(org: Org): Uint8Array {
  const isAssistant = assistantTest(org);
  const codes = new Uint8Array(org.count);
  for (let i = 0; i < org.count; i++) {
    const manager = org.parent[i] ?? -1;
    if (manager < 0 || org.kind[i] !== PERSON || org.kind[manager] !== PERSON) continue;
    codes[manager] = (codes[manager] ?? 0) | codeOfReport(org, i, isAssistant);
  }
  return codes;
}

function codeOfReport(org: Org, i: number, isAssistant: (i: number) => boolean): number {
  if (isAssistant(i)) return ASSISTANTS;
  return isManager(org, i) ? MANAGERS : DOERS;
}

/**
 * Whether node i carries the tag "executive": a manager on layer 1 or 2. Below a placeholder the layers
 * say nothing about the top, so nobody there is one. (M12)
 */
export function isExecutive(org: Org, i: number): boolean {
  return isManager(org, i) && hasExecutiveLayer(org, i);
}

/** Whether node i would be an executive with a team. */
export function hasExecutiveLayer(org: Org, i: number): boolean {
  if ((org.layer[i] ?? 0) > 2) return false;
  let top = i;
  while ((org.parent[top] ?? -1) >= 0) top = org.parent[top] ?? -1;
  return org.kind[top] !== PLACEHOLDER;
}
