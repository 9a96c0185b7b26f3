import { Switch } from "react-aria-components";
import { say } from "../../language/say.ts";
import type { PendingHandle } from "./usePending.ts";
import "../switch.css";

interface LeftOutColumnsProps {
  readonly handle: PendingHandle;
  /** Sensitive columns that are in the chart because the user asked for them, by header. */
  readonly kept: readonly string[];
}

/** Sensitive columns: out before anything is kept, in only where somebody asks for one on purpose. */
export function LeftOutColumns({ handle: { pending, choose }, kept }: LeftOutColumnsProps) {
  const sensitive = pending.columns.filter((column) => column.sensitive);
  if (sensitive.length === 0) return null;
  const keep = pending.choices.keep ?? kept;
  return (
    <section className="left-out" aria-label={say("Sensitive columns")}>
      <h3>{say("Sensitive columns are left out")}</h3>
      <p className="muted">
        {say(
          "They are dropped while the file is read: they reach neither the chart nor anything that is saved. Take one in only if you need it.",
        )}
      </p>
      <ul className="left-out-list">
        {sensitive.map(({ header }) => (
          <li key={header}>
            <Switch
              className="switch"
              isSelected={keep.includes(header)}
              onChange={(isIn) =>
                choose({
                  keep: isIn ? [...keep, header] : keep.filter((each) => each !== header),
                })
              }
            >
              <span className="switch-track" aria-hidden="true">
                <span className="switch-thumb" />
              </span>
              <span>{header}</span>
              <span className="muted">
                {keep.includes(header) ? say("taken in ‖ a column") : say("left out ‖ a column")}
              </span>
            </Switch>
          </li>
        ))}
      </ul>
    </section>
  );
}
