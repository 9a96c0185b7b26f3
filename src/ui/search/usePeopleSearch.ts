import { useCallback, useEffect, useRef, useState } from "react";
import type { Org } from "../../org/org.ts";
import type { SearchAnswer } from "../../search/findPeople.ts";
import { useActions } from "../appContext.tsx";

/** What stands in a field that searches, and who is found. */
export interface PeopleSearch {
  readonly query: string;
  readonly setQuery: (typed: string) => void;
  /** The newest answer there is: while another one is on its way, still the one before. */
  readonly answer: SearchAnswer | null;
  /** Whether the answer is to what is in the field. */
  readonly isCurrent: boolean;
}

/** Who is found by what is typed. An organisation that was just opened is still being read for a while. */
export function usePeopleSearch(org: Org, limit: number): PeopleSearch {
  const { search } = useActions();
  const [query, showQuery] = useState("");
  const [told, setTold] = useState<{ readonly org: Org; readonly answer: SearchAnswer } | null>(
    null,
  );
  const typed = useRef("");
  // Asked in the key's own event: the worker searches while the field is being drawn.
  const ask = useCallback(() => {
    const wanted = typed.current;
    if (wanted === "") {
      setTold(null);
      return;
    }
    const start = performance.now();
    void search(wanted, limit).then((answer) => {
      if (!answer || typed.current !== wanted) return;
      performance.measure("headstand:search", { start, detail: wanted });
      setTold({ org, answer });
    });
  }, [search, org, limit]);
  useEffect(ask, [ask]);
  const setQuery = useCallback(
    (text: string): void => {
      showQuery(text);
      const isNew = typed.current !== text.trim();
      typed.current = text.trim();
      if (isNew) ask();
    },
    [ask],
  );
  const answer = told?.org === org ? told.answer : null;
  return { query, setQuery, answer, isCurrent: answer?.query === query.trim() };
}
