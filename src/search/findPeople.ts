import { type BitSet, bitSetOf, EMPTY_BIT_SET, eachNumber } from "../base/bitSet.ts";
import { columnsMet, type MatchedText } from "./matchedTexts.ts";
import { type Meeting, meetPart } from "./meetPart.ts";
import { MOST_WORTH, type SearchedColumn } from "./searchedColumns.ts";
import type { SearchIndex } from "./searchIndex.ts";
import { MOST_PARTS, partsOf } from "./searchWords.ts";
import { slipsForgiven } from "./slips.ts";

/** Somebody who was found, and by which of their texts. */
export interface FoundPerson {
  readonly node: number;
  readonly matched: readonly MatchedText[];
}

export interface SearchAnswer {
  readonly query: string;
  /** All who hold every word as it is typed; where nobody does, those who hold nearly such words. */
  readonly hits: BitSet;
  /** The best of those who hold every word as it is typed. */
  readonly best: readonly FoundPerson[];
  /** Those who hold nearly such words, as far as the best leave room in a list. */
  readonly similar: readonly FoundPerson[];
}

/** The arrays in which one index answers one query after another. */
export interface SearchRoom {
  readonly meeting: Meeting;
  /** Points of each person so far, 0 for those who lack a word. */
  readonly points: Uint16Array;
  /** What the part of the query at hand adds to that. */
  readonly added: Uint8Array;
  /** Level above the front line, as far as it ranks people. */
  readonly levels: Uint8Array;
}

const LEVELS = 16;

export function searchRoom({ org, textCount }: SearchIndex): SearchRoom {
  return {
    meeting: { ofText: new Uint8Array(textCount), ofWord: new Uint8Array(textCount) },
    points: new Uint16Array(org.count),
    added: new Uint8Array(org.count),
    levels: Uint8Array.from(org.level, (level) => Math.min(LEVELS - 1, level)),
  };
}

/** Those who hold every word of the query, in any order and in any of their texts, the best first. */
export function findPeople(
  index: SearchIndex,
  room: SearchRoom,
  query: string,
  limit: number,
): SearchAnswer {
  const parts = partsOf(query);
  const found = (ranked: Ranked): FoundPerson[] =>
    ranked.best.map((node) => ({ node, matched: columnsMet(index, node, parts) }));
  const exact = rankedBy(index, room, parts, "as typed", limit);
  const best = found(exact);
  if (best.length === limit || parts.every(isSure) || (best.length > 0 && parts.some(isAddress)))
    return { query, hits: exact.hits, best, similar: [] };
  const near = rankedBy(index, room, parts, "nearly", limit);
  const isBest = new Set(exact.best);
  const similar = found(near).filter(({ node }) => !isBest.has(node));
  return {
    query,
    hits: exact.hits.count > 0 ? exact.hits : near.hits,
    best,
    similar: similar.slice(0, limit - best.length),
  };
}

const NOBODY: Ranked = { hits: EMPTY_BIT_SET, best: [] };

function isSure(words: readonly string[]): boolean {
  return words.every((word) => slipsForgiven(word) === 0);
}

/** Whoever writes an address out, and finds it, means no other. */
function isAddress(words: readonly string[]): boolean {
  return words.length > 1;
}

interface Ranked {
  readonly hits: BitSet;
  readonly best: readonly number[];
}

function rankedBy(
  index: SearchIndex,
  room: SearchRoom,
  parts: readonly (readonly string[])[],
  how: "as typed" | "nearly",
  limit: number,
): Ranked {
  const { points, added } = room;
  if (parts.length === 0) return NOBODY;
  for (const [nth, words] of parts.entries()) {
    const columns = meetPart(index, room.meeting, words, how);
    if (columns.length === 0) return NOBODY;
    added.fill(0);
    for (const column of columns) addWorth(column, room);
    if (nth === 0) points.set(added);
    else addPoints(room);
  }
  return rankedOf(room, limit);
}

/**
 * Gives everybody what their text of this column is worth, where it is more than what they have. These
 * loops run over everybody at each key press: without a condition in them they take a quarter of the time.
 */
function addWorth(column: SearchedColumn, room: SearchRoom): void {
  if (column.several) addWorthTo(column.several.nodes, column, room);
  else addWorthInOrder(column, room);
}

function addWorthInOrder(
  { codes, firstText, quality }: SearchedColumn,
  { added, meeting: { ofText } }: SearchRoom,
): void {
  for (let i = 0; i < codes.length; i++) {
    const met = ofText[firstText + (codes[i] ?? 0)] ?? 0;
    added[i] = Math.max(added[i] ?? 0, quality[met] ?? 0);
  }
}

function addWorthTo(
  nodes: Uint32Array,
  { codes, firstText, quality }: SearchedColumn,
  { added, meeting: { ofText } }: SearchRoom,
): void {
  for (let k = 0; k < codes.length; k++) {
    const node = nodes[k] ?? 0;
    const met = ofText[firstText + (codes[k] ?? 0)] ?? 0;
    added[node] = Math.max(added[node] ?? 0, quality[met] ?? 0);
  }
}

/** Adds to everybody's points, and takes them from those who get none. */
function addPoints({ points, added }: SearchRoom): void {
  for (let i = 0; i < points.length; i++) {
    const before = points[i] ?? 0;
    const more = added[i] ?? 0;
    // The sign of -n is set but for 0: all bits where both are something, else none.
    points[i] = (before + more) & ((-before & -more) >> 31);
  }
}

/** Who has points; and those with most, of equal ones whoever stands higher, then in the chart's order. */
function rankedOf(room: SearchRoom, limit: number): Ranked {
  const hits = bitSetOf(bitsOf(room.points));
  const withRank = countRanks(room, hits);
  // Below this rank are those without points.
  let least = withRank.length;
  let above = 0;
  while (least > LEVELS && above + (withRank[least - 1] ?? 0) <= limit) {
    above += withRank[--least] ?? 0;
  }
  const best = nodesFrom(room, hits, least, least > LEVELS ? limit - above : 0);
  best.sort((a, b) => rankOf(room, b) - rankOf(room, a) || a - b);
  return { hits, best };
}

function rankOf({ points, levels }: SearchRoom, i: number): number {
  return (points[i] ?? 0) * LEVELS + (levels[i] ?? 0);
}

/** All whose rank is at least `least`, and the first `rest` of those one below. */
function nodesFrom(room: SearchRoom, hits: BitSet, least: number, rest: number): number[] {
  const nodes: number[] = [];
  let left = rest;
  eachNumber(hits, (i) => {
    const rank = rankOf(room, i);
    if (rank >= least || (rank === least - 1 && left-- > 0)) nodes.push(i);
  });
  return nodes;
}

/** How many have each rank. */
function countRanks(room: SearchRoom, hits: BitSet): Uint32Array {
  const withRank = new Uint32Array((MOST_PARTS * MOST_WORTH + 1) * LEVELS);
  eachNumber(hits, (i) => {
    const rank = rankOf(room, i);
    withRank[rank] = (withRank[rank] ?? 0) + 1;
  });
  return withRank;
}

/** A bit for everybody, set where they have points. */
function bitsOf(points: Uint16Array): Uint32Array {
  const bits = new Uint32Array(Math.ceil(points.length / 32));
  for (let word = 0; word < bits.length; word++) {
    const first = word * 32;
    let mask = 0;
    for (let k = 0; k < 32; k++) mask |= (-(points[first + k] ?? 0) >>> 31) << k;
    bits[word] = mask;
  }
  return bits;
}
