import { useEffect } from "react";
import type { Actions } from "../../store/actions.ts";
import type { AppStore } from "../../store/app.ts";
import { useLatestRef } from "./useLatestRef.ts";

interface PresentKeys {
  readonly toggleBlack: () => void;
  readonly toggleLaser: () => void;
  readonly openNotes: () => void;
}

/** A number typed within this time is one number, ms. */
const NUMBER_MS = 2500;

/** Keys while presenting: arrows and clickers step, a number and Enter jump. All others mean what they always do. */
export function usePresentKeys(
  store: AppStore,
  actions: Pick<Actions, "stepScene" | "jumpToScene" | "endPresenting">,
  keys: PresentKeys,
): void {
  const latest = useLatestRef(keys);
  useEffect(() => {
    let typed = "";
    let forgetting = 0;
    const step = (by: number) => (): void => void actions.stepScene(by);
    const jump = (): void => {
      if (typed === "") void actions.stepScene(1);
      else void actions.jumpToScene(Number(typed));
      typed = "";
    };
    const meanings: Readonly<Record<string, () => void>> = {
      ArrowRight: step(1),
      ArrowDown: step(1),
      PageDown: step(1),
      " ": step(1),
      ArrowLeft: step(-1),
      ArrowUp: step(-1),
      PageUp: step(-1),
      Backspace: step(-1),
      Home: () => void actions.jumpToScene(1),
      End: () => void actions.jumpToScene(store.getState().story.scenes.length),
      Enter: jump,
      Escape: actions.endPresenting,
      b: () => latest.current.toggleBlack(),
      B: () => latest.current.toggleBlack(),
      ".": () => latest.current.toggleBlack(),
      l: () => latest.current.toggleLaser(),
      L: () => latest.current.toggleLaser(),
      n: () => latest.current.openNotes(),
      N: () => latest.current.openNotes(),
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const isOnButton = event.target instanceof Element && event.target.closest("button") !== null;
      if (isOnButton && (event.key === " " || event.key === "Enter")) return;
      if (/^\d$/.test(event.key)) {
        typed += event.key;
        window.clearTimeout(forgetting);
        forgetting = window.setTimeout(() => {
          typed = "";
        }, NUMBER_MS);
      } else if (meanings[event.key]) {
        meanings[event.key]?.();
      } else {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the chart, whose arrows walk from person to person.
    window.addEventListener("keydown", onKey, true);
    return () => {
      window.clearTimeout(forgetting);
      window.removeEventListener("keydown", onKey, true);
    };
  }, [store, actions, latest]);
}
