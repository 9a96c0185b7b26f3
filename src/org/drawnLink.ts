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

/** A link as we know it, in a list, else an empty one: what another version kept is passed over. */
export function readDrawnLink(kept: unknown): DrawnLink[] {
  if (typeof kept !== "object" || kept === null) return [];
  const { source, target, kind, note }: Partial<Record<keyof DrawnLink, unknown>> = kept;
  if (typeof source !== "string" || typeof target !== "string") return [];
  const textIn = (value: unknown): string => (typeof value === "string" ? value : "");
  return [{ source, target, kind: textIn(kind), note: textIn(note) }];
}
