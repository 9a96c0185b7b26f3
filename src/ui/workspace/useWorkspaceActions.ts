import type { AppStore } from "../../store/app.ts";
import { createDrawnLinksBook } from "../../store/drawnLinksBook.ts";
import { createOrganisationBook } from "../../store/organisationBook.ts";
import { createSettingsBook } from "../../store/settingsBook.ts";
import { createStoryBook } from "../../store/storyBook.ts";
import { createWorkspaceActions, type WorkspaceActions } from "../../store/workspaceActions.ts";
import { askWorkspaceWorker } from "../../worker/workspaceClient.ts";
import { useAppHandle } from "../appContext.tsx";
import { useKeptActions } from "../kept/useKeptActions.ts";

const known = new WeakMap<AppStore, WorkspaceActions>();

const startWorker = (): Worker =>
  new Worker(new URL("../../worker/workspaceHost.ts", import.meta.url), { type: "module" });

/** What can be done about workspaces: apart from the other actions, so that no chart waits for it. */
export function useWorkspaceActions(): WorkspaceActions {
  const { store, actions } = useAppHandle();
  const kept = useKeptActions();
  const before = known.get(store);
  if (before) return before;
  const books = {
    settings: createSettingsBook(),
    stories: createStoryBook(),
    drawnLinks: createDrawnLinksBook(),
  };
  const made = createWorkspaceActions(
    store,
    actions,
    kept,
    createOrganisationBook(),
    books,
    (order) => askWorkspaceWorker(startWorker, order),
    Date.now,
  );
  known.set(store, made);
  return made;
}
