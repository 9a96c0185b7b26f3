import { say } from "../../language/say.ts";
import type { Org } from "../../org/org.ts";
import { jointOf } from "../../scene/pathJoint.ts";
import { Desk } from "./Desk.tsx";

/** Every desk on the line, with the lowest common manager. */
export function LineDesks({ org, line }: { readonly org: Org; readonly line: readonly number[] }) {
  const joint = jointOf(line);
  return (
    <section aria-label={say("Through the line")}>
      <h3>{say("Through the line")}</h3>
      <ol className="path-desks">
        {line.map((node) => (
          <li key={node} data-common={node === joint}>
            <Desk org={org} node={node} />
            {node === joint && <span className="path-common">{say("lowest common manager")}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
