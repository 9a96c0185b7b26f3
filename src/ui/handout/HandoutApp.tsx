import { useState } from "react";
import { Button } from "react-aria-components";
import { numberFormat } from "../../language/numbers.ts";
import { say } from "../../language/say.ts";
import { directReports } from "../../metrics/directReports.ts";
import { calledOf } from "../../org/called.ts";
import { textOf } from "../../org/org.ts";
import type { OrgDocument } from "../../store/app.ts";
import { loadFor } from "../../store/selectors.ts";
import { Announcer } from "../Announcer.tsx";
import { useActions, useApp } from "../appContext.tsx";
import { Breadcrumb } from "../controls/Breadcrumb.tsx";
import { FlipControl } from "../controls/FlipControl.tsx";
import { LensSelect } from "../controls/LensSelect.tsx";
import { sayRich } from "../language/sayRich.tsx";
import { Panel } from "../Panel.tsx";
import { PeopleList } from "../person/PeopleList.tsx";
import { Present } from "../present/Present.tsx";
import { PresentLegend } from "../present/PresentLegend.tsx";
import { startPresenting } from "../present/startPresenting.ts";
import { Search } from "../search/Search.tsx";
import { Stage } from "../stage/Stage.tsx";
import { useInsets } from "../useInsets.ts";
import { useShortcuts } from "../useShortcuts.ts";
import { peopleHeading } from "../words.ts";
import "../app.css";
import "../controls/topBar.css";
import "../person/person.css";
import "./handout.css";

/** A hand-out: the chart to look at and to search, both ways up, with the story that was told. Nothing can be changed. */
export function HandoutApp() {
  useShortcuts();
  const document = useApp((state) => state.document);
  const isPresenting = useApp((state) => state.isPresenting);
  const scene = useApp((state) => state.scene);
  const isSelected = useApp((state) => state.selected >= 0);
  const [, setStage] = useState<unknown>(null);
  const insets = useInsets([isPresenting, isPresenting ? scene : "", isSelected].join(" "));
  if (!document) return null;
  if (isPresenting) {
    return (
      <>
        <Stage insets={insets} onStage={setStage} />
        <Present />
        <Announcer />
      </>
    );
  }
  return (
    <>
      <Stage insets={insets} onStage={setStage} />
      <header className="bar">
        <div className="bar-title">
          <h1 className="bar-document">{document.source.name}</h1>
        </div>
        <div className="bar-tools">
          <FlipControl />
          <LensSelect />
          <Search org={document.imported.org} />
        </div>
        <Breadcrumb />
      </header>
      <StorySide />
      {isSelected && (
        <aside className="side right" aria-label={say("Person")} data-beneath={false}>
          <Person document={document} />
        </aside>
      )}
      <footer className="foot handout-foot">
        <PresentLegend />
        <p className="muted">
          {say("As of {date}. Made with Headstand; opens without a network.", {
            date: document.options.asOf,
          })}
        </p>
      </footer>
      <Announcer />
    </>
  );
}

/** The story scene by scene, to be read and looked at; nothing where none is told. */
function StorySide() {
  const { title, scenes } = useApp((state) => state.story);
  const open = useApp((state) => state.scene);
  const actions = useActions();
  if (scenes.length === 0) return null;
  return (
    <aside className="side left" aria-label={say("Story")} data-beneath={false}>
      <section className="panel card" aria-label={title || say("Story")}>
        <header className="panel-head">
          <h2>{title || say("Story")}</h2>
        </header>
        <div className="panel-body">
          <ol className="handout-scenes">
            {scenes.map((scene, nth) => (
              <li key={scene.id} aria-current={scene.id === open ? "step" : undefined}>
                <Button className="handout-scene" onPress={() => void actions.showScene(scene.id)}>
                  <span className="muted">{nth + 1}</span>{" "}
                  {scene.title || say("Scene {number}", { number: nth + 1 })}
                </Button>
                {scene.id === open && scene.notes !== "" && <p>{scene.notes}</p>}
              </li>
            ))}
          </ol>
        </div>
        <div className="panel-foot">
          <Button className="button primary" onPress={() => startPresenting(actions)}>
            {say("Present ‖ to do")}
          </Button>
        </div>
      </section>
    </aside>
  );
}

const loadWords = numberFormat({ maximumFractionDigits: 2 });

function Person({ document }: { readonly document: OrgDocument }) {
  const node = useApp((state) => state.selected);
  const view = useApp((state) => state.view);
  const { select } = useActions();
  const { org } = document.imported;
  const post = [
    textOf(org, "title", node),
    textOf(org, "department", node),
    textOf(org, "location", node),
  ].filter(Boolean);
  const total = loadFor(document).total[node] ?? Number.NaN;
  const people = [...directReports(org, node)];
  return (
    <Panel title={calledOf(org, node)} onClose={() => select(-1)}>
      {post.length > 0 && <p className="muted">{post.join(" · ")}</p>}
      {!Number.isNaN(total) && (
        <p>
          {sayRich("Load <b>{load}</b> in report-equivalents", {
            load: loadWords(total),
            b: (words) => <strong>{words}</strong>,
          })}
        </p>
      )}
      <PeopleList org={org} view={view} title={peopleHeading(view)} people={people} />
    </Panel>
  );
}
