import { createPagePainter } from "../../render/canvas/pagePainter.ts";
import type { OnWanted, Painter } from "../../render/canvas/painter.ts";
import { createWorkerPainter } from "../../render/canvas/workerPainter.ts";
import { pageFonts } from "./pageFonts.ts";

/** Whoever paints the stage: a worker where there may be one, else the page itself. */
export function openPainter(canvas: HTMLCanvasElement, onWanted: OnWanted): Painter {
  if (!("transferControlToOffscreen" in canvas)) return createPagePainter(canvas, onWanted);
  const worker = new Worker(new URL("../../render/canvas/paintHost.ts", import.meta.url), {
    type: "module",
  });
  return createWorkerPainter(canvas, worker, pageFonts(), onWanted);
}
