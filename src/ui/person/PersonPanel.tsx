import { type ReactNode, useMemo } from "react";
import { Button } from "react-aria-components";
import { say } from "../../language/say.ts";
import type { View } from "../../layout/view.ts";
import { directReports } from "../../metrics/directReports.ts";
import { isExecutive, kindOfManager } from "../../metrics/kindOfManager.ts";
import { flagOfCode } from "../../metrics/loadFlag.ts";
import { calledOf } from "../../org/called.ts";
import { isManager, type Org, PERSON, PLACEHOLDER, textOf, VACANCY } from "../../org/org.ts";
import { kindWord } from "../../scene/kindWord.ts";
import type { OrgDocument } from "../../store/app.ts";
import { countedOrg, kindsFor, loadFor, shownPhotos } from "../../store/selectors.ts";
import { useActions, useApp } from "../appContext.tsx";
import { AddLinkButton } from "../links/AddLinkButton.tsx";
import { Panel } from "../Panel.tsx";
import { HelpForLoad } from "../relief/HelpForLoad.tsx";
import {
  dottedDownHeading,
  dottedUpHeading,
  FLAG_SIGNS,
  flagWord,
  kindSentence,
  linkUpWord,
  peopleHeading,
  totalSpanWords,
} from "../words.ts";
import { FollowButton } from "./FollowButton.tsx";
import { LoadFigure } from "./LoadFigure.tsx";
import { PeopleList } from "./PeopleList.tsx";
import { PersonButton } from "./PersonButton.tsx";
import { PersonPhoto } from "./PersonPhoto.tsx";
import { WorksWith } from "./WorksWith.tsx";
import "./person.css";

/** Who somebody is, who supports them, whom they support, and what that adds up to. */
export function PersonPanel() {
  const document = useApp((state) => state.document);
  const node = useApp((state) => state.selected);
  const view = useApp((state) => state.view);
  const photos = useApp(shownPhotos);
  const { select } = useActions();
  if (!document || node < 0) return null;
  const { org } = document.imported;
  const photo = photos?.photoOf[node] ?? -1;
  const part = { document, org, node, view };
  return (
    <Panel
      title={calledOf(org, node)}
      onClose={() => select(-1)}
      foot={<Parts org={org} node={node} />}
    >
      <div className="person" key={node} ref={showTop}>
        <div className="person-head">
          {photos && photo >= 0 && (
            <PersonPhoto key={photo} photos={photos} photo={photo} name={calledOf(org, node)} />
          )}
          <Position org={org} node={node} />
        </div>
        <Chain {...part} />
        <Chips {...part} />
        <LoadFigure document={document} node={node} />
        <HelpForLoad document={document} node={node} />
        <People {...part} />
      </div>
    </Panel>
  );
}

/** The panel of the next person begins at its top, wherever that of the last one was left. */
function showTop(person: HTMLElement | null): void {
  person?.parentElement?.scrollTo({ top: 0 });
}

interface PartProps {
  readonly document: OrgDocument;
  readonly org: Org;
  readonly node: number;
  readonly view: View;
}

function Position({ org, node }: Pick<PartProps, "org" | "node">) {
  if (org.kind[node] === PLACEHOLDER) {
    return (
      <p className="muted">
        {say(
          "The file names this manager but holds no row for them. Their team is kept together here.",
        )}
      </p>
    );
  }
  const what = org.kind[node] === VACANCY ? say("Vacant post") : textOf(org, "title", node);
  const where = [textOf(org, "department", node), textOf(org, "location", node)];
  return (
    <div className="person-position">
      {what !== "" && <p>{what}</p>}
      <p className="muted">{where.filter(Boolean).join(" · ")}</p>
    </div>
  );
}

/** Everybody above, the nearest first: "Supported by Ava › Kim › Joe". */
function Chain({ org, node, view }: PartProps) {
  const above: number[] = [];
  for (let i = org.parent[node] ?? -1; i >= 0; i = org.parent[i] ?? -1) above.push(i);
  if (above.length === 0) return null;
  return (
    <nav className="chain" aria-label={linkUpWord(view)}>
      <span className="muted">{linkUpWord(view)}</span>
      <ol>
        {above.map((i) => (
          <li key={i}>
            <PersonButton org={org} node={i} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Chips({ document, org, node, view }: PartProps) {
  if (org.kind[node] !== PERSON) return null;
  const counted = countedOrg(document);
  const layer = say("layer {layer}", { layer: org.layer[node] ?? 0 });
  if (counted.kind[node] !== PERSON) {
    return <ChipList words={[say("left out of the figures"), layer]} />;
  }
  if (!isManager(counted, node)) {
    return <ChipList words={[say("individual contributor"), layer]} />;
  }
  const load = loadFor(document);
  const kind = kindOfManager(kindsFor(document)[node] ?? 0);
  const flag = flagOfCode(load.flag[node]);
  const dotted = load.dotted?.[node] ?? 0;
  const words = [
    say("span {span, number}", { span: counted.span[node] ?? 0 }),
    totalSpanWords(view, counted.totalSpan[node] ?? 0),
    dotted > 0 ? say("dotted span {span, number}", { span: dotted }) : "",
    layer,
    kind && kind !== "none" ? kindWord(kind) : "",
    isExecutive(counted, node) ? say("executive") : "",
  ];
  return (
    <div>
      <ChipList words={words}>
        {flag && (
          <li className="chip flag" data-flag={flag}>
            <span aria-hidden="true">{FLAG_SIGNS[flag]}</span> {flagWord(flag)}
          </li>
        )}
      </ChipList>
      {kind && <p className="muted person-kind">{kindSentence(kind)}</p>}
    </div>
  );
}

function ChipList({
  words,
  children,
}: {
  readonly words: readonly string[];
  readonly children?: ReactNode;
}) {
  return (
    <ul className="chips">
      {children}
      {words.filter(Boolean).map((word) => (
        <li className="chip" key={word}>
          {word}
        </li>
      ))}
    </ul>
  );
}

/** Those on the solid lines, then those on dotted ones. */
function People({ org, node, view }: PartProps) {
  const reports = useMemo(() => directReports(org, node), [org, node]);
  const { up, down } = useMemo(() => dottedLinesOf(org, node), [org, node]);
  return (
    <>
      <PeopleList org={org} view={view} title={peopleHeading(view)} people={reports} />
      <PeopleList org={org} view={view} title={dottedUpHeading(view)} people={up} />
      <PeopleList org={org} view={view} title={dottedDownHeading(view)} people={down} />
      <WorksWith key={node} org={org} node={node} />
    </>
  );
}

/** Those a dotted line leads to from `node`, and those whose dotted lines lead here. */
function dottedLinesOf(org: Org, node: number): { up: Int32Array; down: Int32Array } {
  const person = org.dotted?.person ?? new Int32Array();
  const manager = org.dotted?.manager ?? new Int32Array();
  return {
    up: manager.filter((_, k) => person[k] === node),
    down: person.filter((_, k) => manager[k] === node),
  };
}

/** What can be done with the part of the chart that hangs on somebody. */
function Parts({ org, node }: Pick<PartProps, "org" | "node">) {
  const isFolded = useApp((state) => state.shown.folded.includes(node));
  const focus = useApp((state) => state.shown.focus);
  const { toggleFolded, focus: showOnly, fitSelected, startPath } = useActions();
  const hasPeople = (org.level[node] ?? 0) > 0;
  return (
    <div className="panel-foot parts">
      <FollowButton node={node} />
      {hasPeople && (
        <Button className="button" onPress={() => void toggleFolded(node)}>
          {isFolded ? say("Unfold their people") : say("Fold their people away")}
        </Button>
      )}
      {hasPeople && focus !== node && (
        <Button className="button" onPress={() => void showOnly(node)}>
          {say("Show only this part")}
        </Button>
      )}
      {focus >= 0 && (
        <Button className="button" onPress={() => void showOnly(-1)}>
          {say("Show everybody")}
        </Button>
      )}
      {hasPeople && (
        <Button className="button" onPress={fitSelected}>
          {say("Fit on the screen")}
        </Button>
      )}
      <Button className="button" onPress={() => startPath(node)}>
        {say("Path to …")}
      </Button>
      {org.kind[node] === PERSON && <AddLinkButton node={node} />}
    </div>
  );
}
