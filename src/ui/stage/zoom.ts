import { select } from "d3-selection";
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity } from "d3-zoom";

/** What the hands did, in px of the element. */
export interface ZoomGestures {
  /** The zoom is now `zoom`, about the point (x, y). */
  readonly onZoom: (zoom: number, x: number, y: number) => void;
  readonly onPan: (dx: number, dy: number) => void;
}

export interface ZoomDoor {
  /** Tells the gestures where the camera is and how far it may go. */
  readonly update: (zoom: number, largest: number) => void;
  readonly destroy: () => void;
}

/** Changes of scale smaller than this are none: the fixed point could not be told. */
const SAME_SCALE = 1e-6;

/**
 * Wheel, trackpad, pinch, drag and double click as zoom and pan: d3-zoom behind a door. d3 keeps one
 * scale; where the picture lies is the camera's business, so only changes are passed on.
 */
export function openZoom(element: HTMLElement, { onZoom, onPan }: ZoomGestures): ZoomDoor {
  let before: ZoomTransform = zoomIdentity;
  const behavior = zoom<HTMLElement, unknown>()
    .clickDistance(5)
    .filter((event: Event) => !isSidewaysWheel(event) && isPlainButton(event))
    .on("zoom", ({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
      const from = before;
      before = transform;
      const ratio = transform.k / from.k;
      // Changes made by update() are nobody's gesture; a double click's steps come without an event.
      if (sourceEvent === null && isUpdating) return;
      if (Math.abs(ratio - 1) < SAME_SCALE) {
        onPan(transform.x - from.x, transform.y - from.y);
        return;
      }
      onZoom(
        transform.k,
        (transform.x - from.x * ratio) / (1 - ratio),
        (transform.y - from.y * ratio) / (1 - ratio),
      );
    });
  let isUpdating = false;
  const target = select(element);
  target.call(behavior);

  const onWheel = (event: WheelEvent): void => {
    if (!isSidewaysWheel(event)) return;
    event.preventDefault();
    const sideways = event.deltaX === 0 ? event.deltaY : event.deltaX;
    onPan(-sideways, event.deltaX === 0 ? 0 : -event.deltaY);
  };
  element.addEventListener("wheel", onWheel, { passive: false });

  return {
    update(scale, largest) {
      isUpdating = true;
      behavior.scaleExtent([1, largest]);
      if (Math.abs(scale - before.k) > SAME_SCALE) {
        target.call(behavior.transform, zoomIdentity.scale(scale));
      }
      isUpdating = false;
    },
    destroy() {
      target.on(".zoom", null);
      element.removeEventListener("wheel", onWheel);
    },
  };
}

/** Scrolling sideways on a trackpad, or with Shift, pans. */
function isSidewaysWheel(event: Event): boolean {
  if (!(event instanceof WheelEvent) || event.ctrlKey) return false;
  return event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
}

function isPlainButton(event: Event): boolean {
  return !(event instanceof MouseEvent) || event instanceof WheelEvent || event.button === 0;
}
