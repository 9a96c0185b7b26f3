import { Fragment, lazy, Suspense, useEffect, useState } from "react";
import { say } from "../language/say.ts";
import type { AppState } from "../store/app.ts";
import { useApp } from "./appContext.tsx";
import { TopBar } from "./controls/TopBar.tsx";
import { legend, stage as stagePart, zoomControls } from "./firstLook.ts";
import { DropAnywhere } from "./open/DropAnywhere.tsx";
import { OpenPlace } from "./open/OpenPlace.tsx";
import { Notice, Problem } from "./open/Problem.tsx";
import { present } from "./present/present.ts";
import { Side } from "./Side.tsx";
import type { StageHandle } from "./stage/createStage.ts";
import { useInsets } from "./useInsets.ts";
import { useLatest } from "./useLatest.ts";
import "./app.css";
import "./print.css";

const Announcer = lazy(async () => ({
  default: (await import("./Announcer.tsx")).Announcer,
}));
const Shortcuts = lazy(async () => ({
  default: (await import("./Shortcuts.tsx")).Shortcuts,
}));
const FilterNote = lazy(async () => ({
  default: (await import("./filter/FilterNote.tsx")).FilterNote,
}));
const LeftPanel = lazy(async () => ({
  default: (await import("./LeftPanel.tsx")).LeftPanel,
}));
const LateNotices = lazy(async () => ({
  default: (await import("./LateNotices.tsx")).LateNotices,
}));
const Minimap = lazy(async () => ({
  default: (await import("./minimap/Minimap.tsx")).Minimap,
}));
const PersonPanel = lazy(async () => ({
  default: (await import("./person/PersonPanel.tsx")).PersonPanel,
}));
const PathPanel = lazy(async () => ({
  default: (await import("./path/PathPanel.tsx")).PathPanel,
}));
const LinkPanel = lazy(async () => ({
  default: (await import("./links/LinkPanel.tsx")).LinkPanel,
}));
const LinkHandle = lazy(async () => ({
  default: (await import("./links/LinkHandle.tsx")).LinkHandle,
}));
const ChosenNote = lazy(async () => ({
  default: (await import("./insights/ChosenNote.tsx")).ChosenNote,
}));
const GhostNote = lazy(async () => ({
  default: (await import("./relief/GhostNote.tsx")).GhostNote,
}));
const NewVersion = lazy(async () => ({
  default: (await import("./offline/NewVersion.tsx")).NewVersion,
}));

/** The page: the chart fills it, everything else floats at its edges. */
export function App() {
  useDocumentState();
  const isSelected = useApp((state) => state.selected >= 0 && state.document !== null);
  const hasPath = useApp((state) => state.path !== null && state.document !== null);
  const hasLinkDraft = useApp((state) => state.linkDraft !== null && state.document !== null);
  const panel = useApp(shownPanel);
  const isChosen = useApp((state) => state.chosen !== null);
  const hasGhost = useApp((state) => state.ghost !== null);
  const hasChart = useApp((state) => state.document !== null);
  const isSample = useApp((state) => state.document?.source.isSample ?? false);
  const latest = useLatest(shownPanel);
  const isPart = useApp((state) => state.shown.focus >= 0);
  const language = useApp((state) => state.language);
  const isPresenting = useApp((state) => state.isPresenting && state.document !== null);
  const scene = useApp((state) => (state.isPresenting ? state.scene : ""));
  const open = [
    panel,
    isSelected,
    hasPath,
    hasLinkDraft,
    latest,
    isPart,
    hasChart,
    isSample,
    isPresenting,
    scene,
    language,
  ];
  const insets = useInsets(open.join(" "));
  const [stage, setStage] = useState<StageHandle | null>(null);
  if (isPresenting) {
    return (
      <>
        <stagePart.Part insets={insets} onStage={setStage} />
        <Suspense fallback={null}>
          <present.Part />
        </Suspense>
        <section className="notices" aria-label={say("Messages")}>
          <Notice />
        </section>
        <Suspense fallback={null}>
          <Announcer />
          <Shortcuts />
        </Suspense>
      </>
    );
  }
  return (
    <>
      <stagePart.Part insets={insets} onStage={setStage} />
      {/* In another language all is made anew, but the stage, which draws its words with every frame. */}
      <Fragment key={language}>
        <Suspense fallback={null}>
          {stage && isSelected && !hasLinkDraft && <LinkHandle stage={stage} />}
        </Suspense>
        <TopBar />
        {hasChart && (
          <footer className="foot">
            <Suspense fallback={null}>
              <FilterNote />
            </Suspense>
            {isChosen && (
              <Suspense fallback={null}>
                <ChosenNote />
              </Suspense>
            )}
            {hasGhost && (
              <Suspense fallback={null}>
                <GhostNote />
              </Suspense>
            )}
            <Suspense fallback={null}>
              <legend.Part />
            </Suspense>
            <OpenPlace />
            <div className="foot-corner">
              <Suspense fallback={null}>{stage && <Minimap stage={stage} />}</Suspense>
              <Suspense fallback={null}>
                <zoomControls.Part />
              </Suspense>
            </div>
          </footer>
        )}
        {!hasChart && <OpenPlace />}
        {panel !== "none" && (
          <Side
            key={panel}
            edge="left"
            label={say("Panel")}
            takesFocus
            isBeneath={(isSelected || hasLinkDraft) && latest === "person"}
          >
            <Suspense fallback={null}>
              <LeftPanel panel={panel} />
            </Suspense>
          </Side>
        )}
        {(isSelected || hasPath || hasLinkDraft) && (
          <Side
            edge="right"
            label={say("Person")}
            takesFocus={false}
            isBeneath={panel !== "none" && latest === "panel"}
          >
            <Suspense fallback={null}>{hasLinkDraft && <LinkPanel />}</Suspense>
            <Suspense fallback={null}>
              {hasPath && !hasLinkDraft && <PathPanel />}
              {isSelected && <PersonPanel />}
            </Suspense>
          </Side>
        )}
        <section className="notices" aria-label={say("Messages")}>
          <Suspense fallback={null}>
            <LateNotices />
          </Suspense>
          <Notice />
          <Problem />
          {hasChart && (
            <Suspense fallback={null}>
              <NewVersion />
            </Suspense>
          )}
        </section>
        <search aria-label={say("People found")} />
        <DropAnywhere />
        <Suspense fallback={null}>
          <Announcer />
          <Shortcuts />
        </Suspense>
      </Fragment>
    </>
  );
}

function shownPanel({ panel, phase }: AppState): AppState["panel"] {
  return phase === "review" ? "review" : panel;
}

/** `<html data-state data-view>` and the title tell anybody outside what the page is doing. */
function useDocumentState(): void {
  const phase = useApp((state) => state.phase);
  const view = useApp((state) => state.view);
  const name = useApp((state) => state.document?.source.name);
  useEffect(() => {
    document.title = name === undefined ? "Headstand" : `${name} · Headstand`;
  }, [name]);
  useEffect(() => {
    document.documentElement.dataset.state = phase;
  }, [phase]);
  useEffect(() => {
    document.documentElement.dataset.view = view;
  }, [view]);
}
