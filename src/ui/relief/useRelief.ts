import { useEffect, useState } from "react";
import type { Relief } from "../../relief/relief.ts";
import type { OrgDocument } from "../../store/app.ts";
import { useActions } from "../appContext.tsx";

/** What would bring a manager into range; null while it is worked out. */
export function useRelief(document: OrgDocument, manager: number): Relief | null {
  const { relief } = useActions();
  const [told, setTold] = useState<{ readonly of: OrgDocument; readonly relief: Relief } | null>(
    null,
  );
  useEffect(() => {
    let isWanted = true;
    void relief(manager).then((answer) => {
      if (isWanted && answer) setTold({ of: document, relief: answer });
    });
    return () => {
      isWanted = false;
    };
  }, [relief, document, manager]);
  return told?.of === document ? told.relief : null;
}
