const MOST_DECIDERS = 7;

/** How well n people decide, 1 to 0: each beyond seven costs a tenth (Bain). A reminder, not a score. (M27) */
export function deciderEffect(deciders: number): number {
  const beyond = Math.max(0, deciders - MOST_DECIDERS);
  return Math.max(0, 10 - beyond) / 10;
}
