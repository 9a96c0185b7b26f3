import { useActions, useApp } from "../appContext.tsx";
import { Panel } from "../Panel.tsx";
import { ColumnChoices } from "./ColumnChoices.tsx";
import { Findings } from "./Findings.tsx";
import { Ledger } from "./Ledger.tsx";
import "./review.css";

/** How the file was read: every row's fate, what was odd, and which column was taken for what. */
export function ReviewPanel() {
  const undecided = useApp((state) => state.undecided);
  const document = useApp((state) => state.document);
  const { openPanel, dismissProblem } = useActions();
  if (undecided) {
    return (
      <Panel title="Who reports to whom?" onClose={dismissProblem}>
        <p>{undecided.problem} Which one is it?</p>
        <ColumnChoices columns={undecided.reviewed} />
      </Panel>
    );
  }
  if (!document) return null;
  const { imported, options } = document;
  return (
    <Panel title="How the file was read" onClose={() => openPanel("none")}>
      <Ledger imported={imported} />
      <Findings imported={imported} />
      <ColumnChoices columns={imported.reviewed} asOf={options.asOf} />
    </Panel>
  );
}
