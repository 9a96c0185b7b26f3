import { useEffect, useState } from "react";
import type { Dimension } from "../../metrics/groupRows.ts";
import type { PartInsights } from "../../metrics/partInsights.ts";
import { insightTop } from "../../store/selectors.ts";
import { useActions, useApp } from "../appContext.tsx";

/** What there is to tell of the part that is looked at; what was told before stays until then. */
export function useInsights(dimension: Dimension): PartInsights | null {
  const { insights } = useActions();
  const document = useApp((state) => state.document);
  const top = useApp(insightTop);
  const [told, setTold] = useState<PartInsights | null>(null);
  useEffect(() => {
    let isWanted = document !== null;
    void insights(top, dimension).then((answer) => {
      if (isWanted && answer) setTold(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [insights, document, top, dimension]);
  return told;
}
