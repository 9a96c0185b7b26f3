import { Button } from "react-aria-components";
import { say } from "../../language/say.ts";
import { useActions } from "../appContext.tsx";
import { type PendingHandle, pendingCount } from "./usePending.ts";

interface DrawFootProps {
  readonly handle: PendingHandle;
  /** The day the rows were judged as of. */
  readonly asOf: string;
  /** Whether no manager's column is known: drawn without one, everybody stands beside everybody. */
  readonly isAsking: boolean;
}

/** The day the rows are judged as of, and the button that draws what was chosen. */
export function DrawFoot({ handle: { pending, chooseDay }, asOf, isAsking }: DrawFootProps) {
  const { reread } = useActions();
  const { choices, day } = pending;
  const count = pendingCount(pending);
  const draw = (): void => {
    const map = isAsking ? { manager: "", ...choices.map } : { ...choices.map };
    void reread({ ...choices, map }, day || asOf);
  };
  return (
    <form
      className="panel-foot draw"
      onSubmit={(event) => {
        event.preventDefault();
        draw();
      }}
    >
      <label className="as-of">
        <span>{say("As of ‖ a day")}</span>
        <input
          type="date"
          value={day ?? asOf}
          onChange={({ currentTarget }) => chooseDay(currentTarget.value)}
        />
      </label>
      {count > 0 && (
        <span className="muted">
          {say("{count, plural, one {# change} other {# changes}} not drawn yet", { count })}
        </span>
      )}
      <Button type="submit" className="button primary">
        {say("Draw the chart")}
      </Button>
    </form>
  );
}
