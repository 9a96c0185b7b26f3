import { dayNumberOf } from "../base/dayNumber.ts";
import { assistantsBeside } from "../metrics/assistantsBeside.ts";
import type { Chart } from "../picture/chart.ts";
import type { AppState } from "./app.ts";
import {
  contractorsFor,
  dottedReachFor,
  headcountOf,
  loadFor,
  markedExperts,
  shownPhotos,
} from "./selectors.ts";
import { linksOfSource } from "./shownLinks.ts";

/** The organisation on the page, for pictures that are drawn beside the stage; null without one. */
export function pageChart(state: AppState): Chart | null {
  const { document } = state;
  if (!document) return null;
  const { org } = document.imported;
  return {
    org,
    beside: assistantsBeside(org),
    asOfDay: dayNumberOf(document.options.asOf),
    settings: document.settings,
    load: loadFor(document),
    headcount: headcountOf(document),
    contractors: contractorsFor(document),
    experts: markedExperts(document),
    dotted: dottedReachFor(document),
    linksOf: (source) => linksOfSource(state, source) ?? [],
    photoOf: shownPhotos(state)?.photoOf ?? null,
  };
}
