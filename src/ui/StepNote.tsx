import { Button } from "react-aria-components";
import { useActions, useApp } from "./appContext.tsx";
import "./open/problem.css";

/** What was done just now, with a way to take it back; or was taken back, with a way to do it again. */
export function StepNote() {
  const note = useApp((state) => state.stepNote);
  const { undo, redo, dismissStepNote } = useActions();
  if (!note) return null;
  const isDone = note.offers === "undo";
  return (
    <div className="problem notice card step-note" role="status">
      <p>{isDone ? note.words : `Taken back: ${note.words}`}</p>
      <Button className="button" onPress={() => void (isDone ? undo() : redo())}>
        {isDone ? "Undo" : "Redo"}
      </Button>
      <Button
        className="button plain icon"
        aria-label="Close the message"
        onPress={dismissStepNote}
      >
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <path d="M2 2l10 10M12 2 2 12" stroke="currentColor" strokeWidth="1.6" />
        </svg>
      </Button>
    </div>
  );
}
