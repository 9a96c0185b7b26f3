import { Button, Label, ProgressBar } from "react-aria-components";
import type { ImportStep } from "../../import/imported.ts";
import { useActions, useApp } from "../appContext.tsx";
import "./importProgress.css";

const STEPS: Readonly<Record<ImportStep, string>> = {
  reading: "Reading the rows",
  recognising: "Finding out who reports to whom",
  building: "Building the chart",
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
              {STEPS[progress.step]} <span className="muted">{progress.name}</span>
            </Label>
            <div className="progress-track">
              <div className="progress-fill" style={{ width: `${percentage}%` }} />
            </div>
          </>
        )}
      </ProgressBar>
      <Button className="button" onPress={cancelImport}>
        Cancel
      </Button>
    </div>
  );
}
