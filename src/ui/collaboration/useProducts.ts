import { useEffect, useState } from "react";
import type { ProductInsights } from "../../metrics/productInsights.ts";
import { insightTop } from "../../store/selectors.ts";
import { useActions, useApp } from "../appContext.tsx";

/** What there is to tell of the products of the part that is looked at; what was told before stays until then. */
export function useProducts(): ProductInsights | null {
  const { products } = useActions();
  const document = useApp((state) => state.document);
  const top = useApp(insightTop);
  const [told, setTold] = useState<ProductInsights | null>(null);
  useEffect(() => {
    let isWanted = document !== null;
    void products(top).then((answer) => {
      if (isWanted && answer) setTold(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [products, document, top]);
  return told;
}
