import { useSyncExternalStore } from "react";
import { watchPixelRatio } from "./watchPixelRatio.ts";

/** How many device px there are to one CSS px, as the page is zoomed and on the screen it is on. */
export function usePixelRatio(): number {
  return useSyncExternalStore(watchPixelRatio, () => window.devicePixelRatio || 1);
}
