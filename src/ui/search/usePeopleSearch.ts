import { useEffect, useState } from "react";
import type { Org } from "../../org/org.ts";
import type { SearchAnswer } from "../../search/findPeople.ts";
import { useActions } from "../appContext.tsx";

/** The newest answer there is: while another one is on its way, still the one before. */
export interface PeopleSearch {
  readonly answer: SearchAnswer | null;
  /** Whether the answer is to what is in the field. */
  readonly isCurrent: boolean;
}

/** Who is found by what is typed. An organisation that was just opened is still being read for a while. */
export function usePeopleSearch(org: Org, query: string, limit: number): PeopleSearch {
  const { search } = useActions();
  const [told, setTold] = useState<{ readonly org: Org; readonly answer: SearchAnswer } | null>(
    null,
  );
  const wanted = query.trim();
  useEffect(() => {
    if (wanted === "") return;
    let isAwaited = true;
    const start = performance.now();
    void search(wanted, limit).then((answer) => {
      if (!answer || !isAwaited) return;
      performance.measure("headstand:search", { start, detail: wanted });
      setTold({ org, answer });
    });
    return () => {
      isAwaited = false;
    };
  }, [org, wanted, limit, search]);
  const answer = wanted !== "" && told?.org === org ? told.answer : null;
  return { answer, isCurrent: answer?.query === wanted };
}
