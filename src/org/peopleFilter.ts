import { isManager, type Org, PERSON, PLACEHOLDER, textOf, VACANCY } from "./org.ts";
import { distinctCount, distinctText, type TextColumn } from "./textColumn.ts";

/** What the user wants to see: each facet that is named must be one of its values, the title must hold the text. */
export interface PeopleFilter {
  readonly title: string;
  /** Labels wanted, by facet id. */
  readonly wanted: Readonly<Record<string, readonly string[]>>;
}

export const NO_FILTER: PeopleFilter = { title: "", wanted: {} };

/** Whether a filter asks for anything. */
export function isFiltering({ title, wanted }: PeopleFilter): boolean {
  return title.trim() !== "" || Object.values(wanted).some((labels) => labels.length > 0);
}

/** One thing to filter by, with its values, the most frequent first. */
export interface Facet {
  readonly id: string;
  readonly title: string;
  readonly options: readonly { readonly label: string; readonly count: number }[];
  /** By node: the position among the options. */
  readonly optionOf: (node: number) => number;
}

const COLUMNS = [
  ["department", "Department"],
  ["location", "Location"],
  ["grade", "Grade"],
  ["workerType", "Worker type"],
] as const;
/** A column with more values than this is no list to choose from. */
const MOST_VALUES = 500;
const MOST_EXTRA_VALUES = 60;
const MOST_FACETS = 40;
const KINDS = ["Individual contributors", "Managers", "Vacancies"] as const;

/** What this organisation can be filtered by. */
export function facetsOf(org: Org): readonly Facet[] {
  const facets = [kindFacet(org)];
  for (const [field, title] of COLUMNS) {
    const column = org.text[field];
    if (column && distinctCount(column) - 1 <= MOST_VALUES) {
      facets.push(columnFacet(org, field, title, column));
    }
  }
  for (const { header, values } of org.extra) {
    if (distinctCount(values) - 1 > MOST_EXTRA_VALUES) continue;
    facets.push(columnFacet(org, `column:${header}`, header, values));
  }
  return facets.filter(({ options }) => options.length > 1).slice(0, MOST_FACETS);
}

function kindFacet(org: Org): Facet {
  const optionOf = (i: number): number => {
    if (org.kind[i] === VACANCY) return KINDS.indexOf("Vacancies");
    return isManager(org, i) ? KINDS.indexOf("Managers") : KINDS.indexOf("Individual contributors");
  };
  const counts = KINDS.map(() => 0);
  for (let i = 0; i < org.count; i++) {
    if (org.kind[i] === PLACEHOLDER) continue;
    const option = optionOf(i);
    counts[option] = (counts[option] ?? 0) + 1;
  }
  const options = KINDS.map((label, i) => ({ label, count: counts[i] ?? 0 }));
  return { id: "kind", title: "Kind", options, optionOf };
}

function columnFacet(org: Org, id: string, title: string, column: TextColumn): Facet {
  const tally = new Uint32Array(distinctCount(column));
  for (let i = 0; i < org.count; i++) {
    const code = column.codes[i] ?? 0;
    if (org.kind[i] !== PLACEHOLDER) tally[code] = (tally[code] ?? 0) + 1;
  }
  const ranked = [...tally.keys()]
    .filter((code) => (tally[code] ?? 0) > 0)
    .sort(
      (a, b) => Number(a === 0) - Number(b === 0) || (tally[b] ?? 0) - (tally[a] ?? 0) || a - b,
    );
  const optionOfCode = new Int32Array(tally.length).fill(-1);
  ranked.forEach((code, i) => {
    optionOfCode[code] = i;
  });
  return {
    id,
    title,
    options: ranked.map((code) => ({
      label: code === 0 ? "not stated" : distinctText(column, code),
      count: tally[code] ?? 0,
    })),
    optionOf: (i) => optionOfCode[column.codes[i] ?? 0] ?? -1,
  };
}

/** Who matches: 1 by node. A placeholder never does. */
export function matchingPeople(
  org: Org,
  facets: readonly Facet[],
  { title, wanted }: PeopleFilter,
): Uint8Array {
  const tests = facets.flatMap(({ id, options, optionOf }) => {
    const labels = wanted[id] ?? [];
    if (labels.length === 0) return [];
    const isWanted = options.map(({ label }) => labels.includes(label));
    return [(node: number) => isWanted[optionOf(node)] === true];
  });
  const text = folded(title.trim());
  if (text !== "") tests.push((node) => folded(textOf(org, "title", node)).includes(text));
  const matches = new Uint8Array(org.count);
  for (let i = 0; i < org.count; i++) {
    if (org.kind[i] !== PLACEHOLDER && tests.every((test) => test(i))) matches[i] = 1;
  }
  return matches;
}

/** How many people and vacancies match. */
export function matchCounts(
  org: Org,
  matches: Uint8Array,
): { readonly people: number; readonly vacancies: number } {
  let people = 0;
  let vacancies = 0;
  for (let i = 0; i < org.count; i++) {
    if (matches[i] !== 1) continue;
    if (org.kind[i] === PERSON) people++;
    else vacancies++;
  }
  return { people, vacancies };
}

function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase("en");
}
