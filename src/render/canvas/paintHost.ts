import { loadFonts } from "./loadFonts.ts";
import type { PackedMarks } from "./packedMarks.ts";
import type { PaintReply, PaintRequest } from "./paintProtocol.ts";
import { type Picture, paintPicture, type Surface } from "./picture.ts";
import { unpackMarks } from "./unpackMarks.ts";

// The far side of workerPainter.ts: owns the canvas. Without graphics hardware a browser paints where the
// canvas is drawn on, and there this takes as long again as working out what to draw.

type PaintOrder = Extract<PaintRequest, { kind: "paint" }>;

/** After so long without a picture nobody sees a motion, ms: the next one is drawn at once. */
const PAUSE_MS = 100;

let surface: Surface | null = null;
/** Until the fonts have come or failed to; nothing is to be seen in another font. */
let areFontsDue = true;
let texts: string[] = [];
let waiting: PaintOrder | null = null;
let request = 0;
let lastPaint = Number.NEGATIVE_INFINITY;
let held: OffscreenCanvas | null = null;
const photos = new Map<number, ImageBitmap>();

function say(reply: PaintReply, transfer: readonly Transferable[] = []): void {
  self.postMessage(reply, { transfer: [...transfer] });
}

function begin(canvas: OffscreenCanvas): void {
  const pen = canvas.getContext("2d", { alpha: false });
  if (!pen) throw new Error("This browser's workers have no 2D canvas.");
  surface = { canvas, pen };
  canvas.addEventListener("contextrestored", () => say({ kind: "wanted" }));
}

/** One picture a frame: those drawn between frames would be painted in vain. */
function paintSoon(): void {
  if (areFontsDue || request !== 0) return;
  if (performance.now() - lastPaint > PAUSE_MS) paintNow();
  else request = requestAnimationFrame(paintNow);
}

function paintNow(): void {
  cancelAnimationFrame(request);
  request = 0;
  if (!surface || !waiting) return;
  lastPaint = performance.now();
  const { serial, size, marks } = waiting;
  waiting = null;
  const picture = { ...size, marks: unpackMarks(marks, texts) };
  paintPicture(surface, picture, (key) => photos.get(key) ?? null, held);
  if (size.fading === 0) held = null;
  const at = performance.timeOrigin + performance.now();
  say({ kind: "painted", serial, at, numbers: marks.numbers }, [marks.numbers.buffer]);
}

function learnTexts(marks: PackedMarks): void {
  if (marks.isFromStart) {
    // What waits goes by the numbers before.
    paintNow();
    texts = [];
  }
  for (const text of marks.texts) texts.push(text);
}

/** Letters and shapes are worked out for a picture that is asked for, even if nobody looks at it. */
function paintAside(picture: Picture): void {
  const canvas = new OffscreenCanvas(1, 1);
  const pen = canvas.getContext("2d", { alpha: false });
  if (!pen) return;
  paintPicture({ canvas, pen }, picture, () => null, null);
  canvas.transferToImageBitmap().close();
}

function hold(): void {
  paintNow();
  if (!(surface?.canvas instanceof OffscreenCanvas)) return;
  const { canvas } = surface;
  held = new OffscreenCanvas(canvas.width, canvas.height);
  held.getContext("2d")?.drawImage(canvas, 0, 0);
}

self.addEventListener("message", ({ data }: MessageEvent<PaintRequest>) => {
  if (data.kind === "begin") {
    begin(data.canvas);
    loadFonts(data.faces, () => say({ kind: "wanted" })).finally(() => {
      areFontsDue = false;
      paintSoon();
    });
  } else if (data.kind === "rehearse") {
    learnTexts(data.marks);
    paintAside({ ...data.size, marks: unpackMarks(data.marks, texts) });
  } else if (data.kind === "keepPhoto") {
    photos.set(data.key, data.image);
  } else if (data.kind === "dropPhoto") {
    photos.get(data.key)?.close();
    photos.delete(data.key);
  } else if (data.kind === "hold") {
    hold();
  } else {
    learnTexts(data.marks);
    waiting = data;
    paintSoon();
  }
});
