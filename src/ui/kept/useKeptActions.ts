import type { AppStore } from "../../store/app.ts";
import { createKeptActions, type KeptActions } from "../../store/keptActions.ts";
import { createOrganisationBook } from "../../store/organisationBook.ts";
import { type AppHandle, useAppHandle } from "../appContext.tsx";

const known = new WeakMap<AppStore, KeptActions>();

/** What can be done about kept organisations: apart from the other actions, so that no chart waits for it. */
function keptActionsOf({ store, actions }: AppHandle): KeptActions {
  const before = known.get(store);
  if (before) return before;
  const made = createKeptActions(store, createOrganisationBook(), actions.open, Date.now);
  known.set(store, made);
  return made;
}

export function useKeptActions(): KeptActions {
  return keptActionsOf(useAppHandle());
}
