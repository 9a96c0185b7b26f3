import type { AppState, OrgDocument } from "../../store/app.ts";
import { useActions, useApp } from "../appContext.tsx";
import { Panel } from "../Panel.tsx";
import { ColumnChoices, DrawFoot, useChoices } from "./ColumnChoices.tsx";
import { Findings } from "./Findings.tsx";
import { Ledger } from "./Ledger.tsx";
import "./review.css";

/** How the file was read; or, where nobody's manager could be told, the question which column it is. */
export function ReviewPanel() {
  const undecided = useApp((state) => state.undecided);
  const document = useApp((state) => state.document);
  if (undecided) return <Question undecided={undecided} />;
  return document && <Review document={document} />;
}

function Question({ undecided }: { readonly undecided: NonNullable<AppState["undecided"]> }) {
  const { dismissProblem } = useActions();
  const [choices, setChoices] = useChoices(undecided.reviewed);
  return (
    <Panel
      title="Who reports to whom?"
      onClose={dismissProblem}
      foot={<DrawFoot choices={choices} onChange={setChoices} />}
    >
      <p>{undecided.problem} Which one is it?</p>
      <ColumnChoices choices={choices} onChange={setChoices} isAsking />
    </Panel>
  );
}

/** Every row's fate, what was odd, and which column was taken for what. */
function Review({ document: { imported, options } }: { readonly document: OrgDocument }) {
  const { openPanel } = useActions();
  const [choices, setChoices] = useChoices(imported.reviewed);
  return (
    <Panel
      title="How the file was read"
      onClose={() => openPanel("none")}
      foot={<DrawFoot choices={choices} onChange={setChoices} asOf={options.asOf} />}
    >
      <Ledger imported={imported} />
      <Findings imported={imported} />
      <ColumnChoices choices={choices} onChange={setChoices} isAsking={false} />
    </Panel>
  );
}
