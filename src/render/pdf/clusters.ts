import type { Glyph, GlyphPosition, GlyphRun, PathCommand } from "fontkit";

/** Glyphs that only together say a part of a text, drawn as one. In units of the font. */
export interface Cluster {
  /** As it was written. */
  readonly text: string;
  /** Tells its drawing from others of its font. */
  readonly key: string;
  /** How far the next one is. */
  readonly advance: number;
  /** The same without what is taken or given for the sake of a neighbour. */
  readonly ownAdvance: number;
  readonly path: () => readonly PathCommand[];
}

interface Placed {
  readonly glyph: Glyph;
  readonly position: GlyphPosition;
}

/** Glyphs in the order of the text, and the letters they stand for. */
interface Group {
  readonly placed: Placed[];
  readonly text: string;
}

/**
 * The clusters of a run from left to right. Each has as many glyphs as it takes until they say just the
 * letters that come next: so vowels that stand before the consonant they follow, and dots apart from their
 * letter, are found and copied as they were written.
 */
export function clustersOf(
  { glyphs, positions }: GlyphRun,
  letters: readonly string[],
  isLeftwards: boolean,
): readonly Cluster[] {
  const placed = glyphs.flatMap((glyph, i): Placed[] => {
    const position = positions[i];
    return position && !isPlaceholder(glyph, position, letters) ? [{ glyph, position }] : [];
  });
  const groups = groupsOf(isLeftwards ? placed.reverse() : placed, letters);
  if (!isLeftwards) return groups.map(clusterOf);
  return groups.map((group) => clusterOf({ ...group, placed: group.placed.reverse() })).reverse();
}

/** The shaper puts a blank without width where a letter only steers others. */
function isPlaceholder(
  { codePoints }: Glyph,
  { xAdvance }: GlyphPosition,
  letters: readonly string[],
): boolean {
  return xAdvance === 0 && codePoints[0] === 0x20 && !letters.includes(" ");
}

/** What the shaper leaves out of what its glyphs say. */
const SILENT = /\u200c|\u200d|[\ufe00-\ufe0f]/;

function groupsOf(placed: readonly Placed[], letters: readonly string[]): readonly Group[] {
  const groups: Group[] = [];
  const spoken = withSilent(letters);
  let at = 0;
  let open: Placed[] = [];
  for (const one of placed) {
    const last = groups.at(-1);
    if (one.glyph.codePoints.length === 0 && open.length === 0 && last) {
      last.placed.push(one);
      continue;
    }
    open.push(one);
    const said = open.flatMap(({ glyph }) => glyph.codePoints.filter((code) => !isSilent(code)));
    const next = spoken.slice(at, at + said.length);
    if (said.length === 0 || !areSame(said, next)) continue;
    groups.push({ placed: open, text: next.join("") });
    at += said.length;
    open = [];
  }
  if (open.length > 0) groups.push({ placed: open, text: spoken.slice(at).join("") });
  return groups;
}

/** Letters, each with the silent ones behind it. */
function withSilent(letters: readonly string[]): readonly string[] {
  const spoken: string[] = [];
  for (const letter of letters) {
    const last = spoken.length - 1;
    if (SILENT.test(letter) && last >= 0) spoken[last] += letter;
    else spoken.push(letter);
  }
  return spoken;
}

function isSilent(code: number): boolean {
  return SILENT.test(String.fromCodePoint(code));
}

function areSame(said: readonly number[], letters: readonly string[]): boolean {
  if (said.length === 1) return said[0] === letters[0]?.codePointAt(0);
  const sorted = (codes: readonly number[]): string => [...codes].sort((a, b) => a - b).join();
  return sorted(said) === sorted(letters.map((letter) => letter.codePointAt(0) ?? 0));
}

function clusterOf({ placed, text }: Group): Cluster {
  const advance = placed.reduce((sum, { position }) => sum + position.xAdvance, 0);
  const [only] = placed;
  const stands = only && placed.length === 1 && !only.position.xOffset && !only.position.yOffset;
  if (only && stands) {
    const { glyph } = only;
    return {
      text,
      key: `${glyph.id}/${text}`,
      advance,
      ownAdvance: glyph.advanceWidth,
      path: () => glyph.path.commands,
    };
  }
  const parts = placed.map(({ glyph, position }) =>
    [glyph.id, position.xAdvance, position.xOffset, position.yOffset].map(Math.round).join(),
  );
  const key = `${parts.join(";")}/${text}`;
  return { text, key, advance, ownAdvance: advance, path: () => pathOf(placed) };
}

/** The outlines of several glyphs as one. */
function pathOf(placed: readonly Placed[]): readonly PathCommand[] {
  let x = 0;
  return placed.flatMap(({ glyph, position }) => {
    const across = x + position.xOffset;
    const up = position.yOffset;
    x += position.xAdvance;
    return glyph.path.commands.map(({ command, args }) => ({
      command,
      args: args.map((value, i) => value + (i % 2 === 0 ? across : up)),
    }));
  });
}
