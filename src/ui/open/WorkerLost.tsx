import { Button } from "react-aria-components";
import { say } from "../../language/say.ts";
import { useActions, useApp } from "../appContext.tsx";
import "./problem.css";

/** The chart is still there, but whoever counted, searched and laid it out is not. */
export function WorkerLost() {
  const isLost = useApp(({ workerLost, progress }) => workerLost && progress === null);
  const { reread } = useActions();
  if (!isLost) return null;
  return (
    <div className="problem card" role="alert">
      <p>
        {say(
          "The browser ended the part that searches and counts, most likely for want of memory; nothing you did is lost.",
        )}
      </p>
      <Button className="button primary" onPress={() => void reread({})}>
        {say("Read it again")}
      </Button>
    </div>
  );
}
