import { useEffect, useRef } from "react";
import { say } from "../../language/say.ts";
import { useAppHandle } from "../appContext.tsx";
import type { StageHandle } from "../stage/createStage.ts";
import { createMinimap } from "./createMinimap.ts";
import "./minimap.css";

/** The whole chart in small, with a frame around what the stage shows: there whenever that is less. */
export function Minimap({ stage }: { readonly stage: StageHandle }) {
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const words = useRef<HTMLParagraphElement>(null);
  const { store } = useAppHandle();
  useEffect(() => {
    if (!place.current || !canvas.current || !words.current) return;
    const parts = { place: place.current, canvas: canvas.current, words: words.current };
    return createMinimap(parts, stage, store);
  }, [stage, store]);
  return (
    <div className="minimap-place">
      <div ref={place} className="minimap card" data-needed="false">
        {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: the frame is moved by arrow keys */}
        <canvas
          ref={canvas}
          className="minimap-picture"
          tabIndex={0}
          role="application"
          aria-roledescription={say("minimap")}
          aria-label={say("Minimap")}
          aria-describedby="minimap-words"
        />
        <p ref={words} id="minimap-words" className="visually-hidden" />
      </div>
    </div>
  );
}
