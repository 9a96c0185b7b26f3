import { useEffect } from "react";
import { useAppHandle } from "./appContext.tsx";

/** Keys that work anywhere outside a field; the help panel lists them. */
export function useShortcuts(): void {
  const { store, actions } = useAppHandle();
  useEffect(() => {
    const toggleOutline = (): void => {
      const { document, panel } = store.getState();
      if (document) actions.openPanel(panel === "outline" ? "none" : "outline");
    };
    const keys: Readonly<Record<string, () => void>> = {
      f: actions.flip,
      F: actions.flip,
      o: toggleOutline,
      O: toggleOutline,
      "+": () => actions.zoomBy(1.8),
      "=": () => actions.zoomBy(1.8),
      "-": () => actions.zoomBy(1 / 1.8),
      "0": actions.fit,
      p: actions.togglePinnedSelected,
      P: actions.togglePinnedSelected,
      "1": actions.fitSelected,
      "?": () => actions.openPanel("help"),
      Escape: () => {
        if (store.getState().linkDraft) {
          actions.dropLinkDraft();
          return;
        }
        if (store.getState().path) {
          actions.endPath();
          return;
        }
        if (store.getState().ghost) {
          actions.putGhostAway();
          return;
        }
        if (store.getState().chosen) {
          actions.unchoose();
          return;
        }
        actions.select(-1);
        actions.openPanel("none");
      },
    };
    const onStepKey = (event: KeyboardEvent): void => {
      const step = stepWanted(event);
      if (!step || isTypedInto(event)) return;
      event.preventDefault();
      event.stopPropagation();
      void (step === "undo" ? actions.undo() : actions.redo());
    };
    const onKey = (event: KeyboardEvent): void => {
      const isForeign = event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented;
      if (isForeign || isSpokenFor(event)) return;
      keys[event.key]?.();
    };
    // On the way down: lists keep the keys of what stands in their rows to themselves.
    window.addEventListener("keydown", onStepKey, true);
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("keydown", onStepKey, true);
      window.removeEventListener("keydown", onKey);
    };
  }, [store, actions]);
}

/** Whether the keys ask to take the last step back, or to do it again. */
function stepWanted({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent) {
  if (!(ctrlKey || metaKey) || altKey) return null;
  if (key.toLowerCase() === "z") return shiftKey ? "redo" : "undo";
  return key.toLowerCase() === "y" && !shiftKey ? "redo" : null;
}

/** A field has steps of its own: the letters that were typed. */
function isTypedInto({ target }: KeyboardEvent): boolean {
  const untyped = ["radio", "checkbox", "range", "file", "button", "submit"];
  const isField = `input${untyped.map((type) => `:not([type=${type}])`).join("")}, textarea`;
  return target instanceof Element && target.matches(isField);
}

/** Letters belong to the field or list they are typed in; Escape leaves a field, but not the search. */
function isSpokenFor({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest("[role=menu], [role=listbox], .search")) return true;
  return key !== "Escape" && target.matches("input:not([type=radio]), textarea, select");
}
