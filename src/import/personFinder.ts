import { type Org, PERSON, type TextField, textOf } from "../org/org.ts";
import { foldEmail, looseId } from "./keyIndex.ts";
import { nameKey, nameWords } from "./personNames.ts";
import { isNoKey } from "./words.ts";

/** Nobody in the chart is called so. */
export const NOBODY = -1;
/** Several people could be meant. */
export const SEVERAL = -2;

/** How a text may name somebody: tried one after the other, for those whom the one before has not found. */
interface Way {
  readonly field: TextField;
  readonly keyOf: (text: string) => string;
  /** Whether two people with one key leave it open who is meant; else the first is. */
  readonly mustBeOne: boolean;
}

const WAYS: readonly Way[] = [
  { field: "id", keyOf: (text) => text.toLowerCase(), mustBeOne: false },
  { field: "email", keyOf: foldEmail, mustBeOne: false },
  { field: "id", keyOf: looseId, mustBeOne: true },
  { field: "name", keyOf: (text) => nameKey(nameWords(text)), mustBeOne: true },
];

/** The nodes of the people with these ids, e-mails or names: NOBODY or SEVERAL where it is not one. */
export function peopleNamed(org: Org, texts: ReadonlySet<string>): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  let open = [...texts].filter((text) => text !== "");
  for (const way of WAYS) {
    if (open.length === 0) break;
    const nodes = nodesBy(org, way, new Set(open.map(way.keyOf)));
    for (const text of open) {
      const node = nodes.get(way.keyOf(text));
      if (node !== undefined) found.set(text, node);
    }
    open = open.filter((text) => (found.get(text) ?? NOBODY) < 0);
  }
  return found;
}

function nodesBy(
  org: Org,
  { field, keyOf, mustBeOne }: Way,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const nodes = new Map<string, number>();
  if (!org.text[field]) return nodes;
  for (let i = 0; i < org.count; i++) {
    if (org.kind[i] !== PERSON) continue;
    const text = textOf(org, field, i);
    const key = text === "" || isNoKey(text) ? "" : keyOf(text);
    if (key === "" || !wanted.has(key)) continue;
    if (!nodes.has(key)) nodes.set(key, i);
    else if (mustBeOne) nodes.set(key, SEVERAL);
  }
  return nodes;
}
