import { useEffect, useMemo, useState } from "react";
import type { PeoplePick } from "../../metrics/peoplePick.ts";
import { insightTop } from "../../store/selectors.ts";
import { useActions, useApp } from "../appContext.tsx";

/** The people behind a figure of the part that is looked at; null until they are known. */
export function usePeople(pick: PeoplePick): Int32Array | null {
  const { peopleOf } = useActions();
  const document = useApp((state) => state.document);
  const top = useApp(insightTop);
  const [people, setPeople] = useState<Int32Array | null>(null);
  // A pick is a few plain words and numbers: equal ones ask for the same people.
  const asked = JSON.stringify(pick);
  const question = useMemo<PeoplePick>(() => JSON.parse(asked), [asked]);
  useEffect(() => {
    let isWanted = document !== null;
    void peopleOf(top, question).then((answer) => {
      if (isWanted) setPeople(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [peopleOf, document, top, question]);
  return people;
}
