import type { SightBox } from "../../scene/minimap.ts";

/** A hand that moves less has not moved, px. */
const STILL = 3;
/** As the wheel zooms over the chart: d3-zoom doubles with so many px. */
const PX_TO_DOUBLE = 500;

/** What hands and keys can do on the minimap; places are px of it. */
interface Hands {
  readonly sight: () => SightBox;
  readonly lookAt: (x: number, y: number, isHeld: boolean) => void;
  readonly zoomAt: (factor: number, x: number, y: number) => void;
  /** Whether the key meant something. */
  readonly step: (key: string) => boolean;
  /** Pointer or focus has gone. */
  readonly leave: () => void;
}

/** Where a drag began, and how far from the middle of the frame it was taken. */
interface Hold {
  readonly x: number;
  readonly y: number;
  readonly fromMiddleX: number;
  readonly fromMiddleY: number;
  readonly isOnFrame: boolean;
  readonly hasMoved: boolean;
}

/** Pointer, wheel and keys over the minimap. The result stops them. */
export function openHands(canvas: HTMLCanvasElement, hands: Hands): () => void {
  let hold: Hold | null = null;
  const placeOf = (event: MouseEvent): { x: number; y: number } => {
    const { left, top } = canvas.getBoundingClientRect();
    const zoom = zoomOf(canvas);
    return { x: (event.clientX - left) / zoom, y: (event.clientY - top) / zoom };
  };
  const isOnFrame = (x: number, y: number): boolean => {
    const sight = hands.sight();
    return (
      x >= sight.x && x <= sight.x + sight.width && y >= sight.y && y <= sight.y + sight.height
    );
  };
  const stop = new AbortController();
  const listen = <K extends keyof HTMLElementEventMap>(
    name: K,
    listener: (event: HTMLElementEventMap[K]) => void,
  ): void => canvas.addEventListener(name, listener, { signal: stop.signal, passive: false });

  listen("pointerdown", (event) => {
    if (event.button !== 0) return;
    const { x, y } = placeOf(event);
    const sight = hands.sight();
    const onFrame = isOnFrame(x, y);
    canvas.setPointerCapture(event.pointerId);
    canvas.dataset.over = "held";
    hold = {
      x,
      y,
      fromMiddleX: onFrame ? x - (sight.x + sight.width / 2) : 0,
      fromMiddleY: onFrame ? y - (sight.y + sight.height / 2) : 0,
      isOnFrame: onFrame,
      hasMoved: false,
    };
    if (!onFrame) hands.lookAt(x, y, false);
  });
  // The keys stay where they were: whoever is focused must not vanish, and the minimap may.
  listen("mousedown", (event) => event.preventDefault());
  listen("pointermove", (event) => {
    const { x, y } = placeOf(event);
    if (!hold) {
      canvas.dataset.over = isOnFrame(x, y) ? "frame" : "chart";
      return;
    }
    if (!hold.hasMoved && Math.hypot(x - hold.x, y - hold.y) < STILL) return;
    hold = { ...hold, hasMoved: true };
    hands.lookAt(x - hold.fromMiddleX, y - hold.fromMiddleY, true);
  });
  listen("pointerup", () => {
    if (hold?.isOnFrame && !hold.hasMoved) hands.lookAt(hold.x, hold.y, false);
    hold = null;
    canvas.dataset.over = "frame";
  });
  listen("pointercancel", () => {
    hold = null;
  });
  listen("wheel", (event) => {
    event.preventDefault();
    const { x, y } = placeOf(event);
    // Firefox may tell lines instead of px.
    const px = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1);
    hands.zoomAt(2 ** (-px / PX_TO_DOUBLE), x, y);
  });
  listen("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (hands.step(event.key)) event.preventDefault();
  });
  listen("pointerleave", hands.leave);
  listen("blur", hands.leave);
  return () => stop.abort();
}

/** Px of the page to one of the canvas: on a wall the foot is drawn larger (app.css). */
export function zoomOf(canvas: HTMLCanvasElement): number {
  const { width } = canvas.getBoundingClientRect();
  return width > 0 && canvas.clientWidth > 0 ? width / canvas.clientWidth : 1;
}
