import { say } from "../../language/say.ts";
import { useActions, useApp } from "../appContext.tsx";
import { Panel } from "../Panel.tsx";
import { KeptList } from "./KeptList.tsx";

/** What was opened here before. */
export function KeptPanel() {
  const { openPanel } = useActions();
  const isEmpty = useApp((state) => state.kept.length === 0);
  return (
    <Panel title={say("Opened here before")} onClose={() => openPanel("none")}>
      {isEmpty && <p>{say("No file is kept in this browser.")}</p>}
      <KeptList />
      <p className="muted">
        {say(
          "Files are kept on this computer only, up to eight of them, without photos. Whoever uses this browser can open them. What you set, drew and told goes with the columns of an export, and stays when its file is removed.",
        )}
      </p>
    </Panel>
  );
}
