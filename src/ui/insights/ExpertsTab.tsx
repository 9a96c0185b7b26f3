import type { OrgDocument } from "../../store/app.ts";
import { useInsights } from "./useInsights.ts";

/** Who leads without managing. */
export function ExpertsTab({ document }: { readonly document: OrgDocument }) {
  const told = useInsights("grade");
  if (!told) return null;
  return (
    <section aria-label={document.source.name}>
      <p>{told.insights.track?.withoutReports ?? "–"} lead through what they know.</p>
    </section>
  );
}
