import type { View } from "../layout/view.ts";
import { type Org, textOf } from "../org/org.ts";
import { distinctCount, distinctText } from "../org/textColumn.ts";
import type { Sight } from "../scene/camera.ts";
import { groupKeys } from "../scene/groupKeys.ts";
import type { Lens } from "../scene/lens.ts";

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

/** What a look says of the people of an organisation, by node; -1 for nobody. */
export interface LookedPlace {
  readonly selected: number;
  readonly path: { readonly from: number; readonly to: number } | null;
  readonly focus: number;
  readonly folded: readonly number[];
}

/** Finds the people a look names; whoever is not in the organisation is left out. */
export function placeLookedAt(look: Look, org: Org): LookedPlace {
  const nodeOf = nodesByKey(org, look);
  const from = nodeOf(look.path?.[0] ?? "");
  const to = nodeOf(look.path?.[1] ?? "");
  const folded = new Set(onLayer(org, look.foldedLayer));
  for (const key of look.others) {
    const node = nodeOf(key);
    if (!folded.delete(node) && node >= 0) folded.add(node);
  }
  return {
    selected: nodeOf(look.selected),
    path: from >= 0 && to >= 0 && from !== to ? { from, to } : null,
    focus: nodeOf(look.focus),
    folded: [...folded],
  };
}

/** The keys of groups of a lens. */
export function keysOfGroups(lens: Lens | null, groups: readonly number[]): readonly string[] {
  const keys = lens ? groupKeys(lens) : [];
  return groups.map((group) => keys[group] ?? "").filter((key) => key !== "");
}

/** The groups of a lens that these keys name. */
export function groupsByKey(lens: Lens | null, wanted: readonly string[]): readonly number[] {
  const keys = lens ? groupKeys(lens) : [];
  return wanted.map((key) => keys.indexOf(key)).filter((group) => group >= 0);
}

/** An e-mail address or a name in the column of ids is none for the address of a page. */
const PLAIN_ID = /^[\w.-]*\d[\w.-]*$/;

/**
 * What names node i in the address of a page: "4711" for the id, "~12" for the line of whoever has none; ""
 * for nobody and for placeholders.
 */
export function lookKey(org: Org, node: number): string {
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
