import { type ViewRows, viewRows } from "../../layout/rows.ts";
import { drawMarks } from "../../render/canvas/drawMarks.ts";
import { nodeAt } from "../../scene/hitTest.ts";
import { DARK, LIGHT } from "../../scene/palette.ts";
import type { PlacedUnit } from "../../scene/placement.ts";
import { scene } from "../../scene/scene.ts";
import type { SceneInput, SceneLink } from "../../scene/sceneInput.ts";
import { stageView } from "../../scene/stageView.ts";
import type { Actions } from "../../store/actions.ts";
import type { AppState, AppStore, CameraWish } from "../../store/app.ts";
import { lensOf, linksOf } from "../../store/selectors.ts";
import { cameraTarget } from "./cameraTarget.ts";
import { shiftToKeepInPlace } from "./keptInPlace.ts";
import { arrowDirection, neighbourOf } from "./keyboard.ts";
import { sceneWords } from "./sceneWords.ts";
import { frameOf, type Insets, screenOf } from "./screen.ts";
import { measureFrame, measureImport } from "./timing.ts";
import { createTurn } from "./turn.ts";
import { createViewport, type Goal } from "./viewport.ts";
import { openZoom } from "./zoom.ts";

/** The imperative half of the stage: camera, flip and frames, none of which pass through React. */
export interface StageHandle {
  readonly setInsets: (insets: Insets) => void;
  readonly destroy: () => void;
}

const FLIGHT_MS = 650;
const REFIT_MS = 250;
/** Whoever the arrow keys reach is kept at least this far inside the frame, px. */
const IN_SIGHT = 60;
const NO_LINKS: readonly SceneLink[] = [];

export function createStage(
  canvas: HTMLCanvasElement,
  store: AppStore,
  actions: Actions,
): StageHandle {
  const context = canvas.getContext("2d", { alpha: false });
  if (!context) throw new Error("This browser has no 2D canvas.");
  const pen = context;
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const dark = matchMedia("(prefers-color-scheme: dark)");

  let insets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
  let screen = screenOf(canvas);
  let rows: ViewRows | null = null;
  let placed: readonly PlacedUnit[] = [];
  let request = 0;
  let shownDocument: unknown = null;

  const frame = () => frameOf(screen, insets);
  const extent = () => ({
    width: store.getState().layout?.width ?? 1,
    height: rows?.height ?? 1,
  });
  const paletteFor = ({ theme }: AppState) =>
    theme === "dark" || (theme === "system" && dark.matches) ? DARK : LIGHT;

  const turn = createTurn(store.getState().view === "upside-down" ? 1 : 0);
  const viewport = createViewport({
    extent,
    frame,
    isCalm: () => calm.matches,
    onMove: (inMotion) => {
      gestures.update(viewport.zoom(), viewport.largest());
      if (inMotion) drawNow();
      else redraw();
    },
  });
  const gestures = openZoom(canvas, {
    onZoom: (zoom, x, y) => viewport.zoomAbout(zoom, x / screen.scale, y / screen.scale),
    onPan: (dx, dy) => viewport.panBy(dx / screen.scale, dy / screen.scale),
  });

  /** Everything a drawing is made from, or null when there is no chart. */
  function sceneInput(): SceneInput | null {
    const state = store.getState();
    const lens = lensOf(state);
    if (!state.document || !state.layout || !rows || !lens) return null;
    const { org } = state.document.imported;
    return {
      org,
      layout: state.layout,
      rows,
      flip: turn.flip(),
      isUpsideDown: state.view === "upside-down",
      lens,
      isolated: state.isolated,
      selected: state.selected,
      hovered: state.hovered,
      found: state.found,
      links: state.linksShown ? linksOf(state.document) : NO_LINKS,
      camera: viewport.camera(),
      frame: frame(),
      width: screen.width,
      height: screen.height,
      palette: paletteFor(state),
      words: sceneWords(state.view, org),
    };
  }

  function draw(): void {
    request = 0;
    const began = performance.now();
    const state = store.getState();
    const { ratio, width, height } = screen;
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.globalAlpha = 1;
    pen.fillStyle = paletteFor(state).paper;
    pen.fillRect(0, 0, width, height);
    const input = sceneInput();
    if (input) {
      const drawn = scene(input);
      placed = drawn.placed;
      drawMarks(pen, drawn.marks);
    }
    const fading = turn.fading();
    if (fading) {
      pen.globalAlpha = fading.alpha;
      pen.drawImage(fading.picture, 0, 0, width, height);
    }
    measureFrame(began);
    if (input && shownDocument !== state.document) {
      shownDocument = state.document;
      measureImport();
    }
    // What the picture means, for tests and for anybody's curiosity.
    canvas.dataset.camera = JSON.stringify({ ...viewport.camera(), flip: turn.flip() });
  }

  /** Draws with the next frame, however often it is asked for. */
  function redraw(): void {
    if (request === 0) request = requestAnimationFrame(draw);
  }

  /** Draws in this frame: a motion that only asked would be a frame late every time. */
  function drawNow(): void {
    cancelAnimationFrame(request);
    draw();
  }

  function goalFor(node: number): Goal | null {
    const input = sceneInput();
    return input && cameraTarget(input, extent(), node);
  }

  function fulfil(wish: CameraWish): void {
    if (wish.kind === "fit") viewport.showAll(FLIGHT_MS);
    if (wish.kind === "zoom") viewport.flyTo(viewport.zoomedBy(wish.factor), REFIT_MS);
    if (wish.kind !== "person") return;
    const goal = goalFor(wish.node);
    if (goal) viewport.flyTo(goal, FLIGHT_MS, () => goalFor(wish.node));
  }

  /** Turns the chart over; whoever is looked at stays where they are on the screen. */
  function turnOver(): void {
    const goal = store.getState().view === "upside-down" ? 1 : 0;
    const input = sceneInput();
    const isTaller = extent().height * viewport.camera().ky > frame().height + 1;
    const shift = input && isTaller ? shiftToKeepInPlace(input, placed, goal) : 0;
    const from = viewport.camera();
    const target = viewport.moved(0, shift);
    if (calm.matches) {
      turn.fadeTo(goal, canvas, drawNow);
      viewport.place(target, viewport.zoom());
      return;
    }
    let moved = 0;
    turn.turnTo(goal, (share) => {
      const dy = (target.y - from.y) * share - moved;
      moved += dy;
      const { y } = viewport.camera();
      if (dy !== 0) viewport.place({ ...viewport.camera(), y: y + dy }, viewport.zoom());
      drawNow();
    });
  }

  function resize(): void {
    screen = screenOf(canvas);
    canvas.width = Math.round(screen.width * screen.ratio);
    canvas.height = Math.round(screen.height * screen.ratio);
    viewport.reframe(0);
    draw();
  }

  /** Moves the camera just far enough that somebody is in the frame. */
  function keepInSight(node: number): void {
    const input = sceneInput();
    if (!input || node < 0) return;
    const view = stageView(input);
    const { left, top, width, height } = frame();
    const inwards = (at: number, start: number, room: number): number =>
      Math.max(0, start + IN_SIGHT - at) - Math.max(0, at - (start + room - IN_SIGHT));
    const dx = inwards(view.personX(node), left, width);
    const dy = inwards(view.personY(node), top, height);
    if (dx === 0 && dy === 0) return;
    viewport.flyTo({ camera: viewport.moved(dx, dy), zoom: viewport.zoom() }, REFIT_MS);
  }

  function nodeUnder(event: MouseEvent): number {
    const input = sceneInput();
    if (!input) return -1;
    const box = canvas.getBoundingClientRect();
    const x = (event.clientX - box.left) / screen.scale;
    const y = (event.clientY - box.top) / screen.scale;
    return nodeAt(input, placed, x, y);
  }

  const unsubscribe = store.subscribe((state, before) => {
    const isNew = state.document !== before.document;
    if (state.layout !== before.layout) {
      rows = state.layout && viewRows(state.layout);
      if (isNew) viewport.showAll(0);
      else viewport.reframe(REFIT_MS);
    }
    if (state.view !== before.view) turnOver();
    if (state.cameraWish.serial !== before.cameraWish.serial && !isNew) fulfil(state.cameraWish);
    redraw();
  });
  const stopListening = listen(canvas, {
    pointermove: (event) => {
      if (event.buttons !== 0 || event.pointerType === "touch") return;
      const node = nodeUnder(event);
      canvas.style.cursor = node >= 0 ? "pointer" : "grab";
      actions.hover(node);
    },
    pointerleave: () => actions.hover(-1),
    click: (event) => actions.select(nodeUnder(event)),
    keydown: (event) => {
      const direction = arrowDirection(event.key);
      const input = sceneInput();
      if (!direction || !input || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      const next = neighbourOf(input, input.selected, direction);
      actions.select(next);
      keepInSight(next);
    },
  });
  const observer = new ResizeObserver(resize);
  observer.observe(canvas);
  dark.addEventListener("change", redraw);
  document.fonts.addEventListener("loadingdone", redraw);
  const { layout } = store.getState();
  rows = layout && viewRows(layout);
  resize();

  return {
    setInsets(next) {
      insets = next;
      viewport.reframe(REFIT_MS);
    },
    destroy() {
      unsubscribe();
      stopListening();
      observer.disconnect();
      gestures.destroy();
      viewport.stop();
      turn.stop();
      cancelAnimationFrame(request);
      dark.removeEventListener("change", redraw);
      document.fonts.removeEventListener("loadingdone", redraw);
    },
  };
}

type Listeners = { [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void };

/** Listens to several events of one element; the result stops them all. */
function listen(element: HTMLElement, listeners: Listeners): () => void {
  const stop = new AbortController();
  for (const [name, listener] of Object.entries(listeners)) {
    element.addEventListener(name, listener as EventListener, { signal: stop.signal });
  }
  return () => stop.abort();
}
