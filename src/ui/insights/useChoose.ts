import type { PeoplePick } from "../../metrics/peoplePick.ts";
import { insightTop } from "../../store/selectors.ts";
import { useActions, useApp } from "../appContext.tsx";

/** Brings the people behind a figure out on the chart, or lets them go; tells whose they are now. */
export interface Choosing {
  readonly isChosen: (words: string) => boolean;
  readonly choose: (words: string, pick: PeoplePick) => void;
}

/** The people are looked for in the part that the insights tell of. */
export function useChoose(): Choosing {
  const top = useApp(insightTop);
  const chosen = useApp((state) => state.chosen);
  const { choose } = useActions();
  return {
    isChosen: (words) => chosen?.words === words && chosen.top === top,
    choose: (words, pick) => void choose(words, top, pick),
  };
}
