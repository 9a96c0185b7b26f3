import { type ViewRows, viewRows } from "../../layout/rows.ts";
import { drawMarks } from "../../render/canvas/drawMarks.ts";
import {
  type Camera,
  clampCamera,
  type Frame,
  fitCamera,
  largestZoom,
  mixCameras,
  zoomCamera,
} from "../../scene/camera.ts";
import { nodeAt } from "../../scene/hitTest.ts";
import { DARK, LIGHT } from "../../scene/palette.ts";
import type { PlacedUnit } from "../../scene/placement.ts";
import { scene } from "../../scene/scene.ts";
import type { SceneInput, SceneLink } from "../../scene/sceneInput.ts";
import { stageView } from "../../scene/stageView.ts";
import type { Actions } from "../../store/actions.ts";
import type { AppState, AppStore, CameraWish } from "../../store/app.ts";
import { dottedLinksOf, lensOf } from "../../store/selectors.ts";
import { cameraTarget } from "./cameraTarget.ts";
import { arrowDirection, neighbourOf } from "./keyboard.ts";
import { type Motion, startMotion } from "./motion.ts";
import { sceneWords } from "./sceneWords.ts";
import { openZoom } from "./zoom.ts";

/** What floating panels cover of the stage, px. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The imperative half of the stage: camera, flip and frames, none of which pass through React. */
export interface StageHandle {
  readonly setInsets: (insets: Insets) => void;
  readonly destroy: () => void;
}

const FLIP_MS = 700;
const FLIGHT_MS = 650;
const REFIT_MS = 250;
/** Room around the chart for the mission edge above the wall and for half a card at the other edges. */
const PADDING = { top: 52, side: 34, bottom: 36 };
/** A picture wider than this is looked at from afar or very dense: all of it is drawn larger. */
const LARGE_SCREEN = { width: 2800, scale: 1.6 };
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
  /** Size in drawing px; `scale` is CSS px, `ratio` device px to one of them. */
  let size = { width: 1, height: 1, scale: 1, ratio: 1 };
  let zoom = 1;
  let camera: Camera = { x: 0, y: 0, kx: 1, ky: 1 };
  let flip = store.getState().view === "upside-down" ? 1 : 0;
  let flight: Motion | null = null;
  /** What the flight under way is for; asked for again when the frame changes before it has arrived. */
  let flightWish: CameraWish | null = null;
  let turning: Motion | null = null;
  /** The picture before a flip without motion, on its way out. */
  let fading: { picture: HTMLCanvasElement; alpha: number } | null = null;
  let rows: ViewRows | null = null;
  let placed: readonly PlacedUnit[] = [];
  let request = 0;
  let importShown: unknown = null;

  const frame = (): Frame => ({
    left: insets.left / size.scale + PADDING.side,
    top: insets.top / size.scale + PADDING.top,
    width: Math.max(80, size.width - (insets.left + insets.right) / size.scale - 2 * PADDING.side),
    height: Math.max(
      80,
      size.height - (insets.top + insets.bottom) / size.scale - PADDING.top - PADDING.bottom,
    ),
  });
  const extent = () => ({
    width: store.getState().layout?.width ?? 1,
    height: rows?.height ?? 1,
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
      flip,
      isUpsideDown: state.view === "upside-down",
      lens,
      isolated: state.isolated,
      selected: state.selected,
      hovered: state.hovered,
      found: foundSet(state.found),
      links: state.linksShown ? dottedLinksOf(org) : NO_LINKS,
      camera,
      frame: frame(),
      width: size.width,
      height: size.height,
      palette: isDark(state, dark.matches) ? DARK : LIGHT,
      words: sceneWords(state.view, org),
    };
  }

  function draw(): void {
    request = 0;
    const began = performance.now();
    const state = store.getState();
    const palette = isDark(state, dark.matches) ? DARK : LIGHT;
    pen.setTransform(size.ratio, 0, 0, size.ratio, 0, 0);
    pen.globalAlpha = 1;
    pen.fillStyle = palette.paper;
    pen.fillRect(0, 0, size.width, size.height);
    const input = sceneInput();
    if (input) {
      const drawn = scene(input);
      placed = drawn.placed;
      drawMarks(pen, drawn.marks);
    }
    if (fading) {
      pen.globalAlpha = fading.alpha;
      pen.drawImage(fading.picture, 0, 0, size.width, size.height);
    }
    measure("headstand:frame", began);
    if (input && importShown !== state.document) {
      importShown = state.document;
      measureImport();
    }
    canvas.dataset.camera = JSON.stringify({ ...camera, flip });
  }

  /** Draws with the next frame, however often it is asked for. */
  const redraw = (): void => {
    if (request === 0) request = requestAnimationFrame(draw);
  };

  /** Draws in this frame: a motion that only asked would be a frame late every time. */
  const drawNow = (): void => {
    cancelAnimationFrame(request);
    draw();
  };

  const setCamera = (next: Camera, nextZoom: number): void => {
    camera = next;
    zoom = nextZoom;
    gestures.update(zoom, largestZoom(extent(), frame()));
    redraw();
  };

  const gestures = openZoom(canvas, {
    onZoom(nextZoom, x, y) {
      land();
      zoom = nextZoom;
      camera = zoomCamera(camera, extent(), frame(), zoom, x / size.scale, y / size.scale);
      redraw();
    },
    onPan(dx, dy) {
      land();
      const moved = { ...camera, x: camera.x + dx / size.scale, y: camera.y + dy / size.scale };
      camera = clampCamera(moved, extent(), frame());
      redraw();
    },
  });

  function land(): void {
    flight?.stop();
    flightWish = null;
  }

  function flyTo(target: Camera, targetZoom: number, milliseconds: number): void {
    land();
    const from = camera;
    const fromZoom = zoom;
    if (calm.matches) {
      setCamera(target, targetZoom);
      return;
    }
    flight = startMotion(milliseconds, (share) => {
      if (share === 1) flightWish = null;
      setCamera(mixCameras(from, target, share), fromZoom * (targetZoom / fromZoom) ** share);
      drawNow();
    });
  }

  const showAll = (milliseconds: number): void =>
    flyTo(fitCamera(extent(), frame()), 1, milliseconds);

  function fulfil(wish: CameraWish): void {
    if (wish.kind === "fit") showAll(FLIGHT_MS);
    if (wish.kind === "zoom") {
      const { left, top, width, height } = frame();
      const next = Math.min(largestZoom(extent(), frame()), Math.max(1, zoom * wish.factor));
      const target = zoomCamera(
        camera,
        extent(),
        frame(),
        next,
        left + width / 2,
        top + height / 2,
      );
      flyTo(target, next, REFIT_MS);
    }
    if (wish.kind === "person") {
      const input = sceneInput();
      if (!input) return;
      const target = cameraTarget(input, extent(), wish.node);
      flyTo(target.camera, target.zoom, FLIGHT_MS);
      flightWish = wish;
    }
  }

  /** Turns the chart over; whoever is looked at stays where they are on the screen. */
  function turn(): void {
    turning?.stop();
    const goal = store.getState().view === "upside-down" ? 1 : 0;
    const start = flip;
    const from = camera;
    const target = clampCamera({ ...from, y: from.y + keptShift(goal) }, extent(), frame());
    if (calm.matches) {
      crossFade();
      flip = goal;
      camera = target;
      redraw();
      return;
    }
    const milliseconds = Math.max(150, FLIP_MS * Math.abs(goal - start));
    turning = startMotion(milliseconds, (share) => {
      flip = start + (goal - start) * share;
      camera = { ...camera, y: from.y + (target.y - from.y) * share };
      drawNow();
    });
  }

  /** How far the camera must move for the person looked at to stay in place through a flip. */
  function keptShift(goal: number): number {
    const now = sceneInput();
    const { top, height } = frame();
    if (!now || extent().height * camera.ky <= height + 1) return 0;
    const middle = top + height / 2;
    const kept = keptNode(now, placed, size.width, middle);
    if (kept < 0) return 0;
    return stageView(now).personY(kept) - stageView({ ...now, flip: goal }).personY(kept);
  }

  function crossFade(): void {
    const picture = document.createElement("canvas");
    picture.width = canvas.width;
    picture.height = canvas.height;
    picture.getContext("2d")?.drawImage(canvas, 0, 0);
    turning = startMotion(200, (share) => {
      fading = share < 1 ? { picture, alpha: 1 - share } : null;
      drawNow();
    });
  }

  function resize(): void {
    const { width, height } = canvas.getBoundingClientRect();
    const scale = width >= LARGE_SCREEN.width ? LARGE_SCREEN.scale : 1;
    const ratio = (window.devicePixelRatio || 1) * scale;
    size = { width: Math.max(1, width / scale), height: Math.max(1, height / scale), scale, ratio };
    canvas.width = Math.round(size.width * ratio);
    canvas.height = Math.round(size.height * ratio);
    reframe(0);
    draw();
  }

  /** The frame has changed: the whole chart fills the new one, a closer look stays what it is. */
  function reframe(milliseconds: number): void {
    if (flightWish) {
      fulfil(flightWish);
      return;
    }
    if (zoom <= 1) {
      if (milliseconds > 0) showAll(milliseconds);
      else setCamera(fitCamera(extent(), frame()), 1);
      return;
    }
    const largest = largestZoom(extent(), frame());
    setCamera(clampCamera(camera, extent(), frame()), Math.min(zoom, largest));
  }

  const unsubscribe = store.subscribe((state, before) => {
    if (state.layout !== before.layout) {
      rows = state.layout && viewRows(state.layout);
      const isNew = state.document !== before.document;
      if (isNew) {
        land();
        turning?.stop();
        setCamera(fitCamera(extent(), frame()), 1);
      } else {
        reframe(REFIT_MS);
      }
    }
    if (state.view !== before.view) turn();
    const isWish = state.cameraWish.serial !== before.cameraWish.serial;
    if (isWish && state.document === before.document) fulfil(state.cameraWish);
    redraw();
  });

  const pointAt = (event: MouseEvent): number => {
    const input = sceneInput();
    if (!input) return -1;
    const box = canvas.getBoundingClientRect();
    const x = (event.clientX - box.left) / size.scale;
    const y = (event.clientY - box.top) / size.scale;
    return nodeAt(input, placed, x, y);
  };
  const onMove = (event: PointerEvent): void => {
    if (event.buttons !== 0 || event.pointerType === "touch") return;
    const node = pointAt(event);
    canvas.style.cursor = node >= 0 ? "pointer" : "grab";
    actions.hover(node);
  };
  const onLeave = (): void => actions.hover(-1);
  const onClick = (event: MouseEvent): void => actions.select(pointAt(event));
  const onKey = (event: KeyboardEvent): void => {
    const direction = arrowDirection(event.key);
    const input = sceneInput();
    if (!direction || !input || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const next = neighbourOf(input, input.selected, direction);
    actions.select(next);
    keepInSight(next);
  };

  /** Moves the camera just far enough that somebody is in the frame. */
  function keepInSight(node: number): void {
    const input = sceneInput();
    if (!input || node < 0) return;
    const view = stageView(input);
    const { left, top, width, height } = frame();
    const inwards = (at: number, start: number, room: number): number =>
      Math.max(0, start + 60 - at) - Math.max(0, at - (start + room - 60));
    const dx = inwards(view.personX(node), left, width);
    const dy = inwards(view.personY(node), top, height);
    if (dx === 0 && dy === 0) return;
    const moved = { ...camera, x: camera.x + dx, y: camera.y + dy };
    flyTo(clampCamera(moved, extent(), frame()), zoom, REFIT_MS);
  }

  const observer = new ResizeObserver(resize);
  observer.observe(canvas);
  canvas.addEventListener("pointermove", onMove);
  canvas.addEventListener("pointerleave", onLeave);
  canvas.addEventListener("click", onClick);
  canvas.addEventListener("keydown", onKey);
  dark.addEventListener("change", redraw);
  document.fonts.addEventListener("loadingdone", redraw);
  const { layout } = store.getState();
  rows = layout && viewRows(layout);
  resize();

  return {
    setInsets(next) {
      insets = next;
      reframe(REFIT_MS);
    },
    destroy() {
      unsubscribe();
      observer.disconnect();
      gestures.destroy();
      flight?.stop();
      turning?.stop();
      cancelAnimationFrame(request);
      canvas.removeEventListener("pointermove", onMove);
      canvas.removeEventListener("pointerleave", onLeave);
      canvas.removeEventListener("click", onClick);
      canvas.removeEventListener("keydown", onKey);
      dark.removeEventListener("change", redraw);
      document.fonts.removeEventListener("loadingdone", redraw);
    },
  };
}

function isDark({ theme }: AppState, systemIsDark: boolean): boolean {
  return theme === "dark" || (theme === "system" && systemIsDark);
}

let lastFound: readonly number[] = [];
let lastFoundSet: ReadonlySet<number> = new Set();

/** The same set for the same list, so that frames do not make it anew. */
function foundSet(found: readonly number[]): ReadonlySet<number> {
  if (found !== lastFound) {
    lastFound = found;
    lastFoundSet = new Set(found);
  }
  return lastFoundSet;
}

/** Who must stay in place through a flip: the selected person if seen, else the manager in the middle. */
function keptNode(
  input: SceneInput,
  placed: readonly PlacedUnit[],
  width: number,
  middle: number,
): number {
  const { selected } = input;
  if (selected >= 0) {
    const view = stageView(input);
    const x = view.personX(selected);
    const y = view.personY(selected);
    if (x >= 0 && x <= width && y >= 0 && y <= input.height) return selected;
  }
  let nearest = -1;
  let shortest = Number.POSITIVE_INFINITY;
  for (const { unit } of placed) {
    const away = Math.hypot(unit.x - width / 2, unit.y - middle);
    if (away < shortest) {
      shortest = away;
      nearest = unit.node;
    }
  }
  return nearest;
}

/** A User Timing measure for anyone's profiler; cleared at once, observers have it by then. */
function measure(name: string, start: number): void {
  performance.measure(name, { start, end: performance.now() });
  performance.clearMeasures(name);
}

/** From the file chosen to this frame, the first that shows it. */
function measureImport(): void {
  const chosen = performance.getEntriesByName("headstand:chosen").at(-1);
  if (!chosen) return;
  performance.measure("headstand:import", { start: chosen.startTime, end: performance.now() });
  performance.clearMarks("headstand:chosen");
}
