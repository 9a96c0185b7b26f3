import type { Field } from "./imported.ts";
import type { LinkPeriod } from "./linkPeriod.ts";

/** What the user decided about a file; kept as a recipe, it is applied to the next file of its kind. */
export interface ImportChoices {
  /** Columns by header text; "" = no column for that field. */
  readonly map?: Readonly<Partial<Record<Field, string>>>;
  /** Sensitive columns to take in all the same, by header text. */
  readonly keep?: readonly string[];
  /** WHATWG label; absent: by detection. */
  readonly encoding?: string | undefined;
  /** Name of the sheet with the people; absent: the one that looks most like it. */
  readonly sheet?: string | undefined;
  readonly corrections?: readonly Correction[];
  /** Of which weeks dated interactions count; absent: as usual for what they measure. */
  readonly linkPeriod?: LinkPeriod | undefined;
}

/**
 * What the user corrected. People are named by their keys (personKeys.ts), which hold in next month's
 * file; a correction that names nobody does nothing.
 */
export type Correction =
  /** This text in the manager column means this person; "" = nobody. */
  | { readonly kind: "reference"; readonly reference: string; readonly person: string }
  /** This person's manager, whatever the file says; "" = nobody. */
  | { readonly kind: "line"; readonly person: string; readonly manager: string }
  /** A ring this person is in is cut at their line up. */
  | { readonly kind: "cut"; readonly person: string }
  /** This row is placed although it would be set aside. */
  | { readonly kind: "takeBack"; readonly row: string };

/** The choices with others over them: of columns one by one, otherwise the later ones count. */
export function withChoices(before: ImportChoices, later: ImportChoices): ImportChoices {
  return { ...before, ...later, map: { ...before.map, ...later.map } };
}

/** Sensitive columns the user asked for, by header: to keep, or for a field. */
export function keptSensitive({ keep = [], map = {} }: ImportChoices): ReadonlySet<string> {
  return new Set([...keep, ...Object.values(map)]);
}

/** What a correction is about: a later one about the same thing takes its place. */
export function subjectOf(correction: Correction): string {
  switch (correction.kind) {
    case "reference":
      return `reference ${correction.reference}`;
    case "takeBack":
      return `row ${correction.row}`;
    default:
      return `${correction.kind} ${correction.person}`;
  }
}

/** The corrections with one more, in place of any about the same thing. */
export function withCorrection(
  corrections: readonly Correction[],
  added: Correction,
): readonly Correction[] {
  return [...corrections.filter((each) => subjectOf(each) !== subjectOf(added)), added];
}
