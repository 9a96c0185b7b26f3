import { createStore, type StoreApi } from "zustand/vanilla";
import { type BitSet, EMPTY_BIT_SET } from "../base/bitSet.ts";
import type { Imported, ImportOptions, ImportOutcome, ImportStep } from "../import/imported.ts";
import type { Recipe } from "../import/recipe.ts";
import { EVERYBODY, type Layout, type Shown } from "../layout/layout.ts";
import type { ChartFigures } from "../worker/chartFigures.ts";

export type View = "conventional" | "upside-down";

/** What the page is doing; stands in `<html data-state>`. */
export type Phase = "empty" | "importing" | "review" | "ready" | "failed";

/** A panel at the edge of the stage. The person panel is there whenever somebody is selected. */
export type Panel = "none" | "review" | "managers" | "help" | "paste";

/** A file, or rows that were pasted. */
export interface SourceFile {
  readonly name: string;
  readonly content: Blob | string;
}

/** Where a chart came from, kept so that it can be read again with other choices. */
export interface Source {
  readonly name: string;
  /** The people, and perhaps who works with whom. */
  readonly files: readonly SourceFile[];
  readonly isSample: boolean;
}

/** An organisation as imported; replaced whole. */
export interface OrgDocument {
  readonly source: Source;
  readonly options: Omit<ImportOptions, "onProgress">;
  readonly imported: Imported;
  /** Computed with the import; absent where nobody did. */
  readonly figures?: ChartFigures | null;
}

/** A recipe for the export on the page: kept here before, or in use. */
export interface RecipeState {
  readonly recipe: Recipe;
  readonly state: "offered" | "applied" | "saved";
}

/** A wish about the camera. `serial` tells two equal wishes apart. */
export type CameraWish =
  | { readonly kind: "fit"; readonly serial: number }
  | { readonly kind: "person"; readonly node: number; readonly serial: number }
  | { readonly kind: "zoom"; readonly factor: number; readonly serial: number };

/** Everything the user decided, and the files' contents; all else is derived (selectors.ts). */
export interface AppState {
  readonly phase: Phase;
  readonly progress: {
    readonly name: string;
    readonly step: ImportStep;
    readonly share: number;
  } | null;
  /** One sentence on what went wrong with the last file; null when nothing did. */
  readonly problem: string | null;
  /** One sentence worth knowing that is no fault; null when there is none. */
  readonly notice: string | null;
  /** A table in which no column could be the manager: the review asks. */
  readonly undecided:
    | (Extract<ImportOutcome, { kind: "undecided" }> & Pick<OrgDocument, "source" | "options">)
    | null;
  readonly document: OrgDocument | null;
  readonly recipe: RecipeState | null;
  readonly layout: Layout | null;
  readonly shown: Shown;
  readonly view: View;
  readonly lensId: string;
  /** Groups of the lens that are brought out; empty: all alike. */
  readonly isolated: readonly number[];
  /** Node, -1 for nobody. */
  readonly selected: number;
  readonly hovered: number;
  /** Everybody whom the search found. */
  readonly found: BitSet;
  readonly linksShown: boolean;
  readonly panel: Panel;
  readonly theme: "system" | "light" | "dark";
  readonly cameraWish: CameraWish;
}

const INITIAL: AppState = {
  phase: "empty",
  progress: null,
  problem: null,
  notice: null,
  undecided: null,
  document: null,
  recipe: null,
  layout: null,
  shown: EVERYBODY,
  view: "conventional",
  lensId: "load",
  isolated: [],
  selected: -1,
  hovered: -1,
  found: EMPTY_BIT_SET,
  linksShown: true,
  panel: "none",
  theme: "system",
  cameraWish: { kind: "fit", serial: 0 },
};

export type AppStore = StoreApi<AppState>;

export function createAppStore(): AppStore {
  return createStore<AppState>(() => INITIAL);
}
