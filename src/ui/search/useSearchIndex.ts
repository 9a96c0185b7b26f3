import { useEffect, useState } from "react";
import type { Org } from "../../org/org.ts";
import { buildSearchIndex, type SearchIndex } from "./searchIndex.ts";

/** Made when it is first wanted, a little at a time. */
export function useSearchIndex(org: Org, isWanted: boolean): SearchIndex | null {
  const [built, setBuilt] = useState<{ org: Org; index: SearchIndex } | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    const pause = () => new Promise((resolve) => setTimeout(resolve));
    void buildSearchIndex(org, pause).then((index) => {
      if (isCurrent) setBuilt({ org, index });
    });
    return () => {
      isCurrent = false;
    };
  }, [org, isWanted]);
  return built?.org === org ? built.index : null;
}
