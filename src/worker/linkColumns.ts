import type { CollaborationLink } from "../metrics/collaborationLinks.ts";
import { linkEnds } from "../metrics/linkEnds.ts";
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
  const weight = new Float64Array(links.length);
  const source = new Uint8Array(links.length);
  for (let k = 0; k < links.length; k++) {
    weight[k] = links[k]?.weight ?? 0;
    source[k] = LINK_SOURCES.indexOf(links[k]?.source ?? "drawn");
  }
  return { ...linkEnds(links), weight, source };
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
