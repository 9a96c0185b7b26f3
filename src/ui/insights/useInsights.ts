import { useCallback } from "react";
import type { Dimension } from "../../metrics/groupRows.ts";
import type { PartInsights } from "../../metrics/partInsights.ts";
import { insightTop } from "../../store/selectors.ts";
import { useActions, useApp } from "../appContext.tsx";
import { useTold } from "../useTold.ts";

/** What there is to tell of the part that is looked at. */
export function useInsights(dimension: Dimension): PartInsights | null {
  const { insights } = useActions();
  const top = useApp(insightTop);
  return useTold(useCallback(() => insights(top, dimension), [insights, top, dimension]));
}
