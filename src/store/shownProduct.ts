import { numbersOf } from "../base/bitSet.ts";
import { litProduct } from "../scene/litProduct.ts";
import type { SceneProduct } from "../scene/sceneInput.ts";
import type { AppState, Chosen } from "./app.ts";

/** The product that was chosen, as the chart lights it up; null for none. */
export function shownProduct(state: AppState): SceneProduct | null {
  // A search that was made since has the marks for itself.
  return state.found.count > 0 ? null : chosenProduct(state);
}

/** Where the people of the chosen product come together; null when none is chosen. */
export function chosenProduct({ document, chosen }: AppState): SceneProduct | null {
  if (!document || chosen?.product === undefined) return null;
  const before = known.get(chosen);
  if (before) return before;
  const { org } = document.imported;
  const now = litProduct(org, numbersOf(chosen.people), org.products?.labels[chosen.product] ?? "");
  known.set(chosen, now);
  return now;
}

const known = new WeakMap<Chosen, SceneProduct>();
