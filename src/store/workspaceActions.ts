import { message, saying } from "../language/say.ts";
import { headcount } from "../metrics/headcount.ts";
import { USUAL_SETTINGS } from "../metrics/settings.ts";
import { EMPTY_STORY } from "../story/story.ts";
import type { OrganisationSent, WorkspaceOrder, WorkspaceReply } from "../worker/workspaceOrder.ts";
import type { Workspace, WorkspaceOrganisation, WorkspaceRead } from "../workspace/workspace.ts";
import { type Actions, recipeOf } from "./actions.ts";
import type { AppStore, OrgDocument, SourceFile } from "./app.ts";
import type { DrawnLinksBook } from "./drawnLinksBook.ts";
import { bytesOf, type KeptActions, keyOf, keyOfNth, nextOf } from "./keptActions.ts";
import type { KeptReading, OrganisationBook } from "./organisationBook.ts";
import type { SettingsBook } from "./settingsBook.ts";
import { NO_STEPS } from "./steps.ts";
import type { StoryBook } from "./storyBook.ts";

export type WorkspaceActions = ReturnType<typeof createWorkspaceActions>;

/** What a workspace is saved of: the organisation on the page, or that and all that are kept here. */
export type WorkspaceExtent = "open" | "all";

/** Where what belongs to the columns of an export is kept. */
interface ColumnBooks {
  readonly settings: SettingsBook;
  readonly stories: StoryBook;
  readonly drawnLinks: DrawnLinksBook;
}

const TAKEN_OVER = message(
  "Settings, story and links are now those of the workspace; what was kept here for these columns was replaced.",
);

/** What a user can do about workspaces. `now` is ms since 1970. */
export function createWorkspaceActions(
  store: AppStore,
  actions: Pick<Actions, "open" | "changeAll">,
  kept: Pick<KeptActions, "setKeeping" | "readKept" | "keyOnPage">,
  organisations: OrganisationBook,
  books: ColumnBooks,
  ask: (order: WorkspaceOrder) => Promise<WorkspaceReply>,
  now: () => number,
) {
  const { getState, setState } = store;

  /** The organisation on the page as it stands. */
  function onPage(document: OrgDocument, title: string): OrganisationSent {
    const { settings, story, drawn, drawing, links, linksShown } = getState();
    const { source, options, imported } = document;
    return {
      title,
      people: headcount(imported.org).people,
      asOf: options.asOf,
      headers: imported.seen.headers,
      files: sentFiles(source.files, now()),
      recipe: recipeOf(document),
      settings,
      story,
      drawn,
      look: { drawing, links, linksShown },
    };
  }

  /** One that is kept, with what was set for its columns; null where its files are gone. */
  async function sentOf(reading: KeptReading): Promise<OrganisationSent | null> {
    const { title, people, asOf, recipe, openedAt } = reading;
    const files = await organisations.filesOf(reading.key);
    if (!files) return null;
    const { document } = getState();
    const isOnPage = document && kept.keyOnPage(document.source.files) === reading.key;
    if (isOnPage) return onPage(document, title);
    const headers = reading.headers ?? recipe?.headers ?? [];
    const [settings, story, drawn] = await Promise.all([
      books.settings.find(headers),
      books.stories.find(headers),
      books.drawnLinks.find(headers),
    ]);
    const told = { title, people, asOf, headers, recipe, settings, story, drawn: drawn ?? [] };
    return { ...told, files: sentFiles(files, openedAt), look: null };
  }

  async function sent(extent: WorkspaceExtent): Promise<readonly OrganisationSent[]> {
    const { document } = getState();
    const shown = document ? [onPage(document, document.source.name)] : [];
    if (extent === "open") return shown;
    const all = await Promise.all((await organisations.list()).map(sentOf));
    const others = all.filter((each) => each !== null);
    const isKept = others.some(({ look }) => look !== null);
    return isKept
      ? others.sort((a, b) => Number(!a.look) - Number(!b.look))
      : [...shown, ...others];
  }

  /** Keeps what was decided for these columns, but nothing in place of something. */
  async function keepDecided({
    headers,
    settings,
    story,
    drawn,
  }: WorkspaceOrganisation): Promise<void> {
    if (headers.length === 0) return;
    await books.settings.save(headers, settings);
    if (story.scenes.length > 0 || story.title !== "") await books.stories.save(headers, story);
    if (drawn.length > 0) await books.drawnLinks.save(headers, drawn);
  }

  /** Puts organisations into the list of those that are kept, the first on top. */
  async function keepAll(workspace: Workspace): Promise<boolean> {
    await kept.setKeeping(true);
    let isKept = true;
    const keys = keysOf(workspace, now());
    for (const [nth, each] of [...workspace.entries()].reverse()) {
      const files = filesOf(each);
      const { title, people, asOf, recipe, headers } = each;
      const key = keys[nth] ?? "";
      const bytes = files.reduce((sum, file) => sum + bytesOf(file), 0);
      const openedAt = now() - nth;
      const reading = { key, title, people, bytes, openedAt, recipe, asOf, headers };
      isKept = (await organisations.save(reading, files, key)) && isKept;
      if (nth > 0) await keepDecided(each);
    }
    await kept.readKept();
    return isKept;
  }

  return {
    /** A workspace as the bytes of a file. */
    async pack(
      extent: WorkspaceExtent,
      passphrase: string,
    ): Promise<Extract<WorkspaceReply, { kind: "written" | "failed" }>> {
      const reply = await ask({ kind: "write", organisations: await sent(extent), passphrase });
      return reply.kind === "read" ? { kind: "failed", problem: "" } : reply;
    },
    async readWorkspaceFile(file: File, passphrase: string | null): Promise<WorkspaceRead> {
      const reply = await ask({ kind: "read", file, passphrase });
      if (reply.kind === "read") return reply.read;
      const problem =
        reply.kind === "failed"
          ? saying("The workspace could not be read ({reason}).", { reason: reply.problem })
          : saying("The workspace could not be read.");
      return { kind: "refused", problem };
    },
    keepAll,
    /** Puts an organisation on the page with everything that was decided about it. */
    async openOrganisation(organisation: WorkspaceOrganisation): Promise<void> {
      const { title, recipe, asOf, settings, story, drawn, look } = organisation;
      const source = { name: title, files: filesOf(organisation), isSample: false };
      await actions.open(source, recipe, asOf);
      const before = getState();
      if (before.document?.source !== source) return;
      const { story: told } = before;
      const isFresh =
        before.settings === USUAL_SETTINGS &&
        told.scenes.length === 0 &&
        told.title === EMPTY_STORY.title &&
        before.drawn.length === 0;
      await actions.changeAll(TAKEN_OVER, { ...look, settings, story, drawn });
      // Where nothing was replaced there is nothing to take back.
      if (isFresh && getState().document?.source === source) {
        setState({ steps: NO_STEPS, stepNote: null });
      }
    },
  };
}

function sentFiles(files: readonly SourceFile[], otherwise: number): OrganisationSent["files"] {
  return files.map(({ name, content }) => ({
    name,
    content: typeof content === "string" ? new Blob([content]) : content,
    modified: content instanceof File ? content.lastModified : otherwise,
  }));
}

function filesOf({ files }: WorkspaceOrganisation): readonly SourceFile[] {
  return files.map(({ name, bytes, modified }) => ({
    name,
    content: new File([bytes], name, { lastModified: modified }),
  }));
}

/** A key for each; of several with the same files each has its own. */
function keysOf(workspace: Workspace, now: number): readonly string[] {
  const taken = new Set<string>();
  for (const organisation of workspace) {
    const key = keyOf(filesOf(organisation), now);
    taken.add(keyOfNth(key, nextOf(key, taken)));
  }
  return [...taken];
}
