import { type CellColumn, cellText } from "./cellColumn.ts";
import type { Role } from "./columns.ts";
import type { ManagerKey } from "./imported.ts";
import {
  foldDn,
  foldEmail,
  foldedIndex,
  idIndex,
  type KeyIndex,
  nameAndIdIndex,
} from "./keyIndex.ts";
import { type NameVariant, nameIndex } from "./nameIndex.ts";
import { nameWords } from "./personNames.ts";
import type { RawTable } from "./rawTable.ts";
import type { Candidate, Recognised } from "./recognise.ts";
import { isNoKey, isNoManager } from "./words.ts";

/** The column that names managers, and the key it names them by. */
export interface ManagerReference {
  readonly column: number;
  readonly index: KeyIndex;
  /** All ways to find people, in the order in which they are preferred. */
  readonly indexes: readonly KeyIndex[];
  /** Share of the references that find somebody. */
  readonly matchRate: number;
}

/** From this score on a header plainly says manager. */
const PLAIN_SCORE = 0.65;
/** A column whose header plainly says manager is believed from this match rate on. */
const ENOUGH_MATCHED = 0.3;
/** A column whose header does not say manager must name this many people. */
const NEARLY_ALL_MATCHED = 0.8;
const MOST_UNNAMED_CANDIDATES = 40;

/** The combination of column and key that finds most people; on a tie id before e-mail before name. */
export function managerReference(
  table: RawTable,
  recognised: Recognised,
  userChoice: number | null,
): ManagerReference | null {
  const indexes = keyIndexes(table, recognised);
  if (userChoice !== null) {
    return bestOf(table, recognised, [{ column: userChoice, score: 1 }], indexes) ?? null;
  }
  const candidates = recognised.candidates.get("manager") ?? [];
  const plain = candidates.filter(({ score }) => score >= PLAIN_SCORE);
  const byHeader = bestOf(table, recognised, plain, indexes);
  if (byHeader && byHeader.matchRate >= ENOUGH_MATCHED) return byHeader;
  const likely = bestOf(table, recognised, candidates, indexes);
  if (likely && likely.matchRate >= ENOUGH_MATCHED) return likely;
  const unnamed = bestOf(table, recognised, unnamedCandidates(recognised), indexes);
  if (unnamed && unnamed.matchRate >= NEARLY_ALL_MATCHED) return unnamed;
  return byHeader ?? likely ?? null;
}

/** Columns nobody knows whose values recur, as those of managers do. */
function unnamedCandidates({ facts, columnOf, candidates }: Recognised): Candidate[] {
  const known = new Set([...columnOf.values()]);
  for (const role of ["dottedManager", "login", "email"] satisfies Role[]) {
    for (const { column } of candidates.get(role) ?? []) known.add(column);
  }
  return facts
    .flatMap((fact, column): Candidate[] => {
      const recurs = fact && fact.filledRows > 2 && fact.distinct > 0 && fact.uniqueness < 0.9;
      return recurs && !known.has(column) ? [{ column, score: 0.3 }] : [];
    })
    .slice(0, MOST_UNNAMED_CANDIDATES);
}

/** Every key people may be named by, the preferred kinds first; each is only indexed when it is asked. */
export function keyIndexes(table: RawTable, { columnOf, candidates }: Recognised): KeyIndex[] {
  const cellsOf = (column: number): CellColumn | null => table.columns[column]?.cells ?? null;
  const columnsFor = (role: Role): number[] => {
    const columns = (candidates.get(role) ?? []).map(({ column }) => column);
    const chosen = columnOf.get(role);
    return chosen === undefined ? columns : [...new Set([chosen, ...columns])];
  };
  const of = (
    role: Role,
    kind: ManagerKey,
    make: (column: number, cells: CellColumn) => KeyIndex,
  ): KeyIndex[] =>
    columnsFor(role).flatMap((column) => {
      const cells = cellsOf(column);
      return cells ? [lazily(kind, column, () => make(column, cells))] : [];
    });
  const ids = [
    ...of("id", "id", (column, cells) => idIndex("id", column, cells)),
    ...of("login", "id", (column, cells) => foldedIndex("id", column, cells, foldLogin)),
  ];
  const variants = nameVariants(table, columnOf, columnsFor("name"));
  const isNamed = (row: number, text: string): boolean => {
    const words = new Set(nameWords(text));
    const own = variants.flat().map((column) => cellText(column, row));
    return own.flatMap(nameWords).some((word) => words.has(word) && !/\d/.test(word));
  };
  const names = lazily("name", null, () => nameIndex(variants, table.rowCount));
  return [
    ...ids,
    ...of("position", "position", (column, cells) => idIndex("position", column, cells)),
    ...of("dn", "dn", (column, cells) => foldedIndex("dn", column, cells, foldDn)),
    ...ids.map((index) => lazily("nameAndId", index.column, () => nameAndIdIndex(index, isNamed))),
    ...of("email", "email", (column, cells) => foldedIndex("email", column, cells, foldEmail)),
    ...(variants.length > 0 ? [names] : []),
  ];
}

/** A login whatever its case. */
function foldLogin(text: string): string {
  return text.toLowerCase();
}

/** An index that is made when it is first asked. */
function lazily(kind: ManagerKey, column: number | null, make: () => KeyIndex): KeyIndex {
  let made: KeyIndex | null = null;
  const index = (): KeyIndex => {
    made ??= make();
    return made;
  };
  return {
    kind,
    column,
    codeOf: (text) => index().codeOf(text),
    isRepaired: (text, code) => index().isRepaired(text, code),
    rowsOf: (code) => index().rowsOf(code),
  };
}

const MOST_NAME_COLUMNS = 4;

/** The ways the file lets us write a name: the whole one, the parts, with either surname. */
function nameVariants(
  table: RawTable,
  columnOf: ReadonlyMap<Role, number>,
  wholeNames: readonly number[],
): NameVariant[] {
  const cells = (role: Role): CellColumn[] => {
    const found = table.columns[columnOf.get(role) ?? -1]?.cells;
    return found ? [found] : [];
  };
  const whole = wholeNames.slice(0, MOST_NAME_COLUMNS).flatMap((column): NameVariant[] => {
    const found = table.columns[column]?.cells;
    return found ? [[found]] : [];
  });
  const composed = [
    [...cells("firstName"), ...cells("particle"), ...cells("lastName"), ...cells("secondLastName")],
    [...cells("firstName"), ...cells("lastName")],
    [...cells("firstName"), ...cells("middleName"), ...cells("lastName")],
    [...cells("preferredFirstName"), ...cells("lastName")],
  ];
  const seen = new Set<string>();
  return [...whole, ...composed.filter((variant) => variant.length > 1)].filter((variant) => {
    const signature = variant.map((column) => table.columns.findIndex((c) => c.cells === column));
    if (seen.has(signature.join())) return false;
    seen.add(signature.join());
    return true;
  });
}

interface References {
  readonly column: number;
  /** Code, text and number of rows of each distinct reference. */
  readonly texts: readonly { readonly text: string; readonly rows: number }[];
  readonly rows: number;
}

function bestOf(
  table: RawTable,
  recognised: Recognised,
  candidates: readonly Candidate[],
  indexes: readonly KeyIndex[],
): ManagerReference | undefined {
  const references = candidates.map(({ column }) => referencesIn(table, column));
  const most = references.reduce((largest, { rows }) => Math.max(largest, rows), 0);
  let best: ManagerReference | undefined;
  let mostFound = 0;
  for (const index of indexes) {
    for (const { column, texts, rows } of references) {
      if (index.column === column || !mayName(index.kind, recognised, column)) continue;
      const found = foundBy(index, texts);
      if (found <= mostFound || manageThemselves(table, column, index)) continue;
      mostFound = found;
      best = { column, index, indexes: without(column, indexes), matchRate: found / rows };
    }
    // Nothing that comes later can find more.
    if (mostFound === most && most > 0) break;
  }
  return best ?? likeliestOf(recognised, candidates, indexes);
}

/** Where nobody is found, the values say what they are meant to be: addresses, names or ids. */
function likeliestOf(
  { facts }: Recognised,
  [candidate]: readonly Candidate[],
  indexes: readonly KeyIndex[],
): ManagerReference | undefined {
  const fact = candidate && facts[candidate.column];
  if (!fact) return undefined;
  const kindByValues = fact.spaced > 0.5 ? "name" : "id";
  const kind = fact.share.email > 0.5 ? "email" : kindByValues;
  const index = indexes.find((each) => each.kind === kind) ?? indexes[0];
  if (!index) return undefined;
  const isEmpty = fact.filledRows === 0;
  const { column } = candidate;
  return { column, index, indexes: without(column, indexes), matchRate: isEmpty ? 1 : 0 };
}

/** Everybody would be found in the column that names their manager: as those who report to them. */
function without(column: number, indexes: readonly KeyIndex[]): readonly KeyIndex[] {
  return indexes.filter((index) => index.column !== column);
}

function referencesIn(table: RawTable, column: number): References {
  const cells = table.columns[column]?.cells;
  if (!cells) return { column, texts: [], rows: 0 };
  const rowsOfCode = new Int32Array(cells.size);
  for (const code of cells.codes) rowsOfCode[code] = (rowsOfCode[code] ?? 0) + 1;
  const texts: { text: string; rows: number }[] = [];
  let rows = 0;
  cells.forEachText((text, code) => {
    const count = rowsOfCode[code] ?? 0;
    if (count === 0 || isNoManager(text)) return;
    texts.push({ text, rows: count });
    rows += count;
  });
  return { column, texts, rows };
}

function foundBy(index: KeyIndex, texts: References["texts"]): number {
  let found = 0;
  for (const { text, rows } of texts) if (index.codeOf(text) >= 0) found += rows;
  return found;
}

/** Spares the work of an index that cannot find anything: addresses are no names, numbers no addresses. */
function mayName(kind: ManagerKey, { facts }: Recognised, column: number): boolean {
  const fact = facts[column];
  if (!fact) return false;
  if (kind === "email") return fact.share.email > 0;
  if (kind === "dn") return fact.share.dn > 0;
  if (kind === "name") return fact.share.number < 1 && fact.share.email < 1 && fact.share.dn < 1;
  if (kind === "nameAndId") return fact.spaced > 0 && fact.digits > 0;
  return true;
}

const ROWS_COMPARED = 2000;

/** A column in which most people name themselves does not name managers. */
function manageThemselves(table: RawTable, column: number, index: KeyIndex): boolean {
  const cells = table.columns[column]?.cells;
  const own = table.columns[index.column ?? -1]?.cells;
  if (!cells || !own || index.kind === "nameAndId") return false;
  let compared = 0;
  let same = 0;
  for (let row = 0; row < Math.min(ROWS_COMPARED, table.rowCount); row++) {
    const text = cellText(cells, row);
    const ownText = cellText(own, row);
    if (isNoManager(text) || isNoKey(ownText)) continue;
    compared++;
    if (text === ownText) same++;
  }
  return compared > 2 && same > 0.6 * compared;
}
