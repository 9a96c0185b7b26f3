import { lazy, Suspense, useEffect, useState } from "react";
import type { AppState } from "../store/app.ts";
import { Announcer } from "./Announcer.tsx";
import { useApp } from "./appContext.tsx";
import { Legend } from "./controls/Legend.tsx";
import { TopBar } from "./controls/TopBar.tsx";
import { ZoomControls } from "./controls/ZoomControls.tsx";
import { DropAnywhere } from "./open/DropAnywhere.tsx";
import { ImportProgress } from "./open/ImportProgress.tsx";
import { OpenPlace } from "./open/OpenPlace.tsx";
import { Problem } from "./open/Problem.tsx";
import type { Insets } from "./stage/createStage.ts";
import { Stage } from "./stage/Stage.tsx";
import { useShortcuts } from "./useShortcuts.ts";
import "./app.css";

const PersonPanel = lazy(async () => ({
  default: (await import("./person/PersonPanel.tsx")).PersonPanel,
}));
const ManagersPanel = lazy(async () => ({
  default: (await import("./managers/ManagersPanel.tsx")).ManagersPanel,
}));
const ReviewPanel = lazy(async () => ({
  default: (await import("./review/ReviewPanel.tsx")).ReviewPanel,
}));
const HelpPanel = lazy(async () => ({
  default: (await import("./help/HelpPanel.tsx")).HelpPanel,
}));

/** The page: the chart fills it, everything else floats at its edges. */
export function App() {
  useShortcuts();
  useDocumentState();
  const isSelected = useApp((state) => state.selected >= 0 && state.document !== null);
  const panel = useApp(shownPanel);
  const hasChart = useApp((state) => state.document !== null);
  const isNarrow = useIsNarrow();
  return (
    <>
      <Stage insets={insetsFor(panel !== "none", isSelected, isNarrow)} />
      <TopBar />
      {hasChart && (
        <div className="foot">
          <Legend />
          <OpenPlace />
          <ZoomControls />
        </div>
      )}
      {!hasChart && <OpenPlace />}
      <Suspense fallback={null}>
        {panel !== "none" && (
          <aside className="side left">
            {panel === "managers" && <ManagersPanel />}
            {panel === "review" && <ReviewPanel />}
            {panel === "help" && <HelpPanel />}
          </aside>
        )}
        {isSelected && (
          <aside className="side right">
            <PersonPanel />
          </aside>
        )}
      </Suspense>
      <div className="notices">
        <ImportProgress />
        <Problem />
      </div>
      <DropAnywhere />
      <Announcer />
    </>
  );
}

function shownPanel({ panel, phase }: AppState): AppState["panel"] {
  return phase === "review" ? "review" : panel;
}

/** `<html data-state data-view>` tell anybody outside what the page is doing. */
function useDocumentState(): void {
  const phase = useApp((state) => state.phase);
  const view = useApp((state) => state.view);
  useEffect(() => {
    document.documentElement.dataset.state = phase;
  }, [phase]);
  useEffect(() => {
    document.documentElement.dataset.view = view;
  }, [view]);
}

const NARROW = "(max-width: 1000px)";

function useIsNarrow(): boolean {
  const [isNarrow, setIsNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const onChange = (): void => setIsNarrow(query.matches);
    query.addEventListener("change", onChange);
    return () => query.removeEventListener("change", onChange);
  }, []);
  return isNarrow;
}

/** What the panels cover, as app.css has it, px. */
function insetsFor(left: boolean, right: boolean, isNarrow: boolean): Insets {
  if (isNarrow)
    return { top: 120, bottom: left || right ? 0.46 * innerHeight : 110, left: 0, right: 0 };
  return { top: 64, bottom: 86, left: left ? 436 : 0, right: right ? 376 : 0 };
}
