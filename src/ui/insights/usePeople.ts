import { useCallback } from "react";
import type { PeoplePick } from "../../metrics/peoplePick.ts";
import { insightTop } from "../../store/selectors.ts";
import { useActions, useApp } from "../appContext.tsx";
import { useTold } from "../useTold.ts";

/** The people behind a figure of the part that is looked at; null until they are known. */
export function usePeople(pick: PeoplePick): Int32Array | null {
  const { peopleOf } = useActions();
  const top = useApp(insightTop);
  // A pick is a few plain words and numbers: equal ones ask for the same people.
  const asked = JSON.stringify(pick);
  return useTold(useCallback(() => peopleOf(top, JSON.parse(asked)), [peopleOf, top, asked]));
}
