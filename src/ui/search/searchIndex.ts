import UFuzzy from "@leeoniya/ufuzzy";
import { wordsOf } from "../../import/foldText.ts";
import type { Org, TextField } from "../../org/org.ts";
import { distinctCount, distinctText, type TextColumn } from "../../org/textColumn.ts";
import { growingInts, type WordList, wordList } from "./wordList.ts";

/** Finds people by name, title, e-mail or id, forgiving one slip of the finger a word. */
export interface SearchIndex {
  /** Nodes that hold every word of the query, the best first, at most `most`. */
  readonly find: (query: string, most: number) => readonly number[];
}

interface SearchedField {
  readonly field: TextField;
  /** How good a hit is, by how the word was met. */
  readonly quality: readonly [whole: number, start: number, within: number, slip: number];
}

const FIELDS: readonly SearchedField[] = [
  { field: "name", quality: [7, 6, 3, 2] },
  { field: "title", quality: [5, 4, 2, 1] },
  { field: "email", quality: [4, 3, 1, 0] },
  { field: "id", quality: [7, 5, 1, 0] },
];
/** Where in `quality` a hit that is no whole word and no start stands, and one with a slip. */
const WITHIN = 2;
const SLIP = 3;
/** Shorter words are looked for from their start only, and as they are typed. */
const SHORTEST_WITHIN = 3;
const SHORTEST_WITH_SLIP = 4;
/** Bits of a place that hold the field; the rest is the node. */
const FIELD_BITS = 2;
/** So many people are read between two pauses. */
const PEOPLE_A_TURN = 5_000;

const fuzzy = new UFuzzy({
  unicode: true,
  interSplit: "[^\\p{L}\\p{N}]+",
  intraSplit: "\\p{Ll}\\p{Lu}",
  intraBound: "\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}",
  intraChars: "[\\p{L}\\p{N}]",
  intraContr: "'\\p{L}{1,2}\\b",
  intraMode: 1,
});

/**
 * Reads every text once. Each distinct word is kept once, with the places where it stands, so that a key
 * press costs the words it meets and not the people. `pause` is awaited now and then while reading.
 */
export async function buildSearchIndex(
  org: Org,
  pause: () => Promise<unknown>,
): Promise<SearchIndex> {
  await pause();
  const words = wordList();
  const wordAt = growingInts(org.count * 6);
  const placeAt = growingInts(org.count * 6);
  for (const [code, { field }] of FIELDS.entries()) {
    const column = org.text[field];
    if (!column) continue;
    const wordsOfText = new Array<readonly number[] | undefined>(distinctCount(column));
    for (let i = 0; i < org.count; i++) {
      if (i % PEOPLE_A_TURN === PEOPLE_A_TURN - 1) await pause();
      for (const word of wordsIn(column, i, wordsOfText, words)) {
        wordAt.push(word);
        placeAt.push((i << FIELD_BITS) | code);
      }
    }
  }
  await pause();
  const places = groupedBy(wordAt.values(), placeAt.values(), words.count());
  await pause();
  const joined = words.joined();
  const spelt = words.withoutDigits();
  const matches = new Uint8Array(words.count());
  const score = new Uint16Array(org.count);
  const termScore = new Uint8Array(org.count);

  /** Marks every word that `term` meets with how it meets it, plus one. */
  function markMatches(term: string): void {
    matches.fill(0);
    if (term.length >= SHORTEST_WITH_SLIP) {
      for (const at of fuzzy.filter(spelt.texts, term) ?? []) {
        matches[spelt.words[at] ?? 0] = SLIP + 1;
      }
    }
    const needle = term.length < SHORTEST_WITHIN ? `\n${term}` : term;
    joined.eachHit(needle, (word, isStart, isWhole) => {
      matches[word] = WITHIN - Number(isStart) - Number(isWhole) + 1;
    });
  }

  function scoreTerm(): void {
    termScore.fill(0);
    for (let word = 0; word < matches.length; word++) {
      const how = matches[word] ?? 0;
      if (how === 0) continue;
      for (let k = places.from[word] ?? 0; k < (places.from[word + 1] ?? 0); k++) {
        const place = places.values[k] ?? 0;
        const node = place >>> FIELD_BITS;
        const quality = FIELDS[place & 3]?.quality[how - 1] ?? 0;
        if (quality > (termScore[node] ?? 0)) termScore[node] = quality;
      }
    }
  }

  return {
    find(query, most) {
      const terms = wordsOf(query).split(" ").filter(Boolean);
      if (terms.length === 0) return [];
      for (const [at, term] of terms.entries()) {
        markMatches(term);
        scoreTerm();
        for (let i = 0; i < score.length; i++) {
          const before = at === 0 ? 1 : (score[i] ?? 0);
          const added = termScore[i] ?? 0;
          score[i] = before > 0 && added > 0 ? before + added : 0;
        }
      }
      return bestOf(score, org.level, most);
    },
  };
}

function wordsIn(
  column: TextColumn,
  node: number,
  known: (readonly number[] | undefined)[],
  words: WordList,
): readonly number[] {
  const code = column.codes[node] ?? 0;
  if (code === 0) return [];
  const before = known[code];
  if (before) return before;
  const now = wordsOf(distinctText(column, code)).split(" ").filter(Boolean).map(words.add);
  known[code] = now;
  return now;
}

interface Groups {
  /** The values of group g are values[from[g] .. from[g + 1]]. */
  readonly from: Uint32Array;
  readonly values: Uint32Array;
}

/** Counting sort: the values of each group stand together, in their order. */
function groupedBy(groups: Uint32Array, values: Uint32Array, count: number): Groups {
  const from = new Uint32Array(count + 1);
  for (const group of groups) from[group + 1] = (from[group + 1] ?? 0) + 1;
  for (let g = 0; g < count; g++) from[g + 1] = (from[g + 1] ?? 0) + (from[g] ?? 0);
  const next = from.slice();
  const sorted = new Uint32Array(values.length);
  for (let k = 0; k < values.length; k++) {
    const group = groups[k] ?? 0;
    const at = next[group] ?? 0;
    sorted[at] = values[k] ?? 0;
    next[group] = at + 1;
  }
  return { from, values: sorted };
}

/** The nodes with the highest scores; of equal ones whoever stands higher, then in the chart's order. */
function bestOf(score: Uint16Array, level: Int32Array, most: number): readonly number[] {
  const rankOf = (i: number): number => {
    const points = score[i] ?? 0;
    return points === 0 ? 0 : points * LEVELS + Math.min(LEVELS - 1, level[i] ?? 0);
  };
  const counts: number[] = [];
  for (let i = 0; i < score.length; i++) {
    const rank = rankOf(i);
    if (rank > 0) counts[rank] = (counts[rank] ?? 0) + 1;
  }
  let least = Math.max(1, counts.length);
  for (let kept = 0; least > 1 && kept < most; ) kept += counts[--least] ?? 0;
  const best: number[] = [];
  for (let i = 0; i < score.length; i++) if (rankOf(i) >= least) best.push(i);
  return best.sort((a, b) => rankOf(b) - rankOf(a) || a - b).slice(0, most);
}

const LEVELS = 16;
