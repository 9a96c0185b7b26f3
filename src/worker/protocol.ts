import type { ImportChoices } from "../import/choices.ts";
import type {
  Imported,
  ImportOptions,
  ImportOutcome,
  ImportStep,
  TablePreview,
} from "../import/imported.ts";
import type { PhotoMatch } from "../import/matchPhotos.ts";
import type { Tongue } from "../language/current.ts";
import type { Saying } from "../language/say.ts";
import type { Layout, RowsBy, Shown } from "../layout/layout.ts";
import type { WayFigures } from "../metrics/collaborationFigures.ts";
import type { CollaborationTold } from "../metrics/collaborationTold.ts";
import type { Dimension } from "../metrics/groupRows.ts";
import type { LinkSource } from "../metrics/linkSource.ts";
import type { PartInsights } from "../metrics/partInsights.ts";
import type { PeoplePick } from "../metrics/peoplePick.ts";
import type { ProductInsights } from "../metrics/productInsights.ts";
import type { Settings } from "../metrics/settings.ts";
import type { SiblingOrder } from "../org/orderSiblings.ts";
import type { Relief } from "../relief/relief.ts";
import type { SearchAnswer } from "../search/findPeople.ts";
import type { Story } from "../story/story.ts";
import type { ChartFigures, LoadFigures } from "./chartFigures.ts";
import type { LinkColumns } from "./linkColumns.ts";
import type { OwnTeamDrawn } from "./ownTeamDrawn.ts";

/** A file as the page hands it over. */
export interface FileSent {
  readonly name: string;
  readonly content: Blob | string;
}

/** Photos that stood in the file: as ImportedPhotos, their bytes as a blob. */
export interface PhotosOfFile {
  readonly blob: Blob;
  readonly offsets: Uint32Array;
  readonly photoOf: Int32Array;
}

/** What the page may ask. The worker keeps the organisation it imported last for what comes later. */
export type Request =
  /** To hold the lock of this name for as long as it lives, and to say so; comes first. */
  | { readonly kind: "live"; readonly lifeline: string }
  | {
      readonly kind: "import";
      readonly files: readonly FileSent[];
      readonly options: Omit<ImportOptions, "onProgress">;
      readonly drawn: Drawn;
    }
  | {
      readonly kind: "preview";
      readonly files: readonly FileSent[];
      readonly choices: ImportChoices;
    }
  | (ChartRequest & Numbered)
  | StandBack;

/** The page is drawing: what nobody waits for is to leave the machine to it for a moment. */
export interface StandBack {
  readonly kind: "standBack";
}

/** The reply bears the number of its request. */
export interface Numbered {
  readonly serial: number;
}

/** What may be asked of the organisation on the page. */
export type ChartRequest =
  | { readonly kind: "layout"; readonly shown: Shown }
  | { readonly kind: "order"; readonly by: SiblingOrder; readonly shown: Shown }
  | { readonly kind: "figures"; readonly settings: Settings }
  | { readonly kind: "insights"; readonly top: number; readonly dimension: Dimension }
  | { readonly kind: "pick"; readonly top: number; readonly pick: PeoplePick }
  | { readonly kind: "relief"; readonly manager: number }
  /** `tongue`: what the story is told in, as its words are the user's from then on. */
  | { readonly kind: "story"; readonly title: string; readonly tongue: Tongue }
  | { readonly kind: "links"; readonly source: SharedSource }
  | { readonly kind: "products"; readonly top: number }
  | { readonly kind: "ownTeam"; readonly product: number; readonly leadTitle: string }
  | CollaborationRequest
  | WaysRequest
  | { readonly kind: "matchPhotos"; readonly names: readonly string[] }
  | SearchRequest;

/** The links of one source between the managers of a part. */
export interface LinksAsked {
  /** The part below this node; -1 for everybody. */
  readonly top: number;
  readonly source: LinkSource;
  /** Pairs of nodes that were joined by hand, which only the page knows of; for that source. */
  readonly drawn: readonly (readonly [number, number])[];
}

/** What can be read off links. A later one overtakes those that are not answered yet; so below. */
export interface CollaborationRequest extends LinksAsked {
  readonly kind: "collaboration";
  /** What a unit is. */
  readonly dimension: Dimension;
}

/** The ways through links, which take longer. */
export interface WaysRequest extends LinksAsked {
  readonly kind: "ways";
}

/** Sources that are only worked out when asked for: there may be many links of them. */
export type SharedSource = "product" | "community";

/** A later one overtakes those that are not answered yet. */
export interface SearchRequest {
  readonly kind: "search";
  readonly query: string;
  /** How many people a list has room for. */
  readonly limit: number;
}

/** What a new chart is drawn like from the start. */
export interface Drawn {
  readonly order: SiblingOrder;
  readonly wallRows: number | null;
  readonly rowsBy: RowsBy;
}

/** What the worker posts: news of how it is and how far, or a reply as a parcel. */
export type Post =
  | Extract<Reply, { kind: "alive" | "progress" }>
  | { readonly kind: "parcel"; readonly content: unknown };

/** What the worker says. */
export type Reply =
  | { readonly kind: "alive" }
  | { readonly kind: "progress"; readonly share: number; readonly step: ImportStep }
  | {
      readonly kind: "imported";
      readonly outcome: ImportOutcome;
      readonly layout: Layout | null;
      readonly layoutMs: number;
      /** When the rows of the file had been parsed, ms since 1970. */
      readonly parsedAt: number;
      readonly figures: ChartFigures | null;
      readonly photos: PhotosOfFile | null;
    }
  | { readonly kind: "previewed"; readonly preview: TablePreview | null }
  | { readonly kind: "died"; readonly problem: Saying }
  | (ChartReply & Numbered);

/** What it says of the organisation on the page. */
export type ChartReply =
  | { readonly kind: "laidOut"; readonly layout: Layout }
  | {
      readonly kind: "ordered";
      readonly imported: Imported;
      readonly figures: ChartFigures;
      readonly layout: Layout;
      /** The node that each node was before. */
      readonly order: Int32Array;
    }
  | { readonly kind: "figured"; readonly figures: LoadFigures }
  | ({ readonly kind: "insights" } & PartInsights)
  | { readonly kind: "picked"; readonly people: Int32Array }
  | { readonly kind: "relieved"; readonly relief: Relief }
  | { readonly kind: "storyProposed"; readonly story: Story }
  | { readonly kind: "linked"; readonly links: LinkColumns }
  | { readonly kind: "products"; readonly told: ProductInsights | null }
  | { readonly kind: "ownTeam"; readonly team: OwnTeamDrawn | null }
  | { readonly kind: "collaboration"; readonly told: CollaborationTold }
  | { readonly kind: "ways"; readonly ways: WayFigures }
  | { readonly kind: "photosMatched"; readonly match: PhotoMatch }
  | { readonly kind: "found"; readonly answer: SearchAnswer };
