/** Which part of a family holds a letter. */
export type PartOf = (codePoint: number) => string | null;

interface Range {
  readonly first: number;
  readonly last: number;
  readonly part: string;
}

/** Reads ranges as style sheets write them: {"latin": "U+0-FF,U+131"}. */
export function readLetterRanges(written: Readonly<Record<string, string>>): PartOf {
  const ranges = Object.entries(written)
    .flatMap(([part, text]) => text.split(",").map((range) => readRange(part, range)))
    .sort((a, b) => a.first - b.first);
  // Parts may overlap, so that what is asked for most often is tried for first.
  const latin = ranges.filter(({ part }) => part === "latin");
  return (codePoint) => find(latin, codePoint) ?? find(ranges, codePoint);
}

function readRange(part: string, text: string): Range {
  const [first = "", last = first] = text.trim().replace(/^U\+/i, "").split("-");
  return { first: Number.parseInt(first, 16), last: Number.parseInt(last, 16), part };
}

/** Farther back than this no range that reaches here begins: ranges of different parts overlap a little. */
const LOOK_BACK = 12;

function find(ranges: readonly Range[], codePoint: number): string | null {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.first ?? 0) <= codePoint) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= Math.max(0, low - LOOK_BACK); i--) {
    const range = ranges[i];
    if (range && range.last >= codePoint) return range.part;
  }
  return null;
}
