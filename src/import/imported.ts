import type { Message, Saying } from "../language/say.ts";
import type { Org } from "../org/org.ts";
import type { ImportChoices } from "./choices.ts";
import type { Further } from "./furtherRows.ts";
import type { Ledger } from "./ledger.ts";
import type { LinksOfOrg } from "./linksOfOrg.ts";
import type { Question } from "./questions.ts";

/** What a column of the file can be taken for. */
export const FIELDS = [
  "id",
  "name",
  "firstName",
  "lastName",
  "email",
  "manager",
  "title",
  "department",
  "location",
  "grade",
  "fte",
  "status",
  "workerType",
  "hireDate",
  "utcOffset",
  "dottedManager",
  "products",
  "communities",
  "effectiveDate",
  "photo",
  "customerFacing",
] as const;

export type Field = (typeof FIELDS)[number];

/** What was odd about the file; the table of sentences and actions is findings.ts. */
export type FindingKind =
  | "preamble"
  | "two-header-rows"
  | "footer"
  | "encoding"
  | "ragged-row"
  | "formula"
  | "id-format"
  | "duplicate-id"
  | "missing-id"
  | "missing-name"
  | "missing-identity"
  | "inactive"
  | "vacancy"
  | "self-manager"
  | "unknown-manager"
  | "ambiguous-manager"
  | "cycle"
  | "multiple-roots"
  | "photo-address"
  | "photo-unreadable"
  | FurtherFindingKind;

/** What was odd about who works with whom, and about who is on what. */
export type FurtherFindingKind =
  | "blank-link"
  | "unmatched-link"
  | "ambiguous-link"
  | "weightless-link"
  | "measure-link";

export interface Finding {
  readonly kind: FindingKind;
  /** Physical lines of the file, 1 = the first. */
  readonly rows: readonly number[];
  /** Ids (e-mail or name where there is none) of those concerned. */
  readonly people: readonly string[];
  /** What was found, one sentence. */
  readonly message: Saying;
  /** What was done about it, one sentence. */
  readonly action: Message;
  /** What can be decided otherwise. */
  readonly questions?: readonly Question[];
}

/** How a row of the file ended. */
export type Fate = "placed" | "merged" | "setAside";

export type ManagerKey = "id" | "email" | "name" | "nameAndId" | "position" | "dn" | "mixed";

/** One column of the file as the review shows it. */
export interface ReviewedColumn {
  readonly header: string;
  readonly field: Field | null;
  /** Such as pay: left out before anything is kept, unless asked for. */
  readonly sensitive: boolean;
  readonly leftOut: boolean;
  /** 0 to 1: how sure the guess is; of the manager's column, how many of its values find somebody. */
  readonly confidence: number;
  /** Up to five values; none of a sensitive column. */
  readonly samples: readonly string[];
}

export interface ImportedFile {
  readonly name: string;
  /** WHATWG label in lower case. */
  readonly encoding: string;
  readonly delimiter: string | null;
  /** Physical line of the header. */
  readonly headerRow: number;
  readonly sheet: string | null;
}

/** What was looked at on the way, so that it can be looked at again. */
export interface Seen {
  /** Names of the sheets that could be taken instead; empty when there is only one. */
  readonly sheets: readonly string[];
  /** All columns, those left out too: what tells this kind of export from others. */
  readonly headers: readonly string[];
  readonly preview: TablePreview;
}

/** The first rows as they were read; a column that is left out has blank cells. */
export interface TablePreview {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Pictures that stood in the file, one after another: the k-th is bytes[offsets[k] .. offsets[k + 1]]. */
export interface ImportedPhotos {
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
  /** Which of them is whose, by node; -1 for none. */
  readonly photoOf: Int32Array;
}

/** A file that was understood: the organisation and everything that was decided on the way. */
export interface Imported {
  readonly file: ImportedFile;
  readonly rows: {
    readonly total: number;
    readonly placed: number;
    readonly merged: number;
    readonly setAside: number;
  };
  /** Field -> header text. */
  readonly columns: Readonly<Partial<Record<Field, string>>>;
  readonly reviewed: readonly ReviewedColumn[];
  readonly managerMatchedBy: ManagerKey;
  readonly leftOut: readonly string[];
  readonly findings: readonly Finding[];
  /** Rows that did not simply become a person: merged and set aside, with the reason. */
  readonly ledger: Ledger;
  readonly seen: Seen;
  /** Who works with whom, where a further table says so. */
  readonly links: LinksOfOrg | null;
  /** The tables that came along with the people, row by row; null without any. */
  readonly further: Further | null;
  /** Photos that the file itself holds. */
  readonly photos: ImportedPhotos | null;
  readonly org: Org;
}

export interface ImportOptions extends ImportChoices {
  readonly fileName: string;
  /** YYYY-MM-DD: leavers, starters and effective-dated rows are judged as of this day. */
  readonly asOf: string;
  /** Told now and then how much is done, 0 to 1, and with what. */
  readonly onProgress?: (share: number, step: ImportStep) => void;
}

export type ImportStep = "reading" | "recognising" | "building";

/**
 * `imported`: a chart can be drawn. `undecided`: a table, but no column can be the manager; the page
 * asks, the command line refuses. `linksOnly`: no people, but who works with whom or on what. `refused`: one
 * sentence says why there is nothing to draw.
 */
export type ImportOutcome =
  | { readonly kind: "imported"; readonly imported: Imported }
  | {
      readonly kind: "undecided";
      readonly problem: Saying;
      readonly file: ImportedFile;
      readonly reviewed: readonly ReviewedColumn[];
      readonly seen: Seen;
    }
  | { readonly kind: "linksOnly"; readonly problem: Saying }
  | { readonly kind: "refused"; readonly problem: Saying };
