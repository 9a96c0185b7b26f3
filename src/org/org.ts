import { type TextColumn, textAt } from "./textColumn.ts";

/** What a node of the chart is. A placeholder stands for a manager the file names but does not hold. */
export const PERSON = 0;
export const VACANCY = 1;
export const PLACEHOLDER = 2;

/** The day number of a date that is blank or cannot be read. */
export const NO_DAY = -2147483648;

/** The columns of text that Headstand understands. */
export type TextField =
  | "id"
  | "name"
  | "email"
  | "title"
  | "department"
  | "location"
  | "grade"
  | "workerType";

/** Several texts a person: products, communities. Person i has `codes[offsets[i] .. offsets[i + 1]]`. */
export interface MembershipColumn {
  readonly labels: readonly string[];
  readonly offsets: Uint32Array;
  readonly codes: Uint32Array;
}

/** Dotted lines: the k-th goes from `person[k]` to `manager[k]`, both node indexes. */
export interface DottedLines {
  readonly person: Int32Array;
  readonly manager: Int32Array;
}

/** A column of the file that Headstand keeps under its own header, for lenses and search. */
export interface ExtraColumn {
  readonly header: string;
  readonly values: TextColumn;
}

/**
 * What the file says of each member, in any one order. A column the file lacks is absent (or null);
 * a cell it leaves blank is "", NaN or NO_DAY.
 */
export interface MemberColumns {
  /** PERSON, VACANCY or PLACEHOLDER. */
  readonly kind: Uint8Array;
  /** Physical line of the row in the file, 1 = the first; 0 for a placeholder. */
  readonly line: Int32Array;
  readonly text: Readonly<Partial<Record<TextField, TextColumn>>>;
  readonly extra: readonly ExtraColumn[];
  /** Share of a full-time post; NaN when blank. */
  readonly fte: Float64Array | null;
  /** Days since 1970-01-01; NO_DAY when blank. */
  readonly hireDay: Int32Array | null;
  /** Hours from UTC; NaN when blank. */
  readonly utcOffset: Float64Array | null;
  /** 1 = meets customers. */
  readonly customerFacing: Uint8Array | null;
  readonly products: MembershipColumn | null;
  readonly communities: MembershipColumn | null;
  readonly dotted: DottedLines | null;
}

/**
 * The organisation: people, vacancies and placeholders in depth-first order, as columns. A subtree is
 * the range [i, end[i]). Among those directly below a manager, the ones with nobody below them come
 * first, so that a manager's block on the wall is a range as well.
 */
export interface Org extends MemberColumns {
  readonly count: number;
  /** Node of the manager, -1 for a root. */
  readonly parent: Int32Array;
  /** One past the last node below. */
  readonly end: Int32Array;
  /** The block of node i is [i + 1, blockEnd[i]): all below it that stand on the wall (level 0). */
  readonly blockEnd: Int32Array;
  /** 1 = the top post. Placeholders are no layer: theirs is 0. */
  readonly layer: Int32Array;
  /** Level above the front line: 0 = no person below; else one more than the highest below. */
  readonly level: Int32Array;
  /** Span of control: people who report directly. A manager is a PERSON with span > 0. (M1) */
  readonly span: Int32Array;
  /** Total span: all people below. (M3) */
  readonly totalSpan: Int32Array;
}

/** Whether node i is a manager: a person to whom at least one person reports. */
export function isManager(org: Org, i: number): boolean {
  return org.kind[i] === PERSON && (org.span[i] ?? 0) > 0;
}

/** Whether node i is an individual contributor: a person to whom nobody reports. */
export function isIndividualContributor(org: Org, i: number): boolean {
  return org.kind[i] === PERSON && org.span[i] === 0;
}

/** The text of a column for node i; "" when blank or when the file has no such column. */
export function textOf(org: Org, field: TextField, i: number): string {
  const column = org.text[field];
  return column ? textAt(column, i) : "";
}

/** What to call node i: the name, else e-mail, else id. */
export function nameOf(org: Org, i: number): string {
  return textOf(org, "name", i) || textOf(org, "email", i) || textOf(org, "id", i);
}
