import { NO_DAY } from "../org/org.ts";
import { dateOrderOf, dayOf } from "../org/writtenDates.ts";
import { type CellColumn, cellText, perText, textsWhere } from "./cellColumn.ts";
import type { Role } from "./columns.ts";
import { foldEmail } from "./keyIndex.ts";
import { nameWords } from "./personNames.ts";
import type { RawTable } from "./rawTable.ts";
import type { RowSigns } from "./rowSigns.ts";
import { isNoKey } from "./words.ts";

/** Which rows are one person. */
export interface Persons {
  /** The row that stands for the person of each row. */
  readonly representative: Int32Array;
  /** Rows whose id somebody else bears too, by id. */
  readonly sharedIds: readonly (readonly number[])[];
}

/** The columns rows are told apart by. */
export interface IdentityColumns {
  readonly id: CellColumn | null;
  readonly email: CellColumn | null;
  readonly name: CellColumn | null;
  readonly firstName: CellColumn | null;
  readonly lastName: CellColumn | null;
}

/**
 * Finds the rows of one person: identical ones, dated ones, several jobs. An id shared by plainly
 * different people (a job share, 0 for "not in post") stays several people.
 */
export function findPersons(table: RawTable, columns: IdentityColumns, signs: RowSigns): Persons {
  const representative = Int32Array.from({ length: table.rowCount }, (_, row) => row);
  const sharedIds: (readonly number[])[] = [];
  const isOfOnePerson = (a: number, b: number): boolean => isSamePerson(columns, signs, a, b);
  for (const rows of rowsSharing(columns.id, (text) => text)) {
    const people = partition(rows, isOfOnePerson);
    if (people.length > 1) sharedIds.push(rows);
    for (const person of people) settle(person, signs, representative);
  }
  if (addressesMatter(columns, signs)) {
    for (const rows of rowsSharing(columns.email, foldEmail)) {
      const current = [...new Set(rows.map((row) => standsFor(representative, row)))];
      for (const person of partition(current, sameByEmail(columns, signs))) {
        settle(person, signs, representative);
      }
    }
    // Whoever stood for others before an address told who they are stands for none any more.
    for (const row of representative.keys()) representative[row] = standsFor(representative, row);
  }
  if (!columns.id && !columns.email) mergeIdentical(table, columns, representative);
  return { representative, sharedIds };
}

/** With ids on all rows an address adds something only where a row may have ended. */
function addressesMatter({ id, email }: IdentityColumns, signs: RowSigns): boolean {
  if (!email) return false;
  if (!id || signs.tellsEnds) return true;
  const isNone = textsWhere(id, isNoKey);
  return id.codes.some((code) => isNone[code] === 1);
}

/** Groups of at least two rows with the same key. */
function rowsSharing(
  column: CellColumn | null,
  keyOf: (text: string) => string,
  isNone = isNoKey,
): number[][] {
  if (!column) return [];
  const { size, codes } = column;
  const rowsOfCode = new Uint32Array(size);
  for (const code of codes) rowsOfCode[code] = (rowsOfCode[code] ?? 0) + 1;
  const codeOfKey = new Map<string, number>();
  // Texts with one key go by the code of the first of them.
  const keyCode = new Uint32Array(size);
  column.forEachText((text, code) => {
    if (rowsOfCode[code] === 0 || isNone(text)) return;
    const key = keyOf(text);
    const known = key === text ? code : (codeOfKey.get(key) ?? column.codeOf(key) ?? code);
    if (key !== text) codeOfKey.set(key, known);
    keyCode[code] = known;
  });
  const rowsOfKey = new Uint32Array(size);
  for (const code of codes)
    rowsOfKey[keyCode[code] ?? 0] = (rowsOfKey[keyCode[code] ?? 0] ?? 0) + 1;
  const groups = new Map<number, number[]>();
  for (let row = 0; row < codes.length; row++) {
    const key = keyCode[codes[row] ?? 0] ?? 0;
    if (key === 0 || (rowsOfKey[key] ?? 0) < 2) continue;
    const group = groups.get(key) ?? [];
    if (group.push(row) === 1) groups.set(key, group);
  }
  return [...groups.values()];
}

function partition(
  rows: readonly number[],
  isOfOnePerson: (a: number, b: number) => boolean,
): number[][] {
  const people: number[][] = [];
  for (const row of rows) {
    const person = people.find(([first]) => first !== undefined && isOfOnePerson(first, row));
    if (person) person.push(row);
    else people.push([row]);
    if (people.length > 50) return restAsOnes(people, rows);
  }
  return people;
}

/** An "id" that more than 50 different people share is none: everybody stays. */
function restAsOnes(people: number[][], rows: readonly number[]): number[][] {
  const placed = new Set(people.flat());
  return [...people, ...rows.filter((row) => !placed.has(row)).map((row) => [row])];
}

/** Two rows with one id: one person unless name and e-mail both say otherwise. */
function isSamePerson(columns: IdentityColumns, signs: RowSigns, a: number, b: number): boolean {
  if (signs.isVacancy(a) || signs.isVacancy(b)) return signs.isVacancy(a) && signs.isVacancy(b);
  if (namesAgree(columns, a, b)) return true;
  const [mailA, mailB] = [cellText(columns.email, a), cellText(columns.email, b)];
  return !isNoKey(mailA) && foldEmail(mailA) === foldEmail(mailB);
}

/** Blank names agree with any; one name may have parts the other lacks. */
function namesAgree(columns: IdentityColumns, a: number, b: number): boolean {
  const [wordsA, wordsB] = [namesOf(columns, a), namesOf(columns, b)];
  if (wordsA.length === 0 || wordsB.length === 0) return true;
  const [fewer, more] = wordsA.length < wordsB.length ? [wordsA, wordsB] : [wordsB, wordsA];
  return fewer.every((word) => more.includes(word));
}

function namesOf({ name, firstName, lastName }: IdentityColumns, row: number): string[] {
  const whole = cellText(name, row);
  return nameWords(whole || `${cellText(firstName, row)} ${cellText(lastName, row)}`);
}

/**
 * Rows with one e-mail address and different ids (or none) are one person only if the names are the
 * same and at most one row is current: a shared mailbox is no proof.
 */
function sameByEmail(columns: IdentityColumns, signs: RowSigns): (a: number, b: number) => boolean {
  return (a, b) => {
    const [wordsA, wordsB] = [namesOf(columns, a), namesOf(columns, b)];
    const sameName = wordsA.length > 0 && wordsA.join(" ") === wordsB.join(" ");
    if (!columns.id) return sameName || wordsA.length === 0 || wordsB.length === 0;
    if (!sameName) return false;
    const [idA, idB] = [cellText(columns.id, a), cellText(columns.id, b)];
    if (isNoKey(idA) && isNoKey(idB)) return true;
    return !isNoKey(idA) && !isNoKey(idB) && (signs.hasEnded(a) || signs.hasEnded(b));
  };
}

function settle(rows: readonly number[], signs: RowSigns, representative: Int32Array): void {
  const chosen = rows.reduce((best, row) => (signs.comesBefore(row, best) ? row : best));
  for (const row of rows) representative[row] = chosen;
}

/** The row that stands for a row's person, over those that stood for them before. */
function standsFor(representative: Int32Array, row: number): number {
  let at = row;
  for (let next = representative[at] ?? at; next !== at; next = representative[at] ?? at) at = next;
  return at;
}

/** Without id and e-mail only rows that say the same in every column are one person. */
function mergeIdentical(
  table: RawTable,
  columns: IdentityColumns,
  representative: Int32Array,
): void {
  const names = columns.name ?? columns.lastName;
  // Null and None are people's names.
  const isBlank = (text: string): boolean => text === "";
  for (const rows of rowsSharing(names, (text) => text, isBlank)) {
    const first = new Map<string, number>();
    for (const row of rows) {
      const content = table.columns.map(({ cells }) => cells?.codes[row] ?? 0).join();
      const same = first.get(content);
      if (same === undefined) first.set(content, row);
      else representative[row] = same;
    }
  }
}

/** The days of a date column by row. */
export type DayOfRow = (row: number) => number;

/** Reads the date columns, the order of day and month judged over all of them. */
export function readDays(
  table: RawTable,
  columnOf: ReadonlyMap<Role, number>,
  isDayFirst: boolean,
): (role: Role) => DayOfRow | null {
  const roles: readonly Role[] = ["hireDate", "startDate", "endDate", "effectiveDate"];
  const columns = roles.flatMap((role) => table.columns[columnOf.get(role) ?? -1]?.cells ?? []);
  const order = dateOrderOf(
    columns.map((column) => perText(column, (text) => text)),
    isDayFirst,
  );
  return (role) => {
    const cells = table.columns[columnOf.get(role) ?? -1]?.cells;
    if (!cells) return null;
    const days = Int32Array.from(perText(cells, (text) => dayOf(text, order)));
    return (row) => days[cells.codes[row] ?? 0] ?? NO_DAY;
  };
}
