import { createStore, type StoreApi } from "zustand/vanilla";
import { type BitSet, EMPTY_BIT_SET } from "../base/bitSet.ts";
import type { ImportChoices } from "../import/choices.ts";
import type { Imported, ImportOptions, ImportOutcome, ImportStep } from "../import/imported.ts";
import type { Recipe } from "../import/recipe.ts";
import type { LanguageCode } from "../language/languages.ts";
import type { Message, Saying } from "../language/say.ts";
import { EVERYBODY, type Layout, type Shown } from "../layout/layout.ts";
import type { View } from "../layout/view.ts";
import { type Settings, USUAL_SETTINGS } from "../metrics/settings.ts";
import type { DrawnLink } from "../org/drawnLink.ts";
import type { Org } from "../org/org.ts";
import { NO_FILTER, type PeopleFilter } from "../org/peopleFilter.ts";
import { type Drawing, USUAL_DRAWING } from "../picture/drawing.ts";
import type { Proposal } from "../relief/proposal.ts";
import type { Sight } from "../scene/camera.ts";
import { type LinkChoice, USUAL_LINK_CHOICE } from "../story/linkChoice.ts";
import { EMPTY_STORY, type Story } from "../story/story.ts";
import type { ChartFigures } from "../worker/chartFigures.ts";
import type { LinkColumns } from "../worker/linkColumns.ts";
import type { PhotosOfFile, SharedSource } from "../worker/protocol.ts";
import type { Keeping, KeptOrganisation, KeptReading } from "./organisationBook.ts";
import type { Photos, Picture } from "./photos.ts";
import { NO_STEPS, type Steps } from "./steps.ts";

/** What the page is doing; stands in `<html data-state>`. */
export type Phase = "empty" | "importing" | "review" | "ready" | "failed";

/** A panel at the edge of the stage. The person panel is there whenever somebody is selected. */
export type Panel =
  | "none"
  | "drawing"
  | "outline"
  | "filter"
  | "review"
  | "insights"
  | "collaboration"
  | "story"
  | "export"
  | "settings"
  | "help"
  | "privacy"
  | "kept"
  | "workspace"
  | "paste";

/** A page of the insights. */
export type InsightTab = "load" | "spans" | "layers" | "kinds" | "experts" | "together";

/** A page of the panel about who works with whom. */
export type CollaborationTab = "links" | "products" | "communities";

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
  /** Photos dropped with them. */
  readonly pictures?: readonly Picture[];
  readonly isSample: boolean;
}

/** An organisation as imported; replaced whole. */
export interface OrgDocument {
  readonly source: Source;
  readonly options: Omit<ImportOptions, "onProgress">;
  readonly imported: Imported;
  /** What its figures are counted with. */
  readonly settings: Settings;
  /** Computed with the import; absent where nobody did. */
  readonly figures?: ChartFigures | null;
  /** Links that were worked out because somebody wanted to see them. */
  readonly sharedLinks?: Readonly<Partial<Record<SharedSource, LinkColumns>>>;
  /** Photos that stood in the file itself. */
  readonly photos?: PhotosOfFile | null;
}

/** A recipe for the export on the page: kept here before, or in use. */
export interface RecipeState {
  readonly recipe: Recipe;
  readonly state: "offered" | "applied" | "saved";
}

/** Which rows of the outline are open, for the organisation whose nodes these are. */
export interface OpenRows {
  readonly org: Org;
  /** 1 = open, by node. */
  readonly isOpen: Uint8Array;
}

/** The line between two people, to be shown; `to` is -1 while the second one is still looked for. */
export interface Path {
  readonly from: number;
  readonly to: number;
}

/** A link that is being drawn by hand. Nodes; -1 while somebody is still looked for. */
export interface LinkDraft {
  readonly from: number;
  readonly to: number;
}

/** How the files on the page are read. */
export interface Reading {
  readonly choices: ImportChoices;
  /** YYYY-MM-DD */
  readonly asOf: string;
  readonly recipe: RecipeState | null;
}

/** An organisation in the list of those that are kept: as it is there, null: it is not. */
export interface KeptChange {
  readonly key: string;
  readonly entry: {
    readonly reading: KeptReading;
    readonly files: readonly SourceFile[];
  } | null;
}

/** What of the state can be taken back as it stands there. */
type DecidedPart =
  | "drawn"
  | "story"
  | "settings"
  | "links"
  | "linksShown"
  | "photosShown"
  | "outlined"
  | "drawing"
  | "filter";

/** What the user decided that can be taken back; whatever else can be is named here as well. */
export interface Undoable extends Pick<AppState, DecidedPart> {
  readonly reading: Reading;
  readonly kept: KeptChange;
}

/** Something that was done, with what it changed as it was before and after. */
export interface Step {
  /** Absent where what it changed says it (ui/stepWords.ts). */
  readonly words?: Message | Saying;
  readonly before: Partial<Undoable>;
  readonly after: Partial<Undoable>;
  /** What it goes on with: the same words typed on, letter by letter, are one step. */
  readonly typing?: string;
}

/** The step that was just taken or taken back, for a moment in which it can be thought over. */
export interface StepNote {
  readonly step: Step;
  readonly offers: "undo" | "redo";
}

/** The part the insights told of when somebody was selected from them. */
export interface HeldPart {
  /** Node of whoever was selected. */
  readonly selected: number;
  /** Top of the part, -1 for everybody. */
  readonly top: number;
}

/** The people behind a figure, brought out on the chart. */
export interface Chosen {
  /** Who they are, in the words of the figure: "managers with 8-12 reports". */
  readonly words: string;
  /** The top of the part they were looked for in, -1 for everybody. */
  readonly top: number;
  readonly people: BitSet;
  /** The product whose people these are, by its code; absent for any other figure. */
  readonly product?: number;
}

/** A wish about the camera. `serial` tells two equal wishes apart. */
export type CameraWish =
  | { readonly kind: "fit"; readonly serial: number }
  | { readonly kind: "person"; readonly node: number; readonly serial: number }
  | { readonly kind: "part"; readonly node: number; readonly serial: number }
  | { readonly kind: "path"; readonly serial: number }
  | { readonly kind: "chosen"; readonly serial: number }
  | { readonly kind: "ghost"; readonly serial: number }
  | { readonly kind: "sight"; readonly sight: Sight; readonly serial: number }
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
  /** The chart is there, but its worker has ended: nothing can be counted, searched or laid out anew. */
  readonly workerLost: boolean;
  readonly keeping: Keeping;
  /** Kept in this browser, opened last first. */
  readonly kept: readonly KeptOrganisation[];
  readonly recipe: RecipeState | null;
  /** A workspace that was chosen or dropped, and is being opened. */
  readonly workspace: File | null;
  /** As the user set them; the document's own follow as soon as its figures are counted anew. */
  readonly settings: Settings;
  readonly layout: Layout | null;
  readonly shown: Shown;
  /** Whom the user wants to see; `shown.filter` follows from it with the next layout. */
  readonly filter: PeopleFilter;
  readonly drawing: Drawing;
  readonly view: View;
  readonly lensId: string;
  /** Groups of the lens that are brought out; empty: all alike. */
  readonly isolated: readonly number[];
  /** Node, -1 for nobody. */
  readonly selected: number;
  readonly hovered: number;
  /** People followed through the flip, in the order in which they were chosen. */
  readonly pinned: readonly number[];
  readonly path: Path | null;
  /** Everybody whom the search found. */
  readonly found: BitSet;
  /** The people behind a figure that was chosen; null for none. */
  readonly chosen: Chosen | null;
  /** The proposal that the chart shows as a ghost. */
  readonly ghost: Proposal | null;
  /** Names of the communities that are outlined on the chart, in the order in which they were chosen. */
  readonly outlined: readonly string[];
  readonly linksShown: boolean;
  readonly links: LinkChoice;
  /** Links drawn by hand, the oldest first; also those whose people this file does not hold. */
  readonly drawn: readonly DrawnLink[];
  readonly linkDraft: LinkDraft | null;
  readonly steps: Steps<Step>;
  readonly stepNote: StepNote | null;
  /** Whether there is a minimap whenever the stage shows less than everything. */
  readonly minimapShown: boolean;
  /** Pictures dropped for this chart; never kept beyond it. */
  readonly pictures: readonly Picture[];
  /** Whose photos they are, and those of the file; null when there are none. */
  readonly photos: Photos | null;
  readonly photosShown: boolean;
  readonly panel: Panel;
  /** The page of the insights that is open, or was last. */
  readonly insight: InsightTab;
  /** The page of the collaboration panel that is open, or was last. */
  readonly collaboration: CollaborationTab;
  /** Null before the outline was opened. */
  readonly openRows: OpenRows | null;
  /** Of which part the insights go on telling while somebody found in them is looked at; null for none. */
  readonly heldPart: HeldPart | null;
  /** What is told of this organisation, scene by scene. */
  readonly story: Story;
  /** The scene that is open, or was shown last; "" for none. */
  readonly scene: string;
  readonly isPresenting: boolean;
  readonly theme: "system" | "light" | "dark";
  /** What the page says everything in; src/language follows. */
  readonly language: LanguageCode;
  readonly cameraWish: CameraWish;
  /** Where the camera has come to rest; null for the whole chart. */
  readonly sight: Sight | null;
}

const INITIAL: AppState = {
  phase: "empty",
  progress: null,
  problem: null,
  notice: null,
  undecided: null,
  document: null,
  workerLost: false,
  keeping: "unknown",
  kept: [],
  recipe: null,
  workspace: null,
  settings: USUAL_SETTINGS,
  layout: null,
  shown: EVERYBODY,
  filter: NO_FILTER,
  drawing: USUAL_DRAWING,
  view: "conventional",
  lensId: "load",
  isolated: [],
  selected: -1,
  hovered: -1,
  pinned: [],
  path: null,
  found: EMPTY_BIT_SET,
  chosen: null,
  ghost: null,
  outlined: [],
  linksShown: true,
  links: USUAL_LINK_CHOICE,
  drawn: [],
  linkDraft: null,
  steps: NO_STEPS,
  stepNote: null,
  minimapShown: true,
  pictures: [],
  photos: null,
  photosShown: true,
  panel: "none",
  insight: "load",
  collaboration: "links",
  openRows: null,
  heldPart: null,
  story: EMPTY_STORY,
  scene: "",
  isPresenting: false,
  theme: "system",
  language: "en",
  cameraWish: { kind: "fit", serial: 0 },
  sight: null,
};

export type AppStore = StoreApi<AppState>;

export function createAppStore(): AppStore {
  return createStore<AppState>(() => INITIAL);
}
