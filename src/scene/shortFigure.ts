const UNITS = [
  { from: 999_500_000, is: 1e9, word: "bn" },
  { from: 999_500, is: 1e6, word: "M" },
  { from: 9_950, is: 1e3, word: "k" },
] as const;

/** A number in as few signs as one reads at a glance: 7, 10.3, 1250, 48k, 1.2M; "" for none. */
export function shortFigure(value: number): string {
  if (Number.isNaN(value)) return "";
  const size = Math.abs(value);
  const unit = UNITS.find(({ from }) => size >= from);
  const scaled = unit ? value / unit.is : value;
  return `${Number(scaled.toFixed(placesOf(Math.abs(scaled))))}${unit?.word ?? ""}`;
}

function placesOf(size: number): number {
  if (size < 1) return 2;
  return size < 99.5 ? 1 : 0;
}
