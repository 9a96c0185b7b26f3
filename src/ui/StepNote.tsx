import { useEffect } from "react";
import { Button } from "react-aria-components";
import { say } from "../language/say.ts";
import { useActions, useApp, useAppHandle } from "./appContext.tsx";
import { stepWords } from "./stepWords.ts";
import "./stepNote.css";

/** What was done just now, with a way to take it back; or was taken back, with a way to do it again. */
export function StepNote() {
  const note = useApp((state) => state.stepNote);
  const { undo, redo, dismissStepNote } = useActions();
  useGoneWhenUserGoesOn();
  if (!note) return null;
  const isDone = note.offers === "undo";
  const words = stepWords(note.step);
  return (
    <div className="step-note card" role="status">
      <p>{isDone ? words : say("Taken back: {step}", { step: words })}</p>
      <Button className="button small" onPress={() => void (isDone ? undo() : redo())}>
        {isDone ? say("Undo") : say("Redo")}
      </Button>
      <Button
        className="button plain small step-note-close"
        aria-label={say("Close the message")}
        onPress={dismissStepNote}
      >
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <path d="M2 2l10 10M12 2 2 12" stroke="currentColor" strokeWidth="1.6" />
        </svg>
      </Button>
    </div>
  );
}

/** Whoever looks elsewhere has thought it over; Ctrl Z still takes the step back. */
function useGoneWhenUserGoesOn(): void {
  const { store, actions } = useAppHandle();
  useEffect(
    () =>
      store.subscribe((now, before) => {
        const isElsewhere =
          now.selected !== before.selected ||
          now.path !== before.path ||
          now.panel !== before.panel ||
          now.view !== before.view ||
          now.linkDraft !== before.linkDraft;
        if (now.stepNote && now.stepNote === before.stepNote && isElsewhere) {
          actions.dismissStepNote();
        }
      }),
    [store, actions],
  );
}
