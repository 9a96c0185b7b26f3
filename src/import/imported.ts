import type { Org } from "../org/org.ts";

/** What a column of the file can be taken for. */
export type Field =
  | "id"
  | "name"
  | "firstName"
  | "lastName"
  | "email"
  | "manager"
  | "title"
  | "department"
  | "location"
  | "grade"
  | "fte"
  | "status"
  | "workerType"
  | "hireDate"
  | "utcOffset"
  | "dottedManager"
  | "products"
  | "communities"
  | "effectiveDate"
  | "photo"
  | "customerFacing";

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
  | "multiple-roots";

export interface Finding {
  readonly kind: FindingKind;
  /** Physical lines of the file, 1 = the first. */
  readonly rows: readonly number[];
  /** Ids (e-mail or name where there is none) of those concerned. */
  readonly people: readonly string[];
  /** What was found, one sentence. */
  readonly message: string;
  /** What was done about it, one sentence. */
  readonly action: string;
}

/** How a row of the file ended. */
export type Fate = "placed" | "merged" | "setAside";

/** Every data row's fate, in file order: the three add up to the rows in the file. */
export interface LedgerEntry {
  readonly line: number;
  readonly fate: Fate;
  readonly reason: string;
}

export type ManagerKey = "id" | "email" | "name" | "nameAndId" | "position" | "dn" | "mixed";

/** One column of the file as the review shows it. */
export interface ReviewedColumn {
  readonly header: string;
  readonly field: Field | null;
  /** Left out before anything was kept. */
  readonly sensitive: boolean;
  /** 0 to 1: how sure the guess is. */
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
  readonly ledger: readonly LedgerEntry[];
  readonly org: Org;
}

export interface ImportOptions {
  readonly fileName: string;
  /** YYYY-MM-DD: leavers, starters and effective-dated rows are judged as of this day. */
  readonly asOf: string;
  /** Columns the user chose, by header text; "" = no column for that field. */
  readonly map?: Readonly<Partial<Record<Field, string>>>;
  /** Sensitive columns to keep all the same, by header text. */
  readonly keep?: readonly string[];
  /** Told now and then how much is done, 0 to 1, and with what. */
  readonly onProgress?: (share: number, step: ImportStep) => void;
}

export type ImportStep = "reading" | "recognising" | "building";

/**
 * `imported`: a chart can be drawn. `undecided`: a table, but no column can be the manager; the page
 * asks, the command line refuses. `refused`: one sentence says why there is nothing to draw.
 */
export type ImportOutcome =
  | { readonly kind: "imported"; readonly imported: Imported }
  | {
      readonly kind: "undecided";
      readonly problem: string;
      readonly file: ImportedFile;
      readonly reviewed: readonly ReviewedColumn[];
    }
  | { readonly kind: "refused"; readonly problem: string };
