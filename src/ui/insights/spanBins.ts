/** A bar of the histogram: managers with so many direct reports, both numbers included. */
export interface SpanBin {
  readonly from: number;
  /** Infinite for the last one, where the tail is gathered. */
  readonly to: number;
  readonly managers: number;
}

/** A bar for each span from 1 on; where there are more than `most`, the last one holds the rest. */
export function spanBins(managersBySpan: ArrayLike<number>, most: number): readonly SpanBin[] {
  const largest = managersBySpan.length - 1;
  const single = largest > most ? most - 1 : largest;
  const bins: SpanBin[] = [];
  for (let span = 1; span <= single; span++) {
    bins.push({ from: span, to: span, managers: managersBySpan[span] ?? 0 });
  }
  if (largest <= most) return bins;
  let managers = 0;
  for (let span = single + 1; span <= largest; span++) managers += managersBySpan[span] ?? 0;
  return [...bins, { from: single + 1, to: Number.POSITIVE_INFINITY, managers }];
}
