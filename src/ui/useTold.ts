import { useEffect, useState } from "react";
import type { Imported } from "../import/imported.ts";
import { useApp } from "./appContext.tsx";

/**
 * What there is to tell of the chart, asked for anew whenever the document or `ask` is another one. What
 * was told before stays until the answer comes, but never of another organisation, whose nodes are others.
 */
export function useTold<Told>(ask: () => Promise<Told | null>): Told | null {
  const document = useApp((state) => state.document);
  const [told, setTold] = useState<{ readonly of: Imported; readonly answer: Told } | null>(null);
  useEffect(() => {
    if (!document) return;
    let isWanted = true;
    void ask().then((answer) => {
      if (isWanted && answer) setTold({ of: document.imported, answer });
    });
    return () => {
      isWanted = false;
    };
  }, [ask, document]);
  return told && told.of === document?.imported ? told.answer : null;
}
