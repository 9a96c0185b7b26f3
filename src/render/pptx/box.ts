/** A rectangle by its sides. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The least box around others. */
export function boxAround(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  return { left, top, right, bottom };
}

/** Whether a box lies in another, or reaches no farther than `slack` over it. */
export function isWithin(box: Box, other: Box, slack: number): boolean {
  return (
    box.left >= other.left - slack &&
    box.top >= other.top - slack &&
    box.right <= other.right + slack &&
    box.bottom <= other.bottom + slack
  );
}

/** Whether two boxes have no point in common. */
export function isApart(box: Box, other: Box): boolean {
  return (
    box.right < other.left ||
    box.left > other.right ||
    box.bottom < other.top ||
    box.top > other.bottom
  );
}

/** A box, larger by `by` on each side. */
export function grown(box: Box, by: number): Box {
  return {
    left: box.left - by,
    top: box.top - by,
    right: box.right + by,
    bottom: box.bottom + by,
  };
}
