import { Button, Label, ProgressBar } from "react-aria-components";
import type { ImportStep } from "../../import/imported.ts";
import { type Message, message, say, sayIt } from "../../language/say.ts";
import { useActions, useApp } from "../appContext.tsx";
import "./importProgress.css";

const STEPS: Readonly<Record<ImportStep, Message>> = {
  reading: message("Reading the rows"),
  recognising: message("Finding out who reports to whom"),
  building: message("Building the chart"),
};

/** How far the import is, with a way out. What was on the page stays until it is done. */
export function ImportProgress() {
  const progress = useApp((state) => state.progress);
  const { cancelImport } = useActions();
  if (!progress) return null;
  return (
    <div className="progress card">
      <ProgressBar value={progress.share * 100} className="progress-bar">
        {({ percentage = 0 }) => (
          <>
            <Label className="progress-label">
              {sayIt(STEPS[progress.step])} <span className="muted">{progress.name}</span>
            </Label>
            <div className="progress-track">
              <div className="progress-fill" style={{ width: `${percentage}%` }} />
            </div>
          </>
        )}
      </ProgressBar>
      <Button className="button" onPress={cancelImport}>
        {say("Cancel")}
      </Button>
    </div>
  );
}
