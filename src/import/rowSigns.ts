import { type Message, message } from "../language/say.ts";
import { NO_DAY } from "../org/org.ts";
import { type CellColumn, cellText, perText } from "./cellColumn.ts";
import type { DayOfRow } from "./persons.ts";
import {
  isClosedPost,
  isVacantName,
  isVacantStatus,
  type StatusKind,
  statusKindOf,
  yesOrNo,
} from "./words.ts";

/** What the columns about time and status say of a row, as of a day. */
export interface RowSigns {
  isVacancy(row: number): boolean;
  /** The post or the person's time in it is over. */
  hasEnded(row: number): boolean;
  /** Whether any row of the file can have ended: there is a status or an end date. */
  readonly tellsEnds: boolean;
  /** Why the row is not to be drawn, or null. */
  absence(row: number): Message | null;
  /** Whether row `a` rather than row `b` stands for a person with both. */
  comesBefore(a: number, b: number): boolean;
}

/** The columns the signs are read from. */
export interface SignColumns {
  readonly name: CellColumn | null;
  readonly firstName: CellColumn | null;
  readonly lastName: CellColumn | null;
  readonly title: CellColumn | null;
  readonly workerType: CellColumn | null;
  readonly status: CellColumn | null;
  readonly activeFlag: CellColumn | null;
  /** The flag says that somebody is gone rather than that they are there. */
  readonly flagMeansGone: boolean;
  readonly primary: CellColumn | null;
  readonly hireDay: DayOfRow | null;
  readonly startDay: DayOfRow | null;
  readonly endDay: DayOfRow | null;
  readonly effectiveDay: DayOfRow | null;
}

/** Reads the signs, each distinct text once. */
export function readRowSigns(columns: SignColumns, asOfDay: number): RowSigns {
  const status = statuses(columns.status);
  const flag = columns.activeFlag && perText(columns.activeFlag, yesOrNo);
  const primary = columns.primary && perText(columns.primary, yesOrNo);
  const isGoneByFlag = (row: number): boolean => {
    const says = flag?.[columns.activeFlag?.codes[row] ?? 0];
    return says !== undefined && says === columns.flagMeansGone;
  };
  const isPrimary = (row: number): boolean => primary?.[columns.primary?.codes[row] ?? 0] ?? false;
  const isVacancy = vacancyTest(columns, status);
  const isClosed = textTest([columns.name, columns.firstName, columns.lastName], isClosedPost);
  const endDay = (row: number): number => columns.endDay?.(row) ?? NO_DAY;
  const effectiveDay = (row: number): number => columns.effectiveDay?.(row) ?? NO_DAY;
  const startDay = (row: number): number => (columns.startDay ?? columns.hireDay)?.(row) ?? NO_DAY;
  const hasEnded = (row: number): boolean => {
    const end = endDay(row);
    // Who came back after the end is there again.
    if (end !== NO_DAY) return end < asOfDay && !(startDay(row) > end);
    return status(row) === "left" || status(row) === "closed" || isGoneByFlag(row);
  };
  const isYetToCome = (row: number): boolean => effectiveDay(row) > asOfDay;

  const absence = (row: number): Message | null => {
    if (isClosed(row) || status(row) === "closed") return message("The post is closed.");
    if (isVacancy(row)) return null;
    if (hasEnded(row)) return message("Has left.");
    if (isYetToCome(row) || (columns.hireDay?.(row) ?? NO_DAY) > asOfDay)
      return message("Starts later.");
    const starts = columns.hireDay?.(row) ?? NO_DAY;
    return status(row) === "notYet" && starts === NO_DAY ? message("Starts later.") : null;
  };
  const comesBefore = (a: number, b: number): boolean => {
    if (isYetToCome(a) !== isYetToCome(b)) return isYetToCome(b);
    // Of rows that are all to come the first to come, otherwise the newest.
    const newer = effectiveDay(a) - effectiveDay(b);
    if (newer !== 0) return isYetToCome(a) ? newer < 0 : newer > 0;
    const [endedA, endedB] = [hasEnded(a), hasEnded(b)];
    if (endedA !== endedB) return endedB;
    if (isPrimary(a) !== isPrimary(b)) return isPrimary(a);
    const started = startDay(a) - startDay(b);
    return started === 0 ? a < b : started > 0;
  };
  const tellsEnds = [columns.endDay, columns.status, columns.activeFlag].some((each) => each);
  return { isVacancy, hasEnded, tellsEnds, absence, comesBefore };
}

function statuses(column: CellColumn | null): (row: number) => StatusKind {
  if (!column) return () => "unknown";
  const filled = perText(column, (text) => text).filter((text) => text !== "");
  const hasLetterCodes =
    filled.every((text) => text.length === 1) && filled.some((text) => /^a$/i.test(text));
  const kinds = perText(column, (text) => statusKindOf(text, hasLetterCodes));
  return (row) => kinds[column.codes[row] ?? 0] ?? "unknown";
}

/** A vacancy says so in its name, or in its status or kind; without a name, in its title. */
function vacancyTest(
  { name, firstName, lastName, title, workerType }: SignColumns,
  status: (row: number) => StatusKind,
): (row: number) => boolean {
  const names = [name, firstName, lastName];
  const byName = textTest(names, isVacantName);
  const byKind = textTest([workerType], isVacantStatus);
  const byTitle = textTest([title], (text) => /^\W*(vacant|vacancy|vakant|vacante)\b/i.test(text));
  const hasName = (row: number): boolean => names.some((column) => cellText(column, row) !== "");
  return (row) => {
    if (byName(row) || status(row) === "vacant" || byKind(row)) return true;
    return byTitle(row) && !hasName(row);
  };
}

/** Whether a test holds for one of the row's texts. */
function textTest(
  columns: readonly (CellColumn | null)[],
  holds: (text: string) => boolean,
): (row: number) => boolean {
  const tests = columns.flatMap((column) => {
    if (!column) return [];
    const codes = new Set<number>();
    column.forEachText((text, code) => {
      if (text !== "" && holds(text)) codes.add(code);
    });
    return codes.size > 0 ? [{ column, codes }] : [];
  });
  return (row) => tests.some(({ column, codes }) => codes.has(column.codes[row] ?? 0));
}
