import type { ImportOutcome } from "../src/import/imported.ts";
import { sayIt } from "../src/language/say.ts";
import { PLACEHOLDER } from "../src/org/org.ts";

/** What is wrong with what the import made of any file: rows that do not add up, a tree that is none, half sentences. */
export function importFaults(outcome: ImportOutcome): string[] {
  if (outcome.kind !== "imported") {
    const problem = sayIt(outcome.problem);
    return /^[A-Z].*\.$/s.test(problem) ? [] : [`no sentence: ${problem}`];
  }
  const { rows, ledger, findings, org } = outcome.imported;
  const accounted = rows.placed + rows.merged + rows.setAside;
  const placed = org.kind.filter((kind) => kind !== PLACEHOLDER).length;
  const faults: string[] = [];
  if (accounted !== rows.total) faults.push(`${rows.total} rows, ${accounted} accounted for`);
  if (ledger.count !== rows.merged + rows.setAside) {
    faults.push(`${ledger.count} rows in the ledger`);
  }
  if (placed !== rows.placed) faults.push(`${rows.placed} rows placed, ${placed} in the tree`);
  if (!org.parent.every((parent, node) => parent < node)) {
    faults.push("somebody stands before their manager");
  }
  for (const reason of ledger.reasons) {
    if (reason !== null && !/\.$/.test(sayIt(reason))) faults.push(`no sentence: ${reason}`);
  }
  for (const { message, action } of findings) {
    const told = `${sayIt(message)} ${sayIt(action)}`;
    if (!/\.$/s.test(told)) faults.push(`no sentence: ${told}`);
  }
  return faults;
}
