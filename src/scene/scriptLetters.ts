import { SCRIPTS_400, SCRIPTS_600, type ScriptWidths } from "./scriptWidths.ts";

// Widths of letters that depend on those beside them: Arabic letters join, Devanagari consonants stack.

/** Arabic letters that join to the one before but never to the one after. */
const JOINS_BACK_ONLY = new Set([..."آأؤإاةدذرزوٱڈڑژےەۃ"].map((letter) => letter.charCodeAt(0)));
const HAMZA = 0x621;
const VIRAMA = 0x94d;
const RA = 0x930;
/** What an Arabic or Devanagari letter that is not in the table takes at most, in ems. */
const UNKNOWN = 1;
/** The blanks among them come from their font, too, and may be wider than Inter's. */
const SLACK = 1.04;

interface Widths {
  readonly joined: ReadonlyMap<number, readonly number[]>;
  readonly full: ReadonlyMap<number, number>;
  readonly half: ReadonlyMap<number, number>;
}

const REGULAR = widthsOf(SCRIPTS_400);
const SEMIBOLD = widthsOf(SCRIPTS_600);

function widthsOf({ joined, alone, half }: ScriptWidths): Widths {
  return {
    joined: new Map(joined.map(([code, ...forms]) => [code, forms])),
    full: new Map(alone.flatMap(([first, widths]) => widths.map((w, i) => [first + i, w]))),
    half: new Map(half[1].map((width, i) => [half[0] + i, width])),
  };
}

/** Whether the width of a letter depends on its neighbours. */
export function isContextual(code: number): boolean {
  return isArabic(code) || (code >= 0x904 && code <= 0x97f);
}

function isArabic(code: number): boolean {
  return (code >= 0x620 && code <= 0x64a) || (code >= 0x66e && code <= 0x6d5);
}

/** Width in ems of the letter at `at` of a text, among those beside it. */
export function contextualWidth(text: string, at: number, weight: 400 | 600): number {
  const widths = weight === 600 ? SEMIBOLD : REGULAR;
  const code = text.charCodeAt(at);
  const hundredths = isArabic(code)
    ? joinedWidth(widths, text, at, code)
    : stackedWidth(widths, text, at, code);
  return hundredths === undefined ? UNKNOWN : (hundredths * SLACK) / 100;
}

function joinedWidth(
  { joined }: Widths,
  text: string,
  at: number,
  code: number,
): number | undefined {
  const before = neighbour(text, at, -1);
  const after = neighbour(text, at, 1);
  const isJoinedBefore = isJoining(before) && !JOINS_BACK_ONLY.has(before) && code !== HAMZA;
  const isJoinedAfter = isJoining(after) && isJoining(code) && !JOINS_BACK_ONLY.has(code);
  const [alone, first, middle, last] = joined.get(code) ?? [];
  if (isJoinedBefore) return isJoinedAfter ? middle : last;
  return isJoinedAfter ? first : alone;
}

function isJoining(code: number): boolean {
  return isArabic(code) && code !== HAMZA;
}

/** The nearest letter beside, beyond the marks that stand over and under letters; NaN at the end. */
function neighbour(text: string, at: number, step: 1 | -1): number {
  let i = at + step;
  while (isArabicMark(text.charCodeAt(i))) i += step;
  return text.charCodeAt(i);
}

function isArabicMark(code: number): boolean {
  return (code >= 0x64b && code <= 0x65f) || code === 0x670;
}

/** A consonant before another is halved; a ra before or after another becomes a mark on it. */
function stackedWidth(
  { full, half }: Widths,
  text: string,
  at: number,
  code: number,
): number | undefined {
  const isHalved = text.charCodeAt(at + 1) === VIRAMA && half.has(text.charCodeAt(at + 2));
  const isBelow = code === RA && text.charCodeAt(at - 1) === VIRAMA;
  if (isBelow || (isHalved && code === RA)) return 0;
  if (isHalved && text.charCodeAt(at + 2) !== RA) return half.get(code) ?? full.get(code);
  return full.get(code);
}
