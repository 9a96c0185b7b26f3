import { csvText } from "../base/csvText.ts";
import { dateOfDay } from "../base/dayNumber.ts";
import {
  type MembershipColumn,
  NO_DAY,
  type Org,
  PLACEHOLDER,
  type TextField,
  textOf,
  VACANCY,
} from "./org.ts";
import { distinctCount, distinctText, type TextColumn, textAt } from "./textColumn.ts";

type Cell = string | number;

/** A column of the table. */
export interface CsvColumn {
  readonly header: string;
  readonly cell: (node: number) => Cell;
}

/**
 * The organisation as the text of a CSV file that the import reads into the same tree: a row for each
 * person and vacancy, a column for whatever is known of them, and whatever else is to be told. Everybody has an id that nobody else has.
 */
export function orgCsv(org: Org, further: readonly CsvColumn[] = []): string {
  const reference = referencesOf(org);
  const columns = [...columnsOf(org, (node) => reference[node] ?? ""), ...further];
  const rows: Cell[][] = [columns.map(({ header }) => header)];
  for (let node = 0; node < org.count; node++) {
    if (org.kind[node] === PLACEHOLDER) continue;
    rows.push(columns.map(({ cell }) => cell(node)));
  }
  return csvText(rows);
}

function columnsOf(org: Org, reference: (node: number) => string): CsvColumn[] {
  const text = (header: string, field: TextField): CsvColumn[] =>
    org.text[field] ? [{ header, cell: (node) => textOf(org, field, node) }] : [];
  const number = (header: string, values: Float64Array | null): CsvColumn[] =>
    values ? [{ header, cell: (node) => numberCell(values[node]) }] : [];
  const { hireDay, customerFacing, dotted } = org;
  return [
    { header: "Employee ID", cell: reference },
    ...text("Name", "name"),
    ...text("Email", "email"),
    { header: "Manager ID", cell: (node) => reference(org.parent[node] ?? -1) },
    ...text("Title", "title"),
    ...text("Department", "department"),
    ...text("Location", "location"),
    ...text("Grade", "grade"),
    ...number("FTE", org.fte),
    ...(hireDay ? [{ header: "Hire Date", cell: (node: number) => dateCell(hireDay[node]) }] : []),
    ...workerTypes(org),
    ...number("UTC Offset", org.utcOffset),
    ...(customerFacing
      ? [{ header: "Customer Facing", cell: (node: number) => (customerFacing[node] ? "yes" : "") }]
      : []),
    ...memberships("Products", org.products),
    ...memberships("Communities", org.communities),
    ...(dotted ? [dottedLines(dotted, reference)] : []),
    ...org.extra.flatMap(({ header, values }): CsvColumn[] => {
      const isBlank = values.codes.every((code) => code === 0);
      return isBlank ? [] : [{ header, cell: (node) => textAt(values, node) }];
    }),
  ];
}

function numberCell(value = Number.NaN): Cell {
  return Number.isNaN(value) ? "" : value;
}

function dateCell(day = NO_DAY): Cell {
  return day === NO_DAY ? "" : dateOfDay(day);
}

/** Whether a post is vacant may have stood in a column that is no more: the worker type says it for all. */
function workerTypes(org: Org): CsvColumn[] {
  if (!org.text.workerType && !org.kind.includes(VACANCY)) return [];
  const cell = (node: number): string =>
    org.kind[node] === VACANCY ? "Vacancy" : textOf(org, "workerType", node);
  return [{ header: "Worker Type", cell }];
}

function memberships(header: string, column: MembershipColumn | null): CsvColumn[] {
  if (!column) return [];
  const { labels, offsets, codes } = column;
  const labelsOf = (node: number): string[] =>
    Array.from(codes.subarray(offsets[node], offsets[node + 1]), (code) => labels[code] ?? "");
  // A semicolon at the end says that a comma within parts nothing.
  const end = labels.some((label) => label.includes(",")) ? ";" : "";
  const cell = (node: number): string => {
    const own = labelsOf(node);
    return own.length === 0 ? "" : own.join(";") + end;
  };
  return [{ header, cell }];
}

function dottedLines(
  { person, manager }: NonNullable<Org["dotted"]>,
  reference: (node: number) => string,
): CsvColumn {
  const managersOf = new Map<number, string[]>();
  person.forEach((from, k) => {
    const managers = managersOf.get(from) ?? [];
    managers.push(reference(manager[k] ?? -1));
    managersOf.set(from, managers);
  });
  return {
    header: "Dotted-line Manager ID",
    cell: (node) => managersOf.get(node)?.join(";") ?? "",
  };
}

/**
 * What each node is referred to by: a person by their id where nobody else has it, else by the line of
 * their row; a placeholder by what the file called it, unless that would find somebody.
 */
function referencesOf(org: Org): string[] {
  const references = Array.from({ length: org.count }, (_, node) => textOf(org, "id", node));
  const bearers = new Map<string, number>();
  const isPlaceholder = (node: number): boolean => org.kind[node] === PLACEHOLDER;
  references.forEach((id, node) => {
    if (!isPlaceholder(node)) bearers.set(id, (bearers.get(id) ?? 0) + 1);
  });
  const taken = keysOf(org);
  const isFree = (text: string): boolean => !NOBODY.test(text) && !taken.has(looseForm(text));
  const take = (node: number, text: string): void => {
    taken.add(looseForm(text));
    references[node] = text;
  };
  let unlisted = 0;
  references.forEach((id, node) => {
    if (!isPlaceholder(node)) return;
    const name = textOf(org, "name", node);
    let text = [id, name].find(isFree);
    while (text === undefined) {
      const another = `${name || id} unlisted ${letters(unlisted++)}`;
      if (isFree(another)) text = another;
    }
    take(node, text);
  });
  references.forEach((id, node) => {
    if (isPlaceholder(node) || (id !== "" && bearers.get(id) === 1)) return;
    // No blank in it: a column of words is not taken for one of ids.
    const ofLine = `row-${org.line[node]}`;
    let text = ofLine;
    for (let k = 2; !isFree(text); k++) text = `${ofLine}-${k}`;
    take(node, text);
  });
  return references;
}

/** A zero means nobody where a manager is expected. */
const NOBODY = /^0*$/;

/** A column in which so many texts are nobody else's may be one of numbers that people go by. */
const SHARE_OF_KEYS = 0.6;

/** Every text that a reference may find somebody by: ids, addresses, names, and other numbers of theirs. */
function keysOf(org: Org): Set<string> {
  const keys = new Set<string>();
  const { id, email, name } = org.text;
  for (const column of [id, email, name]) {
    for (const text of bornTexts(org, column).keys()) keys.add(looseForm(text));
  }
  for (const { values } of org.extra) {
    const born = bornTexts(org, values);
    let filled = 0;
    for (const bearers of born.values()) filled += bearers;
    if (born.size < SHARE_OF_KEYS * filled) continue;
    for (const text of born.keys()) keys.add(looseForm(text));
  }
  return keys;
}

/** The texts of a column, and how many people and vacancies bear each. */
function bornTexts(org: Org, column: TextColumn | undefined): Map<string, number> {
  const born = new Map<string, number>();
  if (!column) return born;
  const bearers = new Uint32Array(distinctCount(column));
  column.codes.forEach((code, node) => {
    if (code !== 0 && org.kind[node] !== PLACEHOLDER) bearers[code] = (bearers[code] ?? 0) + 1;
  });
  bearers.forEach((count, code) => {
    if (count > 0) born.set(distinctText(column, code), count);
  });
  return born;
}

/** A text as it is found by: spreadsheets change case and leading zeros. */
function looseForm(text: string): string {
  return text.toLowerCase().replace(/^0+(?=\d)/, "");
}

/** A number in letters: digits at the end of a reference might be taken for an id. */
function letters(k: number): string {
  return [...String(k)].map((digit) => "abcdefghij"[Number(digit)]).join("");
}
