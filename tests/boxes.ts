/** Less than this is nothing anybody sees, px. */
export const HAIR = 0.01;

/** A rectangle of a drawing, px, and in words what stands there. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly what: string;
}

/** Pairs of boxes that lie on each other, in words. */
export function overlaps(boxes: readonly Box[]): string[] {
  const sorted = [...boxes].sort((a, b) => a.top - b.top);
  const found: string[] = [];
  let open: Box[] = [];
  for (const box of sorted) {
    open = open.filter(({ bottom }) => bottom > box.top + HAIR);
    for (const other of open) {
      if (other.right > box.left + HAIR && other.left < box.right - HAIR) {
        found.push(`${other.what} on ${box.what}`);
      }
    }
    open.push(box);
  }
  return found;
}

/** Pairs of one box of each list that lie on each other, in words. */
export function overlapsBetween(boxes: readonly Box[], others: readonly Box[]): string[] {
  return boxes.flatMap((a) =>
    others
      .filter(
        (b) =>
          a.left < b.right - HAIR &&
          b.left < a.right - HAIR &&
          a.top < b.bottom - HAIR &&
          b.top < a.bottom - HAIR,
      )
      .map((b) => `${a.what} on ${b.what}`),
  );
}

/** Whether all of a box lies in another. */
export function liesIn(box: Box, around: Box, slack = HAIR): boolean {
  return (
    box.left >= around.left - slack &&
    box.right <= around.right + slack &&
    box.top >= around.top - slack &&
    box.bottom <= around.bottom + slack
  );
}
