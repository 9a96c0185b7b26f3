import { nameOf } from "../../org/org.ts";
import type { AppState } from "../../store/app.ts";
import { lensOf } from "../../store/selectors.ts";

/** A first title for what is on the page now: "Upside-down by load", "Hal: conventional by layer". */
export function sceneTitle(state: AppState): string {
  const { document, selected, shown, view } = state;
  if (!document) return "";
  const { org } = document.imported;
  const top = shown.focus >= 0 ? shown.focus : selected;
  const about = top >= 0 ? nameOf(org, top) : "";
  const way = `${view} by ${lensOf(state)?.title.toLowerCase() ?? "load"}`;
  return about === "" ? `${way.charAt(0).toUpperCase()}${way.slice(1)}` : `${about}: ${way}`;
}
