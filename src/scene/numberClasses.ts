/** Classes of a number, least first: class k holds what is at least `from[k]` and less than `from[k + 1]`. */
export interface NumberClasses {
  readonly from: readonly number[];
  readonly labels: readonly string[];
}

const MOST_CLASSES = 6;
/** How far the share of people below a break may lie from the wanted one for the sake of a round number. */
const TOLERANCE = 0.05;
const MULTIPLES = [5, 2, 1] as const;

/**
 * Classes that hold about as many people each, with round breaks; one a value where there are few.
 * `counted`: how many people have each value, NaN left out.
 */
export function numberClasses(counted: ReadonlyMap<number, number>): NumberClasses {
  const values = [...counted.keys()].sort((a, b) => a - b);
  if (values.length <= MOST_CLASSES + 1) return { from: values, labels: values.map(exactly) };
  const upTo = new Float64Array(values.length + 1);
  values.forEach((value, i) => {
    upTo[i + 1] = (upTo[i] ?? 0) + (counted.get(value) ?? 0);
  });
  const total = upTo[values.length] ?? 0;
  const shareBelow = (limit: number): number => {
    const at = values.findIndex((value) => value >= limit);
    return (upTo[at < 0 ? values.length : at] ?? 0) / total;
  };
  const least = values[0] ?? 0;
  const most = values.at(-1) ?? 0;
  const isWhole = values.every(Number.isInteger);
  const coarsest = Math.floor(Math.log10(most - least));
  const powers = isWhole ? [coarsest, 0] : [coarsest, coarsest - 3];
  const from = [least];
  for (let nth = 1; nth < MOST_CLASSES; nth++) {
    const share = nth / MOST_CLASSES;
    const exact = values.find((_, i) => (upTo[i + 1] ?? 0) / total > share) ?? most;
    const limit = roundBreak(exact, share, powers, shareBelow);
    if (limit > (from.at(-1) ?? least) && limit <= most) from.push(limit);
  }
  return { from, labels: from.map((_, k) => rangeLabel(from, k, most, isWhole)) };
}

/** The class of a value. */
export function classOf({ from }: NumberClasses, value: number): number {
  return Math.max(
    0,
    from.findLastIndex((limit) => value >= limit),
  );
}

/** The roundest number that parts people nearly as the exact one does. */
function roundBreak(
  exact: number,
  share: number,
  [coarsest = 0, finest = 0]: readonly number[],
  shareBelow: (limit: number) => number,
): number {
  for (let power = coarsest; power >= finest; power--) {
    for (const multiple of MULTIPLES) {
      const unit = multiple * 10 ** power;
      const round = Number((Math.round(exact / unit) * unit).toPrecision(12));
      if (Math.abs(shareBelow(round) - share) <= TOLERANCE) return round;
    }
  }
  return exact;
}

function rangeLabel(from: readonly number[], k: number, most: number, isWhole: boolean): string {
  const limit = from[k] ?? 0;
  const next = from[k + 1];
  if (k === 0 && next !== undefined) return `under ${exactly(next)}`;
  if (next === undefined) return limit === most ? exactly(limit) : `${exactly(limit)} or more`;
  if (!isWhole || next > LONG) return `${exactly(limit)} to under ${exactly(next)}`;
  return next - limit === 1 ? exactly(limit) : `${exactly(limit)} to ${exactly(next - 1)}`;
}

const LONG = 10_000;

/** As short as it can be without saying something else. */
function exactly(value: number): string {
  if (Math.abs(value) >= LONG) {
    if (value % 100_000 === 0 && Math.abs(value) >= 1_000_000) return `${value / 1_000_000}M`;
    if (value % 1000 === 0) return `${(value / 1000).toLocaleString("en")}k`;
  }
  return value.toLocaleString("en");
}
