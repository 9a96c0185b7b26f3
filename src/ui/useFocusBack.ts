import { useLayoutEffect, useState } from "react";
import { focusStage } from "./focusStage.ts";

/** Gives the keys back to where they came from, else to the chart, when the part of the page goes. */
export function useFocusBack(): void {
  // As it is drawn: by the time of its effects a field in it has the keys.
  const [before] = useState(() => document.activeElement);
  useLayoutEffect(
    () => () => {
      // What had the keys is gone by the next turn.
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        const isThere = before instanceof HTMLElement && before.isConnected;
        if (isThere && before !== document.body) before.focus({ preventScroll: true });
        else focusStage();
      });
    },
    [before],
  );
}
