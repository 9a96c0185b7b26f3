import { Suspense } from "react";
import { Button } from "react-aria-components";
import { allFindings } from "../../import/furtherRows.ts";
import { say } from "../../language/say.ts";
import type { OrgDocument } from "../../store/app.ts";
import { headcountOf } from "../../store/selectors.ts";
import { useActions, useApp } from "../appContext.tsx";
import { barTools } from "../firstLook.ts";
import { peopleWords } from "../words.ts";
import "./topBar.css";

/** The bar on top: what is open, which way up, coloured by what, where is who. */
export function TopBar() {
  const document = useApp((state) => state.document);
  return (
    <header className="bar">
      <div className="bar-title" data-own={document !== null && !document.source.isSample}>
        <Mark />
        <span className="bar-name">Headstand</span>
        {document && <Title document={document} />}
      </div>
      <Suspense fallback={null}>
        <barTools.Part />
      </Suspense>
    </header>
  );
}

function Title({ document }: { readonly document: OrgDocument }) {
  const { openPanel } = useActions();
  const panel = useApp((state) => state.panel);
  const findings = allFindings(document.imported);
  const odd = say("{count, plural, one {# finding} other {# findings}}", {
    count: findings.length,
  });
  return (
    <>
      <span className="bar-slash" aria-hidden="true">
        /
      </span>
      <h1 className="bar-document" title={document.source.name}>
        {document.source.name}
      </h1>
      <Button
        className="bar-facts"
        aria-expanded={panel === "review"}
        onPress={() => openPanel(panel === "review" ? "none" : "review")}
      >
        {peopleWords(headcountOf(document).people)} · <span className="bar-findings">{odd}</span>
      </Button>
    </>
  );
}

function Mark() {
  return (
    <svg className="bar-mark" width="24" height="20" viewBox="0 0 24 20" aria-hidden="true">
      <polygon points="0,0 11.5,0 5.75,9.5" fill="var(--accent)" opacity="0.6" />
      <polygon points="12.5,0 24,0 18.25,9.5" fill="var(--accent)" opacity="0.85" />
      <polygon points="6.5,10.5 17.5,10.5 12,20" fill="var(--accent)" />
    </svg>
  );
}
