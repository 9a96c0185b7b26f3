import type { Hit } from "./hit.ts";

/** Somebody who was found, in a list of such. */
export function HitWords({ hit: { name, title, place, note } }: { readonly hit: Hit }) {
  return (
    <span className="search-hit">
      <span className="search-name">
        <bdi>{name}</bdi> <bdi className="muted search-title">{title}</bdi>
      </span>
      <bdi className="muted search-place">{place}</bdi>
      {note && <span className="search-note">{note}</span>}
    </span>
  );
}
