import { type Org, PERSON, VACANCY } from "../org/org.ts";
import { assistantTest } from "./assistants.ts";
import { contractorTest } from "./contractors.ts";

/** Who counts as one of the people in every figure. */
export interface Population {
  readonly contractors: boolean;
  readonly vacancies: boolean;
  readonly assistants: boolean;
}

/** Employees, contractors and assistants count, vacancies do not. */
export const USUAL_POPULATION: Population = {
  contractors: true,
  vacancies: false,
  assistants: true,
};

/** Somebody who is in the chart, but in no figure; a link in the chain and a layer all the same. */
const NOT_COUNTED = 3;

/**
 * The organisation as the figures see it: whoever is left out is no person, no report and no manager, a
 * vacancy that counts is all of these. Spans and total spans are counted anew; the tree, its layers and
 * levels stay. The usual population is the organisation itself.
 */
export function populationOf(org: Org, population: Population): Org {
  const { contractors, vacancies, assistants } = population;
  if (contractors && assistants && !vacancies) return org;
  const isContractor = contractorTest(org);
  const isAssistant = assistantTest(org);
  const kind = org.kind.map((was, i) => {
    if (was === VACANCY) return vacancies ? PERSON : VACANCY;
    if (was !== PERSON) return was;
    return (contractors || !isContractor(i)) && (assistants || !isAssistant(i))
      ? PERSON
      : NOT_COUNTED;
  });
  const span = new Int32Array(org.count);
  const totalSpan = new Int32Array(org.count);
  // Backwards, so that a subtree is whole when it is added to its manager's.
  for (let i = org.count - 1; i >= 0; i--) {
    const manager = org.parent[i] ?? -1;
    if (manager < 0) continue;
    const counts = kind[i] === PERSON ? 1 : 0;
    span[manager] = (span[manager] ?? 0) + counts;
    totalSpan[manager] = (totalSpan[manager] ?? 0) + (totalSpan[i] ?? 0) + counts;
  }
  return { ...org, kind, span, totalSpan };
}
