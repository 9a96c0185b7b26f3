import bidiFactory from "bidi-js";
import { directionOf } from "../../scene/direction.ts";
import type { Face, Typefaces, Weight } from "./typefaces.ts";

/** A stretch of text in one face that runs one way, without a blank in it or nothing but one. */
export interface TextRun {
  readonly face: Face | null;
  readonly isLeftwards: boolean;
  readonly letters: readonly string[];
}

const bidi = bidiFactory();

/** What only steers the writing, and is not written itself. */
const STEERING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;
const MAY_TURN =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802\ud803\ud83a\ud83b]/;

/** The runs of a line of text as they stand from left to right. */
export function textRuns(text: string, weight: Weight, typefaces: Typefaces): readonly TextRun[] {
  return levelRuns(text).flatMap(({ letters, isLeftwards }) => {
    const runs = faceRuns(letters, isLeftwards, typefaces.facesOf(letters, weight));
    return isLeftwards ? runs.reverse() : runs;
  });
}

/** Whether a text has anything in it that runs to the left. */
export function mayTurn(text: string): boolean {
  return MAY_TURN.test(text);
}

/** The letters of a text as they stand from left to right. */
export function lettersFromLeft(text: string): readonly string[] {
  return levelRuns(text).flatMap(({ letters, isLeftwards }) =>
    isLeftwards ? [...letters].reverse() : letters,
  );
}

interface LevelRun {
  readonly letters: readonly string[];
  readonly isLeftwards: boolean;
}

/** Letters of one level of embedding side by side, in the order of the Unicode algorithm (rule L2). */
function levelRuns(text: string): readonly LevelRun[] {
  if (!mayTurn(text)) return [{ letters: lettersOf(text), isLeftwards: false }];
  const { levels } = bidi.getEmbeddingLevels(text, directionOf(text));
  const runs: { from: number; to: number; level: number }[] = [];
  for (let i = 0; i < text.length; i++) {
    const last = runs.at(-1);
    const level = levels[i] ?? 0;
    if (last?.level === level) last.to = i + 1;
    else runs.push({ from: i, to: i + 1, level });
  }
  const highest = Math.max(...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level--) turnOver(runs, level);
  return runs.map(({ from, to, level }) => ({
    letters: lettersOf(text.slice(from, to)),
    isLeftwards: level % 2 === 1,
  }));
}

/** Every sequence of runs of this level or a higher one, the other way round. */
function turnOver(runs: { level: number }[], level: number): void {
  for (let from = 0; from < runs.length; from++) {
    let to = from;
    while ((runs[to]?.level ?? 0) >= level) to++;
    if (to > from + 1) runs.splice(from, to - from, ...runs.slice(from, to).reverse());
    from = Math.max(from, to);
  }
}

function lettersOf(text: string): string[] {
  return [...text].filter((letter) => !STEERING.test(letter));
}

function faceRuns(
  letters: readonly string[],
  isLeftwards: boolean,
  faces: readonly (Face | null)[],
): TextRun[] {
  const runs: { face: Face | null; isLeftwards: boolean; letters: string[] }[] = [];
  letters.forEach((letter, i) => {
    const face = faces[i] ?? null;
    const last = runs.at(-1);
    const goesOn = last?.face === face && letter !== " " && last.letters.at(-1) !== " ";
    if (last && goesOn) last.letters.push(letter);
    else runs.push({ face, isLeftwards, letters: [letter] });
  });
  return runs;
}

/** The letter that is drawn for one that runs to the left: brackets turn. */
export function mirrored(letter: string): string {
  return bidi.getMirroredCharacter(letter) ?? letter;
}
