import type { Recipe } from "../import/recipe.ts";
import type { Saying } from "../language/say.ts";
import type { Settings } from "../metrics/settings.ts";
import type { DrawnLink } from "../org/drawnLink.ts";
import type { Drawing } from "../picture/drawing.ts";
import type { LinkChoice } from "../story/linkChoice.ts";
import type { Story } from "../story/story.ts";

/** A file as it was opened. */
export interface WorkspaceFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** When it was changed last, ms since 1970. */
  readonly modified: number;
}

/** How an organisation looked on the page. */
export interface WorkspaceLook {
  readonly drawing: Drawing;
  readonly links: LinkChoice;
  readonly linksShown: boolean;
}

/** An organisation with everything that was decided about it. */
export interface WorkspaceOrganisation {
  readonly title: string;
  readonly people: number;
  /** YYYY-MM-DD */
  readonly asOf: string;
  /** The columns of its export, under which a browser keeps what was set; none where nobody knows them. */
  readonly headers: readonly string[];
  readonly files: readonly WorkspaceFile[];
  readonly recipe: Recipe | null;
  readonly settings: Settings;
  readonly story: Story;
  readonly drawn: readonly DrawnLink[];
  /** Null where it was not on the page. */
  readonly look: WorkspaceLook | null;
}

/** The one that is opened comes first. */
export type Workspace = readonly WorkspaceOrganisation[];

/** What became of a file that was taken for a workspace. */
export type WorkspaceRead =
  | { readonly kind: "opened"; readonly workspace: Workspace }
  | { readonly kind: "locked"; readonly isWrong: boolean }
  | { readonly kind: "refused"; readonly problem: Saying };

/** What its file is called after. */
export const WORKSPACE_EXTENSION = "headstand";
