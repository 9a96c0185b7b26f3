import { useShortcuts } from "./useShortcuts.ts";

/** The keys, in a script that comes right behind the page. */
export function Shortcuts() {
  useShortcuts();
  return null;
}
