import { useLayoutEffect, useRef } from "react";
import { say } from "../../language/say.ts";
import { calledOf } from "../../org/called.ts";
import { isManager } from "../../org/org.ts";
import type { AppState } from "../../store/app.ts";
import { useApp, useAppHandle } from "../appContext.tsx";
import type { StageHandle } from "../stage/createStage.ts";
import { createLinkDrag } from "./createLinkDrag.ts";
import "./linkHandle.css";

/** A knob at the card of the selected manager, to be dragged to whom they work with. */
export function LinkHandle({ stage }: { readonly stage: StageHandle }) {
  const { store, actions } = useAppHandle();
  const name = useApp(nameOfSelected);
  const hasHandle = name !== null;
  const overlay = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!hasHandle || !overlay.current) return;
    return createLinkDrag(overlay.current, stage, store, actions);
  }, [hasHandle, stage, store, actions]);
  if (!hasHandle) return null;
  return (
    <div ref={overlay} className="link-overlay">
      <svg className="link-live" aria-hidden="true">
        <g className="link-targets" />
        <path className="link-line" />
      </svg>
      <p className="link-says card" aria-hidden="true" hidden />
      <div className="link-handle-place">
        <button
          className="link-handle"
          type="button"
          aria-label={say("Draw a link from {manager}", { manager: name })}
        />
        <span className="link-handle-hint card" aria-hidden="true">
          {say("Drag to whom they work with")}
        </span>
      </div>
    </div>
  );
}

/** What the selected manager is called; null when nobody is, or somebody who has no links. */
function nameOfSelected({ document, selected }: AppState): string | null {
  if (!document || selected < 0) return null;
  const { org } = document.imported;
  return isManager(org, selected) ? calledOf(org, selected) : null;
}
