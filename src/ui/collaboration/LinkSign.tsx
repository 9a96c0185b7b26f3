import type { LinkSource } from "../../metrics/linkSource.ts";
import { LINK_DASH } from "../../scene/linkDash.ts";

/** A piece of line as links of this kind are drawn. */
export function LinkSign({ source }: { readonly source: LinkSource }) {
  return (
    <svg className="link-sign" width="28" height="8" viewBox="0 0 28 8" aria-hidden="true">
      <path
        d="M1 4h26"
        stroke={`var(--link-${source})`}
        strokeWidth="2"
        strokeDasharray={LINK_DASH[source].join(" ")}
      />
    </svg>
  );
}
