import type { Shown } from "../layout/layout.ts";
import type { Org } from "../org/org.ts";
import {
  FIRST_LOOK,
  groupsByKey,
  keysOfGroups,
  type Look,
  lookKey,
  onLayer,
  placeLookedAt,
} from "../story/look.ts";
import type { AppState, OrgDocument } from "./app.ts";
import { lensChoices, lensOf } from "./selectors.ts";

/**
 * More people than this are not named one by one. Folding so many by hand takes as many presses, their ids
 * fill the 2,000 characters that mail and chat pass on whole, and any layer is named as one number.
 */
const MOST_NAMED = 200;

/** What a look says of the state. */
export type Looked = Pick<
  AppState,
  "view" | "lensId" | "isolated" | "selected" | "path" | "shown" | "sight"
>;

/** Where the page looks now. */
export function lookOf(state: AppState): Look {
  const { document, view, lensId, isolated, selected, path, shown, sight } = state;
  if (!document) return FIRST_LOOK;
  const { org } = document.imported;
  const layer = foldedLayer(org, shown.folded);
  const others = foldedOtherwise(org, shown.folded, layer);
  const [from, to] = path ? [lookKey(org, path.from), lookKey(org, path.to)] : ["", ""];
  return {
    of: exportKey(document),
    view,
    lensId,
    isolated: keysOfGroups(lensOf(state), isolated),
    selected: lookKey(org, selected),
    path: from !== "" && to !== "" ? [from, to] : null,
    focus: lookKey(org, shown.focus),
    foldedLayer: layer,
    others:
      others.length > MOST_NAMED
        ? []
        : others.map((i) => lookKey(org, i)).filter((key) => key !== ""),
    sight,
  };
}

/** What a look means for the chart on the page; whoever is not in it is left out. */
export function lookedAt(look: Look, state: AppState, document: OrgDocument): Looked {
  const { org } = document.imported;
  const hasLens = lensChoices(document).some(({ id }) => id === look.lensId);
  const lensId = hasLens ? look.lensId : state.lensId;
  const lens = lensOf({ ...state, document, lensId });
  const { selected, path, focus, folded } = placeLookedAt(look, org);
  return {
    view: look.view,
    lensId,
    isolated: hasLens ? groupsByKey(lens, look.isolated) : [],
    selected,
    path,
    shown: { focus, folded, filter: state.shown.filter },
    sight: look.sight,
  };
}

/** The groups that are brought out, as they stand when the same export is read otherwise. */
export function sameGroups(state: AppState, document: OrgDocument): readonly number[] {
  const keys = keysOfGroups(lensOf(state), state.isolated);
  return keys.length === 0 ? [] : groupsByKey(lensOf({ ...state, document }), keys);
}

/** Whether a look was at this export. */
export function isLookAt(look: Look, document: OrgDocument): boolean {
  return look.of === "" || look.of === exportKey(document);
}

/** The same for the same columns and number of rows, whatever was corrected since. */
function exportKey({ imported: { seen, rows } }: OrgDocument): string {
  let hash = 0x811c9dc5;
  for (const sign of `${rows.total} ${seen.headers.join("\t")}`) {
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** The layer whose people are all folded, or nearly so; 0 when naming the folded ones is shorter. */
function foldedLayer(org: Org, folded: Shown["folded"]): number {
  if (folded.length === 0) return 0;
  const counts: number[] = [];
  for (const node of folded) {
    const layer = org.layer[node] ?? 0;
    counts[layer] = (counts[layer] ?? 0) + 1;
  }
  const most = counts.reduce((best, count, at) => (count > (counts[best] ?? 0) ? at : best), 0);
  const exceptions = foldedOtherwise(org, folded, most).length;
  return most > 0 && exceptions < folded.length - 1 ? most : 0;
}

/** Who is folded though not on the layer, and who is on it and not folded. */
function foldedOtherwise(org: Org, folded: Shown["folded"], layer: number): readonly number[] {
  const others = new Set(folded);
  for (const node of onLayer(org, layer)) if (!others.delete(node)) others.add(node);
  return [...others];
}

/** The layer down to which everybody is shown and nobody below; 0 for all, -1 for any other folding. */
export function shownLayers(org: Org, folded: Shown["folded"]): number {
  const first = folded[0];
  if (first === undefined) return 0;
  const layer = org.layer[first] ?? 0;
  return layer > 0 && foldedOtherwise(org, folded, layer).length === 0 ? layer : -1;
}
