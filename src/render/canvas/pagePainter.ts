import { drawMarks } from "./drawMarks.ts";
import type { OnWanted, Painter } from "./painter.ts";
import { paintPicture } from "./picture.ts";

/** Paints here and now, where a canvas cannot be handed to a worker. */
export function createPagePainter(canvas: HTMLCanvasElement, onWanted: OnWanted): Painter {
  const context = canvas.getContext("2d", { alpha: false });
  if (!context) throw new Error("This browser has no 2D canvas.");
  const pen = context;
  const aside = document.createElement("canvas").getContext("2d", { alpha: false });
  const photos = new Map<number, ImageBitmap>();
  let held: HTMLCanvasElement | null = null;
  document.fonts.addEventListener("loadingdone", onWanted);
  canvas.addEventListener("contextrestored", onWanted);
  return {
    isFree: () => true,
    paint(picture, onPainted) {
      paintPicture({ canvas, pen }, picture, (key) => photos.get(key) ?? null, held);
      if (picture.fading === 0) held = null;
      onPainted(performance.now());
    },
    rehearse({ marks }) {
      if (aside) drawMarks(aside, marks);
    },
    keepPhoto: (key, image) => photos.set(key, image),
    dropPhoto(key) {
      photos.get(key)?.close();
      photos.delete(key);
    },
    hold() {
      held = document.createElement("canvas");
      held.width = canvas.width;
      held.height = canvas.height;
      held.getContext("2d")?.drawImage(canvas, 0, 0);
    },
    stop() {
      document.fonts.removeEventListener("loadingdone", onWanted);
      canvas.removeEventListener("contextrestored", onWanted);
    },
  };
}
