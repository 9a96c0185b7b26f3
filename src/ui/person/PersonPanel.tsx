import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { directReports } from "../../metrics/directReports.ts";
import { isExecutive, kindOfManager } from "../../metrics/kindOfManager.ts";
import { loadFlag } from "../../metrics/loadFlag.ts";
import {
  isManager,
  nameOf,
  type Org,
  PERSON,
  PLACEHOLDER,
  textOf,
  VACANCY,
} from "../../org/org.ts";
import type { OrgDocument, View } from "../../store/app.ts";
import { kindsFor, loadFor } from "../../store/selectors.ts";
import { useActions, useApp } from "../appContext.tsx";
import { Panel } from "../Panel.tsx";
import {
  FLAG_COLORS,
  FLAG_SIGNS,
  KIND_SENTENCES,
  linkUpWord,
  peopleHeading,
  totalSpanWords,
} from "../words.ts";
import { LoadFigure } from "./LoadFigure.tsx";
import "./person.css";

/** Who somebody is, who supports them, whom they support, and what that adds up to. */
export function PersonPanel() {
  const document = useApp((state) => state.document);
  const node = useApp((state) => state.selected);
  const view = useApp((state) => state.view);
  const { select } = useActions();
  if (!document || node < 0) return null;
  const { org } = document.imported;
  return (
    <Panel title={titleOf(org, node)} onClose={() => select(-1)}>
      <Position org={org} node={node} />
      <Chain org={org} node={node} view={view} />
      <Facts document={document} node={node} view={view} />
      {isManager(org, node) && <LoadFigure document={document} node={node} />}
      <People org={org} node={node} view={view} />
      <DottedLines org={org} node={node} />
      <Parts org={org} node={node} />
    </Panel>
  );
}

function titleOf(org: Org, node: number): string {
  if (org.kind[node] === VACANCY) return textOf(org, "title", node) || "Vacancy";
  return nameOf(org, node) || "Unnamed";
}

function Position({ org, node }: { readonly org: Org; readonly node: number }) {
  if (org.kind[node] === PLACEHOLDER) {
    return (
      <p className="muted">
        The file names this manager but holds no row for them. Their team is kept together here.
      </p>
    );
  }
  const isVacant = org.kind[node] === VACANCY;
  const where = [textOf(org, "department", node), textOf(org, "location", node)].filter(Boolean);
  return (
    <div>
      <p>{isVacant ? "Vacant post" : textOf(org, "title", node)}</p>
      <p className="muted">{where.join(" · ")}</p>
    </div>
  );
}

function PersonButton({ org, node }: { readonly org: Org; readonly node: number }) {
  const { goTo } = useActions();
  return (
    <Button className="person-link" onPress={() => void goTo(node)}>
      {titleOf(org, node)}
    </Button>
  );
}

/** Everybody above, the nearest first: "Supported by Ava, Kim, Joe". */
function Chain({ org, node, view }: PartProps) {
  const above: number[] = [];
  for (let i = org.parent[node] ?? -1; i >= 0; i = org.parent[i] ?? -1) above.push(i);
  if (above.length === 0) return null;
  return (
    <nav aria-label="The line above">
      <h3>{linkUpWord(view)}</h3>
      <ol className="chain">
        {above.map((i) => (
          <li key={i}>
            <PersonButton org={org} node={i} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface PartProps {
  readonly org: Org;
  readonly node: number;
  readonly view: View;
}

function Facts({
  document,
  node,
  view,
}: {
  readonly document: OrgDocument;
  readonly node: number;
  readonly view: View;
}) {
  const { org } = document.imported;
  if (!isManager(org, node)) {
    return org.kind[node] === PERSON ? (
      <div className="chips">
        <span className="chip">individual contributor</span>
        <span className="chip">layer {org.layer[node]}</span>
      </div>
    ) : null;
  }
  const kind = kindOfManager(kindsFor(document)[node] ?? 0);
  const flag = loadFlag(loadFor(document).total[node] ?? Number.NaN);
  return (
    <>
      <div className="chips">
        {flag && (
          <span className="chip flag" style={{ color: FLAG_COLORS[flag] }}>
            <span aria-hidden="true">{FLAG_SIGNS[flag]}</span> {flag}
          </span>
        )}
        <span className="chip">span {org.span[node]}</span>
        <span className="chip">{totalSpanWords(view, org.totalSpan[node] ?? 0)}</span>
        <span className="chip">layer {org.layer[node]}</span>
        {kind && kind !== "none" && <span className="chip">{kind}</span>}
        {isExecutive(org, node) && <span className="chip">executive</span>}
      </div>
      {kind && <p className="muted">{KIND_SENTENCES[kind]}</p>}
    </>
  );
}

const FIRST_SHOWN = 12;

function People({ org, node, view }: PartProps) {
  const [all, setAll] = useState(-1);
  const reports = directReports(org, node);
  if (reports.length === 0) return null;
  const shown = all === node ? reports : reports.slice(0, FIRST_SHOWN);
  return (
    <List title={`${peopleHeading(view)} (${reports.length})`}>
      {shown.map((i) => (
        <li key={i}>
          <PersonButton org={org} node={i} />
          <span className="muted">{textOf(org, "title", i)}</span>
        </li>
      ))}
      {shown.length < reports.length && (
        <li>
          <Button className="person-link" onPress={() => setAll(node)}>
            Show all {reports.length}
          </Button>
        </li>
      )}
    </List>
  );
}

function List({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul className="people">{children}</ul>
    </div>
  );
}

function DottedLines({ org, node }: { readonly org: Org; readonly node: number }) {
  if (!org.dotted) return null;
  const { person, manager } = org.dotted;
  const towards = [...manager.filter((_, k) => person[k] === node)];
  const from = [...person.filter((_, k) => manager[k] === node)];
  if (towards.length + from.length === 0) return null;
  return (
    <List title={`Dotted lines (${towards.length + from.length})`}>
      {towards.map((i) => (
        <li key={`to ${i}`}>
          <span className="muted">to</span> <PersonButton org={org} node={i} />
        </li>
      ))}
      {from.map((i) => (
        <li key={`from ${i}`}>
          <span className="muted">from</span> <PersonButton org={org} node={i} />
        </li>
      ))}
    </List>
  );
}

/** What can be done with the part of the chart that hangs on somebody. */
function Parts({ org, node }: { readonly org: Org; readonly node: number }) {
  const isFolded = useApp((state) => state.shown.folded.includes(node));
  const focus = useApp((state) => state.shown.focus);
  const actions = useActions();
  if ((org.level[node] ?? 0) === 0 && focus < 0) return null;
  return (
    <div className="parts">
      {(org.level[node] ?? 0) > 0 && (
        <Button className="button" onPress={() => void actions.toggleFolded(node)}>
          {isFolded ? "Unfold their people" : "Fold their people away"}
        </Button>
      )}
      {focus !== node && (org.level[node] ?? 0) > 0 && (
        <Button className="button" onPress={() => void actions.focus(node)}>
          Show only this part
        </Button>
      )}
      {focus >= 0 && (
        <Button className="button" onPress={() => void actions.focus(-1)}>
          Show everybody
        </Button>
      )}
    </div>
  );
}
