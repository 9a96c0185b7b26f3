import type { ImportChoices } from "../import/choices.ts";
import type { ImportOptions, ImportOutcome, ImportStep, TablePreview } from "../import/imported.ts";
import type { Layout, Shown } from "../layout/layout.ts";
import type { SearchAnswer } from "../search/findPeople.ts";
import type { ChartFigures } from "./chartFigures.ts";

/** A file as the page hands it over. */
export interface FileSent {
  readonly name: string;
  readonly content: Blob | string;
}

/** What the page may ask. The worker keeps the organisation it imported last for later layouts. */
export type Request =
  | {
      readonly kind: "import";
      readonly files: readonly FileSent[];
      readonly options: Omit<ImportOptions, "onProgress">;
    }
  | {
      readonly kind: "preview";
      readonly files: readonly FileSent[];
      readonly choices: ImportChoices;
    }
  | { readonly kind: "layout"; readonly shown: Shown }
  | SearchRequest;

/** A later one overtakes those that are not answered yet. */
export interface SearchRequest {
  readonly kind: "search";
  readonly serial: number;
  readonly query: string;
  /** How many people a list has room for. */
  readonly limit: number;
}

/** What the worker posts: news of how far it is, or a reply as a parcel. */
export type Post =
  | Extract<Reply, { kind: "progress" }>
  | { readonly kind: "parcel"; readonly content: unknown };

/** What the worker says. */
export type Reply =
  | { readonly kind: "progress"; readonly share: number; readonly step: ImportStep }
  | {
      readonly kind: "imported";
      readonly outcome: ImportOutcome;
      readonly layout: Layout | null;
      readonly layoutMs: number;
      readonly figures: ChartFigures | null;
    }
  | { readonly kind: "previewed"; readonly preview: TablePreview | null }
  | { readonly kind: "laidOut"; readonly layout: Layout }
  | { readonly kind: "found"; readonly serial: number; readonly answer: SearchAnswer }
  | { readonly kind: "died"; readonly problem: string };
