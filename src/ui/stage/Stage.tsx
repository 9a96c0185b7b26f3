import { useLayoutEffect, useRef } from "react";
import { say } from "../../language/say.ts";
import { nameOf } from "../../org/org.ts";
import type { AppState } from "../../store/app.ts";
import { useApp, useAppHandle } from "../appContext.tsx";
import { createStage, type StageHandle } from "./createStage.ts";
import type { Insets } from "./screen.ts";
import "./stage.css";

interface StageProps {
  readonly insets: Insets;
  /** Hands the stage to those who look on; null when it is gone. */
  readonly onStage: (stage: StageHandle | null) => void;
}

/** The chart. React only makes it and tells it what panels cover; frames never pass through here. */
export function Stage({ insets, onStage }: StageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const handle = useRef<StageHandle | null>(null);
  const { store, actions, startPainter } = useAppHandle();
  const label = useApp(stageLabel);
  const { top, right, bottom, left } = insets;

  useLayoutEffect(() => {
    if (!canvas.current) return;
    const stage = createStage(canvas.current, store, actions, startPainter);
    handle.current = stage;
    onStage(stage);
    return () => {
      onStage(null);
      stage.destroy();
    };
  }, [store, actions, startPainter, onStage]);

  useLayoutEffect(
    () => handle.current?.setInsets({ top, right, bottom, left }),
    [top, right, bottom, left],
  );

  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: the chart is walked by arrow keys
    <canvas
      ref={canvas}
      className="stage"
      tabIndex={0}
      role="application"
      aria-roledescription={say("organisation chart")}
      aria-label={label}
    />
  );
}

function stageLabel({ document, selected, view }: AppState): string {
  if (!document) return say("No organisation open");
  const { org } = document.imported;
  const values = {
    file: document.source.name,
    view: view === "upside-down" ? say("upside-down view") : say("conventional view"),
  };
  return selected < 0
    ? say("{file}, {view}, nobody selected. Arrow keys walk through it.", values)
    : say("{file}, {view}, {person}. Arrow keys walk through it.", {
        ...values,
        person: nameOf(org, selected),
      });
}
