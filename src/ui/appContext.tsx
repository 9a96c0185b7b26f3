import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { Actions } from "../store/actions.ts";
import type { AppState, AppStore } from "../store/app.ts";
import type { StartPainter } from "./stage/openPainter.ts";

/** What every component draws from: the store and what a user can do to it. */
export interface AppHandle {
  readonly store: AppStore;
  readonly actions: Actions;
  readonly startPainter: StartPainter;
}

const AppContext = createContext<AppHandle | null>(null);

export const AppProvider = AppContext.Provider;

export function useAppHandle(): AppHandle {
  const handle = useContext(AppContext);
  if (!handle) throw new Error("A component stands outside AppProvider.");
  return handle;
}

/** A part of the state; the component draws again when it changes. */
export function useApp<T>(selector: (state: AppState) => T): T {
  return useStore(useAppHandle().store, selector);
}

export function useActions(): Actions {
  return useAppHandle().actions;
}
