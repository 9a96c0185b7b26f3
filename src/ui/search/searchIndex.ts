import UFuzzy from "@leeoniya/ufuzzy";
import { nameOf, type Org, PLACEHOLDER, textOf } from "../../org/org.ts";

/** Finds people by name, title, e-mail or id, forgiving one slip of the finger a word. */
export interface SearchIndex {
  /** Nodes, the best first, at most `most`. */
  readonly find: (query: string, most: number) => readonly number[];
}

/** uFuzzy's own rules for any script. */
const fuzzy = new UFuzzy({
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: "\\p{Ll}\\p{Lu}",
  intraBound: "\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}",
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
  intraMode: 1,
});
/** With more hits than this, ranking them would take longer than a key press. */
const MOST_RANKED = 1000;

export function buildSearchIndex(org: Org): SearchIndex {
  const texts: string[] = new Array(org.count);
  for (let i = 0; i < org.count; i++) {
    texts[i] =
      org.kind[i] === PLACEHOLDER
        ? nameOf(org, i)
        : `${nameOf(org, i)} · ${textOf(org, "title", i)} · ${textOf(org, "email", i)} · ${textOf(org, "id", i)}`;
  }
  const haystack = UFuzzy.latinize(texts);
  return {
    find(query, most) {
      const needle = UFuzzy.latinize([query.trim()])[0] ?? "";
      if (needle === "") return [];
      const [hits, info, order] = fuzzy.search(haystack, needle, 1, MOST_RANKED);
      if (!hits) return [];
      if (!info || !order) return hits.slice(0, most);
      return order.slice(0, most).map((at) => info.idx[at] ?? 0);
    },
  };
}
