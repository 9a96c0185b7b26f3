import { useEffect } from "react";
import { useApp } from "../appContext.tsx";
import { useKeptActions } from "./useKeptActions.ts";

/** Keeps each file that is opened, anew when it is read with other choices, if the user wants that. */
export function useKeeping(): void {
  const { readKept, keepOpened, tellOfNewer } = useKeptActions();
  const document = useApp((state) => state.document);
  const keeping = useApp((state) => state.keeping);
  const { source, options } = document ?? {};
  useEffect(() => {
    void readKept();
  }, [readKept]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new chart takes messages away
  useEffect(() => {
    void tellOfNewer();
  }, [tellOfNewer, source]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same reading in another order is kept already
  useEffect(() => {
    if (document && keeping === "on") void keepOpened(document);
  }, [keepOpened, keeping, source, options]);
}
