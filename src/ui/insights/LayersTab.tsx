import type { OrgDocument } from "../../store/app.ts";
import { useInsights } from "./useInsights.ts";

/** How many desks there are from the top to the front line. */
export function LayersTab({ document }: { readonly document: OrgDocument }) {
  const told = useInsights("layer");
  if (!told) return null;
  return (
    <section aria-label={document.source.name}>
      <p>{told.insights.layers.layers} layers.</p>
    </section>
  );
}
