import type { CollaborationLink } from "../metrics/collaborationLinks.ts";
import { LINK_SOURCES } from "../metrics/linkSource.ts";

/** Links as columns, so that they travel without being copied: one row a link. */
export interface LinkColumns {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly weight: Float64Array;
  /** Codes in LINK_SOURCES. */
  readonly source: Uint8Array;
}

export function linkColumns(links: readonly CollaborationLink[]): LinkColumns {
  return {
    a: Int32Array.from(links, ({ a }) => a),
    b: Int32Array.from(links, ({ b }) => b),
    weight: Float64Array.from(links, ({ weight }) => weight),
    source: Uint8Array.from(links, ({ source }) => LINK_SOURCES.indexOf(source)),
  };
}

/** The links one by one. A pair that has two sources has two links. */
export function linksFrom({ a, b, weight, source }: LinkColumns): CollaborationLink[] {
  return Array.from(a, (from, k) => ({
    a: from,
    b: b[k] ?? -1,
    weight: weight[k] ?? 0,
    source: LINK_SOURCES[source[k] ?? 0] ?? "drawn",
  }));
}
