import type { Hit } from "./hit.ts";

/** Somebody who was found, in a list of such. */
export function HitWords({ hit: { name, title, place, note } }: { readonly hit: Hit }) {
  return (
    <span className="search-hit">
      <span className="search-name">
        {name} <span className="muted search-title">{title}</span>
      </span>
      <span className="muted search-place">{place}</span>
      {note && <span className="search-note">{note}</span>}
    </span>
  );
}
