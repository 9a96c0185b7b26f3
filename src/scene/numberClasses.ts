import { currentTongue } from "../language/current.ts";
import { formatNumber, numberFormat } from "../language/numbers.ts";
import { say } from "../language/say.ts";
import type { LensGroup } from "./lens.ts";

type Words = Pick<LensGroup, "label" | "name">;

/** Classes of a number, least first: class k holds what is at least `from[k]` and less than `from[k + 1]`. */
export interface NumberClasses {
  readonly from: readonly number[];
  /** What each is called: as it is said, and in every language the same. */
  readonly groups: readonly Words[];
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
  if (values.length <= MOST_CLASSES + 1) {
    const groups = values.map((value) => ({ label: exactWords(value), name: exactName(value) }));
    return { from: values, groups };
  }
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
  const groups = from.map((limit, k) =>
    rangeWords({ limit, next: from[k + 1], most, isWhole }, k === 0),
  );
  return { from, groups };
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

interface Range {
  readonly limit: number;
  /** Where the next class begins. */
  readonly next: number | undefined;
  readonly most: number;
  readonly isWhole: boolean;
}

function rangeWords({ limit, next, most, isWhole }: Range, isFirst: boolean): Words {
  const [from, name] = [exactWords(limit), exactName(limit)];
  if (next === undefined) {
    return limit === most
      ? { label: from, name }
      : { label: say("{from} or more", { from }), name: `${name} or more` };
  }
  const [until, nextName] = [exactWords(next), exactName(next)];
  if (isFirst) return { label: say("under {until}", { until }), name: `under ${nextName}` };
  if (!isWhole || next > LONG) {
    return {
      label: say("{from} to under {until}", { from, until }),
      name: `${name} to under ${nextName}`,
    };
  }
  if (next - limit === 1) return { label: from, name };
  const to = exactWords(next - 1);
  return { label: say("{from} to {to}", { from, to }), name: `${name} to ${exactName(next - 1)}` };
}

const LONG = 10_000;

/** As short as it can be without saying something else, in English. */
function exactName(value: number): string {
  if (Math.abs(value) >= LONG) {
    if (value % 100_000 === 0 && Math.abs(value) >= 1_000_000) return `${value / 1_000_000}M`;
    if (value % 1000 === 0) return `${(value / 1000).toLocaleString("en")}k`;
  }
  return value.toLocaleString("en");
}

/** So many decimals hold a multiple of 1000 in the largest unit of any language. */
const shortened = numberFormat({ notation: "compact", maximumFractionDigits: 6 });

/** As short as it can be without saying something else. */
function exactWords(value: number): string {
  if (currentTongue().language.locale === "en") return exactName(value);
  return Math.abs(value) >= LONG && value % 1000 === 0 ? shortened(value) : formatNumber(value);
}
