import { lazy, Suspense } from "react";
import { limitsAt, USUAL_LIMITS } from "../../metrics/loadLimits.ts";
import type { OrgDocument } from "../../store/app.ts";
import { loadFor } from "../../store/selectors.ts";

const ReliefPart = lazy(async () => ({
  default: (await import("./ReliefPart.tsx")).ReliefPart,
}));

interface HelpForLoadProps {
  readonly document: OrgDocument;
  readonly node: number;
}

/** What would help a manager who carries more than their own limit; nothing for anybody else. */
export function HelpForLoad({ document, node }: HelpForLoadProps) {
  const { total, options } = loadFor(document);
  const { upper } = limitsAt(options.limits ?? USUAL_LIMITS, node);
  if (!((total[node] ?? Number.NaN) > upper)) return null;
  return (
    <Suspense fallback={null}>
      <ReliefPart key={node} document={document} node={node} upper={upper} />
    </Suspense>
  );
}
