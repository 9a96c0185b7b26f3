import { useCallback } from "react";
import type { ProductInsights } from "../../metrics/productInsights.ts";
import { insightTop } from "../../store/selectors.ts";
import { useActions, useApp } from "../appContext.tsx";
import { useTold } from "../useTold.ts";

/** What there is to tell of the products of the part that is looked at. */
export function useProducts(): ProductInsights | null {
  const { products } = useActions();
  const top = useApp(insightTop);
  return useTold(useCallback(() => products(top), [products, top]));
}
