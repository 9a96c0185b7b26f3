/** How fine an amount is that is on no step. */
const FINEST = 0.01;

/** The step of a field whose amount may come from a file: the usual one, unless it would round the amount. */
export function amountStep(amount: number, step: number): number {
  return Number.isNaN(amount) || isWhole(amount / step) ? step : FINEST;
}

/** The least amount of a field on its steps, which are counted from there. */
export function leastOnStep(least: number, step: number): number {
  return isWhole(least / step) ? least : Math.ceil(least / step) * step;
}

function isWhole(steps: number): boolean {
  return Math.abs(steps - Math.round(steps)) < 1e-9;
}
