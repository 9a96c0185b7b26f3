import { type Org, PLACEHOLDER } from "../org/org.ts";
import { assistantTest } from "./assistants.ts";

/** More than this with one manager are a team whose work is called assistance, in a shop or a clinic. */
const MOST_BESIDE = 3;

/**
 * 1 for each node that is drawn beside their manager, as an assistant is: by title, with nobody below
 * them, and no more of them than others who report there. Null when there is none.
 */
export function assistantsBeside(org: Org): Uint8Array | null {
  if (!org.text.title) return null;
  const isAssistant = assistantTest(org);
  const beside = new Uint8Array(org.count);
  const assistants = new Int32Array(org.count);
  const reports = new Int32Array(org.count);
  for (let i = 0; i < org.count; i++) {
    const manager = org.parent[i] ?? -1;
    if (manager < 0 || org.level[manager] === 0) continue;
    reports[manager] = (reports[manager] ?? 0) + 1;
    if (org.end[i] !== i + 1 || org.kind[i] === PLACEHOLDER || !isAssistant(i)) continue;
    beside[i] = 1;
    assistants[manager] = (assistants[manager] ?? 0) + 1;
  }
  let found = false;
  for (let i = 0; i < org.count; i++) {
    if (beside[i] === 0) continue;
    const manager = org.parent[i] ?? 0;
    const count = assistants[manager] ?? 0;
    if (count > MOST_BESIDE || count * 2 > (reports[manager] ?? 0)) beside[i] = 0;
    else found = true;
  }
  return found ? beside : null;
}
