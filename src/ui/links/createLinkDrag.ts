import { hindranceBetween, standIn } from "../../metrics/drawnLinks.ts";
import { calledOf } from "../../org/called.ts";
import type { Org } from "../../org/org.ts";
import type { Actions } from "../../store/actions.ts";
import type { AppStore } from "../../store/app.ts";
import type { StageHandle, StagePlace } from "../stage/createStage.ts";
import { hindranceWords } from "./hindranceWords.ts";

/** A hand that moved less far than this pressed the knob and dragged nothing, CSS px. */
const CLICK_DISTANCE = 5;
/** How far the knob's middle lies inside the right edge of a card, CSS px. */
const INWARDS = 3;
/** Cards narrower than this are dots: the knob keeps beside them, CSS px. */
const DOT_WIDTH = 22;
const BESIDE_DOT = 14;
/** Room of a frame around a target, CSS px. */
const AROUND = 3;
const SVG = "http://www.w3.org/2000/svg";

/** A hand that draws a link, px of the page. */
interface Drag {
  readonly pointer: number;
  readonly from: number;
  readonly start: { readonly x: number; readonly y: number };
  x: number;
  y: number;
  hasMoved: boolean;
}

/**
 * The knob at the selected manager's card and the line that is drawn with it, as imperative as the
 * stage: they follow its frames. The result takes them away.
 */
export function createLinkDrag(
  overlay: HTMLElement,
  stage: StageHandle,
  store: AppStore,
  actions: Pick<Actions, "startLink" | "draftLink">,
): () => void {
  const place = part<HTMLElement>(".link-handle-place");
  const handle = part<HTMLButtonElement>(".link-handle");
  const line = part<SVGPathElement>(".link-line");
  const targets = part<SVGGElement>(".link-targets");
  const says = part<HTMLElement>(".link-says");
  const stop = new AbortController();
  const { signal } = stop;
  let drag: Drag | null = null;
  let hasDragged = false;

  function part<E extends Element>(selector: string): E {
    const found = overlay.querySelector<E>(selector);
    if (!found) throw new Error(`The overlay has no ${selector}.`);
    return found;
  }

  const orgNow = (): Org | null => store.getState().document?.imported.org ?? null;

  /** Puts the knob where the card is now, and redraws what is being dragged. */
  function follow(): void {
    const { selected } = store.getState();
    const at = stage.places().find(({ node }) => node === selected);
    place.hidden = !at;
    if (at) {
      const { x, y } = knobAt(at);
      place.style.translate = `${x}px ${y}px`;
    }
    if (drag?.hasMoved) drawDrag(drag);
  }

  /** The manager whom a point means, or whom the person there has; -1 for nobody. */
  function managerAt(org: Org, x: number, y: number): number {
    return standIn(org, stage.nodeAt(x, y));
  }

  function drawDrag({ from, x, y }: Drag): void {
    const org = orgNow();
    if (!org) return;
    const places = stage.places();
    const start = places.find(({ node }) => node === from);
    const over = managerAt(org, x, y);
    const possible = places.filter(({ node }) => hindranceBetween(org, from, node) === null);
    targets.replaceChildren(...possible.map((target) => frameAround(target, target.node === over)));
    if (start) line.setAttribute("d", courseTo(start, x, y));
    says.hidden = over < 0 || over === from;
    if (says.hidden) return;
    const hindrance = hindranceBetween(org, from, over);
    says.textContent =
      hindrance === null ? calledOf(org, over) : hindranceWords(org, from, over, hindrance);
    says.dataset.refused = String(hindrance !== null);
    says.style.translate = `${x}px ${y}px`;
  }

  function end(): void {
    drag = null;
    overlay.dataset.dragging = "false";
    targets.replaceChildren();
    line.removeAttribute("d");
    says.hidden = true;
    follow();
  }

  handle.addEventListener(
    "pointerdown",
    (event) => {
      if (event.button !== 0) return;
      hasDragged = false;
      const { selected } = store.getState();
      const { clientX: x, clientY: y, pointerId: pointer } = event;
      handle.setPointerCapture(pointer);
      drag = { pointer, from: selected, start: { x, y }, x, y, hasMoved: false };
    },
    { signal },
  );
  handle.addEventListener(
    "pointermove",
    (event) => {
      if (!drag || event.pointerId !== drag.pointer) return;
      drag.x = event.clientX;
      drag.y = event.clientY;
      const moved = Math.hypot(drag.x - drag.start.x, drag.y - drag.start.y);
      if (!drag.hasMoved && moved < CLICK_DISTANCE) return;
      drag.hasMoved = true;
      hasDragged = true;
      overlay.dataset.dragging = "true";
      drawDrag(drag);
    },
    { signal },
  );
  handle.addEventListener(
    "pointerup",
    (event) => {
      if (!drag || event.pointerId !== drag.pointer) return;
      const { from, x, y, hasMoved } = drag;
      const org = orgNow();
      const isOnChart =
        document.elementFromPoint(x, y)?.matches(".stage, .link-overlay *") ?? false;
      const to = org && hasMoved && isOnChart ? stage.nodeAt(x, y) : -1;
      end();
      if (to >= 0 && to !== from) actions.draftLink(from, to);
    },
    { signal },
  );
  handle.addEventListener("pointercancel", end, { signal });
  // A press without a drag asks for the other end in words.
  handle.addEventListener(
    "click",
    () => {
      if (!hasDragged) actions.startLink(store.getState().selected);
      hasDragged = false;
    },
    { signal },
  );
  window.addEventListener(
    "keydown",
    (event) => {
      if (!drag || event.key !== "Escape") return;
      event.stopPropagation();
      end();
    },
    { signal, capture: true },
  );
  const unwatch = stage.watch(follow);
  follow();
  return () => {
    stop.abort();
    unwatch();
  };
}

/** Where the middle of the knob is: on the lower edge of a card, beside a dot. */
function knobAt({ left, top, width, height }: StagePlace): { x: number; y: number } {
  return width < DOT_WIDTH
    ? { x: left + width / 2 - BESIDE_DOT, y: top + height / 2 + BESIDE_DOT }
    : { x: left + width - INWARDS, y: top + height };
}

/** A line from the knob that leaves it downwards, as the chart's own links do. */
function courseTo(start: StagePlace, x: number, y: number): string {
  const from = knobAt(start);
  const bend = Math.min(80, Math.hypot(x - from.x, y - from.y) / 2);
  return `M${from.x} ${from.y}C${from.x} ${from.y + bend} ${x} ${y + bend} ${x} ${y}`;
}

function frameAround({ left, top, width, height }: StagePlace, isOver: boolean): SVGRectElement {
  const frame = document.createElementNS(SVG, "rect");
  const box = {
    x: left - AROUND,
    y: top - AROUND,
    width: width + 2 * AROUND,
    height: height + 2 * AROUND,
    rx: Math.min(10, height / 2 + AROUND),
  };
  for (const [name, value] of Object.entries(box)) frame.setAttribute(name, String(value));
  if (isOver) frame.dataset.over = "true";
  return frame;
}
