/** The value that a share of the values do not exceed; NaN without values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

const FRAME_MS = 1000 / 60;

/** Which share of the frames there was time for was not drawn, from the times between those that were. */
export function droppedShare(intervals: readonly number[]): number {
  const frames = intervals.map((ms) => Math.max(1, Math.round(ms / FRAME_MS)));
  const due = frames.reduce((sum, count) => sum + count, 0);
  return due === 0 ? 0 : 1 - frames.length / due;
}

/** Median and 95th percentile in ms, and of how many values. */
export function summary(values: readonly number[]): string {
  if (values.length === 0) return "nothing measured";
  const [median, p95] = [quantile(values, 0.5), quantile(values, 0.95)].map((ms) => ms.toFixed(1));
  return `median ${median} ms, p95 ${p95} ms (${values.length})`;
}
