import { say } from "../../language/say.ts";
import { withinSentence } from "../../language/within.ts";
import { nameOf } from "../../org/org.ts";
import type { AppState } from "../../store/app.ts";
import { lensOf } from "../../store/selectors.ts";

/** A first title for what is on the page now: "Upside-down by load", "Hal: conventional by layer". */
export function sceneTitle(state: AppState): string {
  const { document, selected, shown, view } = state;
  const choice = lensOf(state);
  if (!document || !choice) return "";
  const { org } = document.imported;
  const top = shown.focus >= 0 ? shown.focus : selected;
  const person = top >= 0 ? nameOf(org, top) : "";
  const lens = withinSentence(choice.title);
  if (person === "") {
    return view === "upside-down"
      ? say("Upside-down by {lens}", { lens })
      : say("Conventional by {lens}", { lens });
  }
  return view === "upside-down"
    ? say("{person}: upside-down by {lens}", { person, lens })
    : say("{person}: conventional by {lens}", { person, lens });
}
