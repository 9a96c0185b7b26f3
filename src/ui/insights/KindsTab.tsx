import type { OrgDocument } from "../../store/app.ts";
import { useInsights } from "./useInsights.ts";

/** Each layer of management is a different job: who does which. */
export function KindsTab({ document }: { readonly document: OrgDocument }) {
  const told = useInsights("layer");
  if (!told) return null;
  return (
    <section aria-label={document.source.name}>
      <p>{told.insights.kinds.mixed} managers do two jobs at once.</p>
    </section>
  );
}
