import type { HandoutColumn } from "../handout/handoutOrg.ts";
import type { Tongue } from "../language/current.ts";
import type { View } from "../layout/view.ts";
import type { Settings } from "../metrics/settings.ts";
import type { Org } from "../org/org.ts";
import type { Drawing } from "../picture/drawing.ts";
import type { PrivacyLevel } from "../picture/privacy.ts";
import type { Story } from "../story/story.ts";
import type { ChartFigures } from "./chartFigures.ts";
import type { LinkColumns } from "./linkColumns.ts";
import type { PhotoSource } from "./photoSource.ts";

/** What files can be made. */
export type ExportFormat = "pptx" | "pdf" | "svg" | "csv" | "html";

/** What slides and pages are like. */
export type ExportShape = "16:9" | "4:3" | "a4" | "letter" | "a3" | "a1" | "a0";

/** A file to be made. Plain data, so that it can be sent to a worker. */
export interface ExportOrder {
  readonly format: ExportFormat;
  readonly shape: ExportShape;
  readonly story: Story;
  readonly chart: ChartSent;
  /** A page for each leader with an index of names instead of the story; of a PDF. */
  readonly isBook: boolean;
  readonly view: View;
  readonly drawing: Drawing;
  readonly isDark: boolean;
  readonly privacy: PrivacyLevel;
  /** Whether notes stand on the pages of a PDF. */
  readonly hasNotes: boolean;
  /** Of a hand-out: what it carries, and what opens it ("" for nothing). */
  readonly columns: ReadonlySet<HandoutColumn>;
  readonly passphrase: string;
  /** What the file speaks: a worker knows no language but English by itself. */
  readonly tongue: Tongue;
}

/** The organisation with what was counted of it, as it travels. */
export interface ChartSent {
  readonly org: Org;
  /** YYYY-MM-DD */
  readonly asOf: string;
  readonly settings: Settings;
  readonly figures: ChartFigures;
  /** All links there are, of all sources. */
  readonly links: LinkColumns;
  readonly photoOf: Int32Array | null;
  readonly photos: readonly PhotoSource[];
}

/** What the worker says while it makes a file. */
export type ExportReply =
  | { readonly kind: "progress"; readonly share: number; readonly step: string }
  | { readonly kind: "made"; readonly file: ExportedFile }
  | { readonly kind: "failed"; readonly problem: string };

/** A file that was made and read back. */
export interface ExportedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly extension: string;
  /** Slides or pages; 0 where there are none. */
  readonly pages: number;
  /** What is not as it should be, in sentences; empty when all is well. */
  readonly faults: readonly string[];
}
