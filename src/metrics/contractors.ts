import type { Org } from "../org/org.ts";
import { markTexts } from "../org/textColumn.ts";

/** Worker types of people who are not employed here. */
const CONTRACTOR =
  /\b(?:contract(?:or|ing)?|contingent|consultant|freelance(?:r)?|agency|temp(?:orary)?|external|extern(?:e|er|o)?|off-?payroll|outsourced|self-employed|vendor|leih\w*|prestataire|int[ée]rim\w*|aut[óo]nomo)\b/i;

/** Whether a worker type says that somebody is not employed here. */
function isContractorType(workerType: string): boolean {
  return CONTRACTOR.test(workerType);
}

/** 1 by node for contractors; null when nobody is known to be one. */
export function contractorsOf(org: Org): Uint8Array | null {
  const isContractor = contractorTest(org);
  const contractors = new Uint8Array(org.count);
  for (let i = 0; i < org.count; i++) contractors[i] = isContractor(i) ? 1 : 0;
  return contractors.includes(1) ? contractors : null;
}

/** A test whether node i is a contractor by worker type; without that column nobody is known to be one. */
export function contractorTest(org: Org): (i: number) => boolean {
  const types = org.text.workerType;
  const marked = markTexts(types, isContractorType);
  return (i) => marked !== null && marked[types?.codes[i] ?? 0] === 1;
}
