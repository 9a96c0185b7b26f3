import { type Org, PERSON, PLACEHOLDER, VACANCY } from "../org/org.ts";

/** How many of each the chart holds. Unit: people, vacancies, placeholders, managers, ICs, trees. */
export interface Headcount {
  readonly people: number;
  readonly vacancies: number;
  readonly placeholders: number;
  /** People with at least one direct report. */
  readonly managers: number;
  /** People with none. */
  readonly individualContributors: number;
  /** Trees drawn: members without anybody above, placeholders among them. */
  readonly roots: number;
}

/** Counts the members of the organisation. */
export function headcount(org: Org): Headcount {
  const ofKind = [0, 0, 0];
  let managers = 0;
  let roots = 0;
  for (let i = 0; i < org.count; i++) {
    const kind = org.kind[i] ?? PERSON;
    ofKind[kind] = (ofKind[kind] ?? 0) + 1;
    if (kind === PERSON && (org.span[i] ?? 0) > 0) managers++;
    if (org.parent[i] === -1) roots++;
  }
  const people = ofKind[PERSON] ?? 0;
  return {
    people,
    vacancies: ofKind[VACANCY] ?? 0,
    placeholders: ofKind[PLACEHOLDER] ?? 0,
    managers,
    individualContributors: people - managers,
    roots,
  };
}
