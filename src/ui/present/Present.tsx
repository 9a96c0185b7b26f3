import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { say } from "../../language/say.ts";
import { useActions, useApp, useAppHandle } from "../appContext.tsx";
import { LaserDot } from "./LaserDot.tsx";
import { PresentLegend } from "./PresentLegend.tsx";
import { openPresenterWindow } from "./presenterChannel.ts";
import { usePresenterWindow } from "./usePresenterWindow.ts";
import { usePresentKeys } from "./usePresentKeys.ts";
import "./present.css";

/** Presenting: the chart fills the screen, with the title of the scene and what its colours mean. */
export function Present() {
  const { store, actions } = useAppHandle();
  const { scenes } = useApp((state) => state.story);
  const open = useApp((state) => state.scene);
  const [isBlack, setBlack] = useState(false);
  const [hasLaser, setLaser] = useState(false);
  const [presentation] = useState(() => crypto.randomUUID());
  const at = scenes.findIndex(({ id }) => id === open);
  const scene = scenes[at];
  usePresentKeys(store, actions, {
    toggleBlack: () => setBlack((before) => !before),
    toggleLaser: () => setLaser((before) => !before),
    openNotes: () => openNotes(),
  });
  usePresenterWindow(presentation);
  useFullScreenEnd(actions.endPresenting);
  const openNotes = (): void => {
    if (!openPresenterWindow(presentation)) {
      actions.tell(say("The browser did not open a second window. Allow pop-ups for this page."));
    }
  };
  return (
    <section className="present" data-laser={hasLaser} aria-label={say("Presentation")}>
      <header className="present-head" inert={isBlack}>
        <h1 aria-live="polite">{scene?.title}</h1>
      </header>
      <footer className="present-foot" inert={isBlack}>
        <PresentLegend />
        <div className="present-controls">
          <StepButton by={-1} isDisabled={at <= 0} label={say("Back")} />
          <span className="present-count">
            {at + 1} / {scenes.length}
          </span>
          <StepButton by={1} isDisabled={at >= scenes.length - 1} label={say("Next")} />
          <Button
            className="button plain"
            aria-pressed={hasLaser}
            onPress={() => setLaser(!hasLaser)}
          >
            {say("Pointer")}
          </Button>
          <Button
            className="button plain"
            aria-pressed={isBlack}
            onPress={() => setBlack(!isBlack)}
          >
            {say("Black")}
          </Button>
          <Button className="button plain" onPress={openNotes}>
            {say("Notes")}
          </Button>
          <Button className="button plain" onPress={actions.endPresenting}>
            {say("End ‖ of presenting")}
          </Button>
        </div>
      </footer>
      {hasLaser && <LaserDot />}
      {isBlack && (
        <button type="button" className="present-black" onClick={() => setBlack(false)}>
          <span>{say("The screen is black. Press B, or here, to go on.")}</span>
        </button>
      )}
    </section>
  );
}

function StepButton({
  by,
  isDisabled,
  label,
}: {
  readonly by: 1 | -1;
  readonly isDisabled: boolean;
  readonly label: string;
}) {
  const { stepScene } = useActions();
  return (
    <Button
      className="button plain icon"
      aria-label={label}
      isDisabled={isDisabled}
      onPress={() => void stepScene(by)}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path
          d={by > 0 ? "M4.5 1.5 10 7l-5.5 5.5" : "M9.5 1.5 4 7l5.5 5.5"}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
        />
      </svg>
    </Button>
  );
}

/** Who leaves the full screen has done with presenting. */
function useFullScreenEnd(onEnd: () => void): void {
  useEffect(() => {
    const onChange = (): void => {
      if (!document.fullscreenElement) onEnd();
    };
    document.addEventListener("fullscreenchange", onChange);
    return () => {
      document.removeEventListener("fullscreenchange", onChange);
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, [onEnd]);
}
