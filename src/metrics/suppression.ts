/** Viva Insights' floor: groups under 5 are hidden. May only be raised. (M33) */
export const SUPPRESSION_FLOOR = 5;

/**
 * Which groups must be hidden, by their sizes: each with fewer than k members; then, while exactly one is
 * hidden or fewer than k members are in all, the next smallest too, or it would follow by subtraction.
 * Empty groups have nothing to hide. (M33)
 */
export function suppressedGroups(
  sizes: readonly number[],
  k: number = SUPPRESSION_FLOOR,
): boolean[] {
  const floor = Math.max(k, SUPPRESSION_FLOOR);
  const smallestFirst = sizes
    .map((size, group) => ({ size, group }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => a.size - b.size);
  const hidden = sizes.map(() => false);
  let groups = 0;
  let members = 0;
  for (const { size, group } of smallestFirst) {
    const followsBySubtraction = groups === 1 || (groups > 0 && members < floor);
    if (size >= floor && !followsBySubtraction) break;
    hidden[group] = true;
    groups++;
    members += size;
  }
  return hidden;
}
