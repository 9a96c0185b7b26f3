import type { Shown } from "../layout/layout.ts";
import { type Org, textOf } from "../org/org.ts";
import { distinctCount, distinctText } from "../org/textColumn.ts";
import type { Sight } from "../scene/camera.ts";
import { groupKeys } from "../scene/groupKeys.ts";
import type { Lens } from "../scene/lens.ts";
import type { AppState, OrgDocument, View } from "./app.ts";
import { lensChoices, lensOf } from "./selectors.ts";

/**
 * Where somebody looks, in words that hold in another tab with the same export: people are named by
 * keys ("" for nobody), everything else is a choice.
 */
export interface Look {
  /** Which export it was, as a number of its columns and rows; "" for any. */
  readonly of: string;
  readonly view: View;
  readonly lensId: string;
  /** Groups of the lens, by key: their order follows from counts, which another day are others. */
  readonly isolated: readonly string[];
  readonly selected: string;
  /** The two ends of a path. */
  readonly path: readonly [string, string] | null;
  /** Only this part. */
  readonly focus: string;
  /** Everybody on this layer is folded, 0 for no layer; but the other way round for `others`. */
  readonly foldedLayer: number;
  readonly others: readonly string[];
  /** Null for the whole chart. */
  readonly sight: Sight | null;
}

/** What one looks at first. */
export const FIRST_LOOK: Look = {
  of: "",
  view: "conventional",
  lensId: "load",
  isolated: [],
  selected: "",
  path: null,
  focus: "",
  foldedLayer: 0,
  others: [],
  sight: null,
};

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
  const [from, to] = path ? [keyOf(org, path.from), keyOf(org, path.to)] : ["", ""];
  return {
    of: exportKey(document),
    view,
    lensId,
    isolated: keysOfGroups(lensOf(state), isolated),
    selected: keyOf(org, selected),
    path: from !== "" && to !== "" ? [from, to] : null,
    focus: keyOf(org, shown.focus),
    foldedLayer: layer,
    others:
      others.length > MOST_NAMED
        ? []
        : others.map((i) => keyOf(org, i)).filter((key) => key !== ""),
    sight,
  };
}

/** What a look means for the chart on the page; whoever is not in it is left out. */
export function lookedAt(look: Look, state: AppState, document: OrgDocument): Looked {
  const { org } = document.imported;
  const nodeOf = nodesByKey(org, look);
  const hasLens = lensChoices(document).some(({ id }) => id === look.lensId);
  const lensId = hasLens ? look.lensId : state.lensId;
  const lens = lensOf({ ...state, document, lensId });
  const from = nodeOf(look.path?.[0] ?? "");
  const to = nodeOf(look.path?.[1] ?? "");
  const folded = new Set(onLayer(org, look.foldedLayer));
  for (const key of look.others) {
    const node = nodeOf(key);
    if (!folded.delete(node) && node >= 0) folded.add(node);
  }
  return {
    view: look.view,
    lensId,
    isolated: hasLens ? groupsByKey(lens, look.isolated) : [],
    selected: nodeOf(look.selected),
    path: from >= 0 && to >= 0 && from !== to ? { from, to } : null,
    shown: { focus: nodeOf(look.focus), folded: [...folded], filter: state.shown.filter },
    sight: look.sight,
  };
}

function keysOfGroups(lens: Lens | null, groups: readonly number[]): readonly string[] {
  const keys = lens ? groupKeys(lens) : [];
  return groups.map((group) => keys[group] ?? "").filter((key) => key !== "");
}

function groupsByKey(lens: Lens | null, wanted: readonly string[]): readonly number[] {
  const keys = lens ? groupKeys(lens) : [];
  return wanted.map((key) => keys.indexOf(key)).filter((group) => group >= 0);
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

/** An e-mail address or a name in the column of ids is none for the address of a page. */
const PLAIN_ID = /^[\w.-]*\d[\w.-]*$/;

/** "4711" for the id, "~12" for the line of whoever has none; "" for nobody and for placeholders. */
function keyOf(org: Org, node: number): string {
  if (node < 0) return "";
  const id = textOf(org, "id", node);
  const ids = org.text.id;
  // Of several with one id only the first is meant by it.
  if (ids && PLAIN_ID.test(id) && ids.codes.indexOf(ids.codes[node] ?? 0) === node) return id;
  const line = org.line[node] ?? 0;
  return line > 0 ? `~${line}` : "";
}

/** Finds the people a look names: each text of the file is looked at once, whatever they are. */
function nodesByKey(org: Org, look: Look): (key: string) => number {
  const keys = [look.selected, look.focus, ...(look.path ?? []), ...look.others];
  const wanted = new Set(keys.filter((key) => key !== ""));
  const found = new Map<string, number>();
  for (const key of wanted) {
    if (key.startsWith("~")) found.set(key, org.line.indexOf(Number(key.slice(1))));
  }
  const ids = org.text.id;
  for (let code = 1; ids && found.size < wanted.size && code < distinctCount(ids); code++) {
    const id = distinctText(ids, code);
    if (wanted.has(id)) found.set(id, ids.codes.indexOf(code));
  }
  return (key) => found.get(key) ?? -1;
}

/** Everybody on this layer with people below them; nobody for layer 0. */
export function onLayer(org: Org, layer: number): readonly number[] {
  const found: number[] = [];
  for (let i = 0; layer > 0 && i < org.count; i++) {
    if (org.layer[i] === layer && (org.level[i] ?? 0) > 0) found.push(i);
  }
  return found;
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
