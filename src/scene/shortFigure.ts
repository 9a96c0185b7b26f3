import { inTongue } from "../language/current.ts";
import { numberFormat } from "../language/numbers.ts";

const UNITS = [
  { from: 999_500_000, is: 1e9, word: "bn" },
  { from: 999_500, is: 1e6, word: "M" },
  { from: 9_950, is: 1e3, word: "k" },
] as const;

/** From where on a number is told in a larger unit. */
const LARGE = 9_950;

const plain = numberFormat({ maximumFractionDigits: 2, useGrouping: false });
const inUnits = numberFormat({ notation: "compact", maximumSignificantDigits: 3 });

/** A frame asks for hundreds of figures it asked for in the last one. */
const known = inTongue(({ language }) => {
  const figures = new Map<number, string>();
  const make = language.locale === "en" ? englishFigure : localFigure;
  return (value: number): string => {
    const before = figures.get(value);
    if (before !== undefined) return before;
    const now = make(value);
    figures.set(value, now);
    return now;
  };
});

/** A number in as few signs as one reads at a glance: 7, 10.3, 1250, 48k, 1.2M; "" for none. */
export function shortFigure(value: number): string {
  return Number.isNaN(value) ? "" : known()(value);
}

function englishFigure(value: number): string {
  const size = Math.abs(value);
  const unit = UNITS.find(({ from }) => size >= from);
  const scaled = unit ? value / unit.is : value;
  return `${rounded(scaled)}${unit?.word ?? ""}`;
}

/** Each language has units of its own. */
function localFigure(value: number): string {
  return Math.abs(value) >= LARGE ? inUnits(value) : plain(rounded(value));
}

function rounded(value: number): number {
  return Number(value.toFixed(placesOf(Math.abs(value))));
}

function placesOf(size: number): number {
  if (size < 1) return 2;
  return size < 99.5 ? 1 : 0;
}
