import { createPagePainter } from "../../render/canvas/pagePainter.ts";
import type { OnWanted, Painter } from "../../render/canvas/painter.ts";
import { createWorkerPainter } from "../../render/canvas/workerPainter.ts";
import { pageFonts } from "./pageFonts.ts";

/** Begins a worker that paints; null where the page has to paint itself, as in a file that stands alone. */
export type StartPainter = (() => Worker) | null;

/** Whoever paints the stage: a worker where there may be one, else the page itself. */
export function openPainter(
  canvas: HTMLCanvasElement,
  startPainter: StartPainter,
  onWanted: OnWanted,
): Painter {
  if (!startPainter || !("transferControlToOffscreen" in canvas)) {
    return createPagePainter(canvas, onWanted);
  }
  return createWorkerPainter(canvas, startPainter(), pageFonts(), onWanted);
}
