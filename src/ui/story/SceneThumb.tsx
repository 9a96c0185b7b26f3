import { useEffect, useRef } from "react";
import { SLIDE_16_9 } from "../../picture/slide.ts";
import { DARK, LIGHT } from "../../scene/palette.ts";
import type { StoryScene } from "../../story/story.ts";
import { useApp, useAppHandle } from "../appContext.tsx";
import { drawSlide, MOST_PEOPLE_PICTURED } from "../present/slidePicture.ts";
import { useIsDark } from "../useIsDark.ts";
import { usePixelRatio } from "../usePixelRatio.ts";

const WIDTH = 104;
const HEIGHT = (WIDTH * SLIDE_16_9.height) / SLIDE_16_9.width;
/** What is typed and pressed comes first. */
const WAIT_MS = 60;

/** A small picture of a scene. */
export function SceneThumb({ scene }: { readonly scene: StoryScene }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { store } = useAppHandle();
  const isPictured = useApp(
    ({ document }) => document !== null && document.imported.org.count <= MOST_PEOPLE_PICTURED,
  );
  const isDark = useIsDark();
  const ratio = usePixelRatio();
  const { look, filter, links } = scene;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a canvas of another size is empty
  useEffect(() => {
    const waiting = window.setTimeout(() => {
      const untitled = { id: "", title: "", notes: "", look, filter, links };
      if (canvas.current) {
        drawSlide(canvas.current, untitled, store.getState(), isDark ? DARK : LIGHT);
      }
    }, WAIT_MS);
    return () => window.clearTimeout(waiting);
  }, [store, look, filter, links, isDark, ratio]);
  if (!isPictured) return null;
  return (
    <span aria-hidden="true">
      <canvas
        ref={canvas}
        className="scene-thumb"
        width={Math.round(WIDTH * ratio)}
        height={Math.round(HEIGHT * ratio)}
      />
    </span>
  );
}
