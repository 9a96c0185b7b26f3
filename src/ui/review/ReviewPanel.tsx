import { say } from "../../language/say.ts";
import type { OrgDocument } from "../../store/app.ts";
import { useActions, useApp } from "../appContext.tsx";
import { Panel } from "../Panel.tsx";
import { ColumnChoices } from "./ColumnChoices.tsx";
import { Corrections } from "./Corrections.tsx";
import { DrawFoot } from "./DrawFoot.tsx";
import { FileChoices } from "./FileChoices.tsx";
import { Findings } from "./Findings.tsx";
import { FurtherFiles } from "./FurtherFiles.tsx";
import { LedgerSum } from "./LedgerSum.tsx";
import { LeftOutColumns } from "./LeftOutColumns.tsx";
import { RecipeChoices } from "./RecipeChoices.tsx";
import { type AskedDocument, questionWords } from "./reviewWords.ts";
import { usePending } from "./usePending.ts";
import "./review.css";

/** How the file was read; or, where nobody's manager could be told, the question which column it is. */
export function ReviewPanel() {
  const undecided = useApp((state) => state.undecided);
  const document = useApp((state) => state.document);
  if (undecided) return <Question undecided={undecided} />;
  return document && <Review document={document} />;
}

function Question({ undecided }: { readonly undecided: AskedDocument }) {
  const { dismissProblem } = useActions();
  const handle = usePending(undecided.reviewed);
  return (
    <Panel
      title={say("Who reports to whom?")}
      onClose={dismissProblem}
      foot={<DrawFoot handle={handle} asOf={undecided.options.asOf} isAsking />}
    >
      <p>{questionWords(undecided)}</p>
      <ColumnChoices handle={handle} isAsking />
      <FileChoices file={undecided.file} seen={undecided.seen} handle={handle} />
      <LeftOutColumns handle={handle} kept={undecided.options.keep ?? []} />
    </Panel>
  );
}

/** Every row's fate, what was odd, and which column was taken for what. */
function Review({ document }: { readonly document: OrgDocument }) {
  const { imported, options } = document;
  const { openPanel } = useActions();
  const handle = usePending(imported.reviewed);
  return (
    <Panel
      title={say("How the file was read")}
      onClose={() => openPanel("none")}
      foot={<DrawFoot handle={handle} asOf={options.asOf} isAsking={false} />}
    >
      <LedgerSum imported={imported} />
      {imported.further && <FurtherFiles imported={imported} further={imported.further} />}
      <Corrections corrections={options.corrections ?? []} />
      <Findings imported={imported} />
      <FileChoices file={imported.file} seen={imported.seen} handle={handle} />
      <ColumnChoices handle={handle} isAsking={false} />
      <LeftOutColumns handle={handle} kept={options.keep ?? []} />
      <RecipeChoices document={document} />
    </Panel>
  );
}
