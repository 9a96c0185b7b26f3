import type { ImportOptions, ImportOutcome, ImportStep } from "../import/imported.ts";
import type { Layout, Shown } from "../layout/layout.ts";

/** What the page may ask. The worker keeps the organisation it imported last for later layouts. */
export type Request =
  | {
      readonly kind: "import";
      readonly source: Blob | string;
      readonly options: Omit<ImportOptions, "onProgress">;
    }
  | { readonly kind: "layout"; readonly shown: Shown };

/** What the worker says. */
export type Reply =
  | { readonly kind: "progress"; readonly share: number; readonly step: ImportStep }
  | {
      readonly kind: "imported";
      readonly outcome: ImportOutcome;
      readonly layout: Layout | null;
      readonly layoutMs: number;
    }
  | { readonly kind: "laidOut"; readonly layout: Layout }
  | { readonly kind: "died"; readonly problem: string };
