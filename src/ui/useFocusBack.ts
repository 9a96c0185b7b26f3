import { useLayoutEffect } from "react";
import { focusStage } from "./focusStage.ts";

/** Gives the keys back to where they came from, else to the chart, when the part of the page goes. */
export function useFocusBack(): void {
  useLayoutEffect(() => {
    const before = document.activeElement;
    return () => {
      // What had the keys is gone by the next turn.
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        const isThere = before instanceof HTMLElement && before.isConnected;
        if (isThere && before !== document.body) before.focus({ preventScroll: true });
        else focusStage();
      });
    };
  }, []);
}
