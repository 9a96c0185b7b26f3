import { Button } from "react-aria-components";
import { say } from "../../language/say.ts";
import { useActions, useApp } from "../appContext.tsx";
import "./problem.css";

/** One sentence on what went wrong with the last file; the chart below is untouched. */
export function Problem() {
  const problem = useApp((state) => state.problem);
  const { dismissProblem } = useActions();
  if (problem === null) return null;
  return (
    <div className="problem card" role="alert">
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <path d="M10 2 19 18H1Z" fill="var(--over)" />
        <path d="M10 8v5M10 15v1" stroke="var(--card)" strokeWidth="1.8" />
      </svg>
      <p>{problem}</p>
      <Button className="button" onPress={dismissProblem}>
        {say("All right")}
      </Button>
    </div>
  );
}

/** One sentence worth knowing that is no fault. */
export function Notice() {
  const notice = useApp((state) => state.notice);
  const { dismissNotice } = useActions();
  if (notice === null) return null;
  return (
    <div className="problem notice card" role="status">
      <p>{notice}</p>
      <Button className="button" onPress={dismissNotice}>
        {say("All right")}
      </Button>
    </div>
  );
}
