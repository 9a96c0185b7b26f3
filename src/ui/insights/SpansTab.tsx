import type { OrgDocument } from "../../store/app.ts";
import { useInsights } from "./useInsights.ts";

/** How many report to each manager. */
export function SpansTab({ document }: { readonly document: OrgDocument }) {
  const told = useInsights("department");
  if (!told) return null;
  return (
    <section aria-label={document.source.name}>
      <p>Half of the managers have {told.insights.span.median ?? "–"} direct reports or fewer.</p>
    </section>
  );
}
