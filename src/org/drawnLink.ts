/** A link between two managers that somebody drew by hand; they are named by their key (personKey). */
export interface DrawnLink {
  readonly source: string;
  readonly target: string;
  /** How they work together, in the words of whoever drew it. */
  readonly kind: string;
  readonly note: string;
}

/** Whether two drawn links join the same two. */
export function joinsTheSame(one: DrawnLink, other: DrawnLink): boolean {
  return (
    (one.source === other.source && one.target === other.target) ||
    (one.source === other.target && one.target === other.source)
  );
}
