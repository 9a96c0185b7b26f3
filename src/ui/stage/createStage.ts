import { numbersOf } from "../../base/bitSet.ts";
import { type ViewRows, viewRows } from "../../layout/rows.ts";
import { hindranceBetween } from "../../metrics/drawnLinks.ts";
import { LINK_SOURCES } from "../../metrics/linkSource.ts";
import type { OnPainted } from "../../render/canvas/painter.ts";
import type { Picture } from "../../render/canvas/picture.ts";
import { cameraOn, sightOf } from "../../scene/camera.ts";
import { nodeAt } from "../../scene/hitTest.ts";
import { linkUnder } from "../../scene/linkHit.ts";
import { linksToTell } from "../../scene/links.ts";
import type { LinkWay } from "../../scene/linkWays.ts";
import type { Mark } from "../../scene/marks.ts";
import type { ChartPoint } from "../../scene/minimap.ts";
import { DARK, LIGHT } from "../../scene/palette.ts";
import { peopleOnWays } from "../../scene/peopleOnWays.ts";
import type { PlacedUnit } from "../../scene/placement.ts";
import { scene } from "../../scene/scene.ts";
import type { HoveredLink, SceneInput } from "../../scene/sceneInput.ts";
import { sceneWords } from "../../scene/sceneWords.ts";
import { stageView } from "../../scene/stageView.ts";
import type { Actions } from "../../store/actions.ts";
import type { AppState, AppStore, CameraWish } from "../../store/app.ts";
import {
  contractorsFor,
  dottedReachFor,
  headcountOf,
  lensOf,
  loadFor,
  marked,
  markedExperts,
  pathOf,
  shownMatches,
  shownPhotos,
} from "../../store/selectors.ts";
import { cultivatorsFor, outlinedCommunities } from "../../store/shownCommunities.ts";
import { shownGhost } from "../../store/shownGhost.ts";
import { areDottedShown, shownLinks } from "../../store/shownLinks.ts";
import { shownProduct } from "../../store/shownProduct.ts";
import { shownWay } from "../../store/shownWay.ts";
import { watchPixelRatio } from "../watchPixelRatio.ts";
import { cameraTarget } from "./cameraTarget.ts";
import { areMostOutside } from "./chosenInSight.ts";
import { boxOfGhost, boxOfPart, boxOfPeople, type ChartBox, fitBox, goalAt } from "./fitBox.ts";
import { shiftToKeepInPlace } from "./keptInPlace.ts";
import { arrowDirection, neighbourOf } from "./keyboard.ts";
import { openPainter, type StartPainter } from "./openPainter.ts";
import { createPhotoCache } from "./photoCache.ts";
import { rehearsedLooks, whileIdle } from "./rehearse.ts";
import { frameOf, type Insets, screenOf } from "./screen.ts";
import { shiftIntoFrame } from "./shiftIntoFrame.ts";
import { measureFrame, measureImport, measureLens, measureSettings } from "./timing.ts";
import { createTurn } from "./turn.ts";
import { createViewport, type Goal } from "./viewport.ts";
import { openZoom } from "./zoom.ts";

/** The imperative half of the stage: camera, flip and frames, none of which pass through React. */
export interface StageHandle {
  readonly setInsets: (insets: Insets) => void;
  /** Tells of every frame what it was drawn from, null without a chart; the result stops that. */
  readonly watch: (onFrame: FrameWatcher) => () => void;
  /** Brings a point of the chart into the middle, as far as the chart allows. */
  readonly lookAt: (point: ChartPoint, milliseconds: number) => void;
  /** Zooms by a factor about a point of the chart, or the nearest to it that is seen. */
  readonly zoomAt: (factor: number, point: ChartPoint) => void;
  /** Whom a point of the page means, CSS px; -1 for nobody. */
  readonly nodeAt: (x: number, y: number) => number;
  /** Where the managers who are on the screen stand as it was drawn last, CSS px of the page. */
  readonly places: () => readonly StagePlace[];
  readonly destroy: () => void;
}

/** A manager's card or dot, CSS px of the page. */
export interface StagePlace {
  readonly node: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type FrameWatcher = (input: SceneInput | null) => void;

const FLIGHT_MS = 650;
const REFIT_MS = 250;
/** The camera has come to rest when it has not moved for so long. */
const REST_MS = 300;
/** Whoever the arrow keys reach is kept at least this far inside the frame, px. */
const IN_SIGHT = 60;

export function createStage(
  canvas: HTMLCanvasElement,
  store: AppStore,
  actions: Actions,
  startPainter: StartPainter,
): StageHandle {
  const painter = openPainter(canvas, startPainter, () => redraw());
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const dark = matchMedia("(prefers-color-scheme: dark)");

  let insets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
  let screen = screenOf(canvas, store.getState().isPresenting);
  let rows: ViewRows | null = null;
  let placed: readonly PlacedUnit[] = [];
  let linkWays: readonly LinkWay[] = [];
  /** Where the pointer is matters for one frame, so it is no decision for the store. */
  let hoveredLink: HoveredLink | null = null;
  let request = 0;
  let resting = 0;
  let working = 0;
  let shownImport: unknown = null;
  let endRehearsal = (): void => {};
  let shownLens = "";
  let shownSettings = store.getState().document?.settings;
  const watchers = new Set<FrameWatcher>();

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
      window.clearTimeout(resting);
      resting = window.setTimeout(tellRest, REST_MS);
      if (inMotion) drawNow();
      else redraw();
    },
  });
  const photoCache = createPhotoCache({
    photoAt: actions.photoAt,
    painter,
    onArrival: () => redraw(),
  });
  const gestures = openZoom(canvas, {
    onZoom: (zoom, x, y) => viewport.zoomAbout(zoom, x / screen.scale, y / screen.scale),
    onPan: (dx, dy) => viewport.panBy(dx / screen.scale, dy / screen.scale),
  });

  function tellRest(): void {
    const zoom = viewport.zoom();
    if (store.getState().layout === null) return;
    actions.restAt(zoom <= 1 ? null : sightOf(viewport.camera(), frame(), zoom));
  }

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
      load: loadFor(state.document).total,
      isolated: state.isolated,
      selected: state.selected,
      hovered: state.hovered,
      pinned: state.pinned,
      found: marked(state),
      path: pathOf(state),
      way: shownWay(state),
      ghost: shownGhost(state),
      product: shownProduct(state),
      matching: shownMatches(state),
      contractors: contractorsFor(state.document),
      links: shownLinks(state),
      hoveredLink,
      dotted: areDottedShown(state) ? dottedReachFor(state.document) : null,
      photoOf: shownPhotos(state)?.photoOf ?? null,
      experts: markedExperts(state.document),
      communities: outlinedCommunities(state),
      cultivators: cultivatorsFor(state.document),
      camera: viewport.camera(),
      frame: frame(),
      width: screen.width,
      height: screen.height,
      palette: paletteFor(state),
      cardFields: state.drawing.cardFields,
      words: sceneWords(state.view, headcountOf(state.document), state.drawing.mission),
    };
  }

  function pictureOf(marks: readonly Mark[], fading: number): Picture {
    const { ratio, width, height } = screen;
    return { width, height, ratio, paper: paletteFor(store.getState()).paper, marks, fading };
  }

  function draw(): void {
    request = 0;
    // What the picture means, for tests and for anybody's curiosity; whoever paints may be a moment behind.
    const seen = JSON.stringify({ ...viewport.camera(), flip: turn.flip() });
    canvas.dataset.camera = seen;
    if (!painter.isFree()) return;
    const began = performance.now();
    actions.drawsFrame();
    const state = store.getState();
    const input = sceneInput();
    const drawn = input && scene(input);
    const marks = drawn ? drawn.marks : [];
    if (drawn) {
      placed = drawn.placed;
      linkWays = drawn.links;
    }
    photoCache.showFrame(marks);
    painter.paint(pictureOf(marks, turn.fading()), newsIn(state, input !== null));
    for (const onFrame of watchers) onFrame(input);
    measureFrame(began);
    canvas.dataset.drawn = seen;
  }

  /**
   * The first dozen frames of a zoom or a flip would be drawn by code that never ran: it runs before
   * anybody looks, as soon as the chart stands.
   */
  function startRehearsal(): void {
    endRehearsal();
    const input = sceneInput();
    if (!input) return;
    const looks = rehearsedLooks(input, extent());
    endRehearsal = whileIdle(
      looks.map((look) => () => painter.rehearse(pictureOf(scene(look).marks, 0))),
    );
  }

  /** What is to be done once the picture that is being drawn is painted. */
  function newsIn({ document, lensId }: AppState, hasChart: boolean): OnPainted {
    const news: OnPainted[] = [];
    if (hasChart && shownImport !== document?.imported) {
      shownImport = document?.imported;
      news.push(measureImport, startRehearsal);
    }
    if (shownLens !== lensId) {
      shownLens = lensId;
      news.push(measureLens);
    }
    if (shownSettings !== document?.settings) {
      shownSettings = document?.settings;
      news.push(measureSettings);
    }
    return (at) => {
      for (const tell of news) tell(at);
    };
  }

  /** Draws with the next frame, however often it is asked for. */
  function redraw(): void {
    if (request !== 0) return;
    request = requestAnimationFrame(hasNewImport() ? workOutThenDraw : draw);
  }

  const hasNewImport = (): boolean => shownImport !== store.getState().document?.imported;

  /**
   * The first look at a chart is slow: its links are gathered in one task, the rest is worked out in another,
   * and it is drawn in the next frame.
   */
  function workOutThenDraw(): void {
    const input = sceneInput();
    if (input) linksToTell(input);
    working = window.setTimeout(() => {
      if (input) scene(input);
      request = requestAnimationFrame(draw);
    });
  }

  /** Draws in this frame: a motion that only asked would be a frame late every time. */
  function drawNow(): void {
    cancelAnimationFrame(request);
    draw();
  }

  function goalOf(wish: FlightWish): Goal | null {
    const input = sceneInput();
    if (!input) return null;
    if (wish.kind === "sight") return goalAt(input, extent(), wish.sight);
    if (wish.kind === "person") return cameraTarget(input, extent(), wish.node);
    return fitBox(input, extent(), boxOf(wish, input));
  }

  function boxOf(wish: BoxWish, input: SceneInput): ChartBox {
    if (wish.kind === "part") return boxOfPart(input, wish.node);
    if (wish.kind === "ghost") return boxOfGhost(input);
    if (wish.kind === "path") return boxOfPeople(input, peopleOnWays(input));
    return boxOfPeople(input, [...numbersOf(input.found), ...peopleAbove(input)]);
  }

  function fulfil(wish: CameraWish): void {
    if (wish.kind === "fit") viewport.showAll(FLIGHT_MS);
    else if (wish.kind === "zoom") viewport.flyTo(viewport.zoomedBy(wish.factor), REFIT_MS);
    else fly(wish);
  }

  function fly(wish: FlightWish): void {
    const goal = goalOf(wish);
    if (goal) viewport.flyTo(goal, FLIGHT_MS, () => goalOf(wish));
  }

  /** Goes to the people of a figure, unless most of them are in sight. */
  function showChosen(): void {
    const input = sceneInput();
    if (input && areMostOutside(input, input.found)) fly({ kind: "chosen" });
  }

  const isTaller = (): boolean => extent().height * viewport.camera().ky > frame().height + 1;

  const goalOfView = (): number => (store.getState().view === "upside-down" ? 1 : 0);

  /** How far the camera goes along with a flip, so that whoever is looked at stays in place, px. */
  function shiftThroughFlip(): number {
    const input = sceneInput();
    return input && isTaller() ? shiftToKeepInPlace(input, placed, goalOfView()) : 0;
  }

  /** Turns the chart over while the camera goes down by `shift` px. */
  function turnOver(shift: number): void {
    const goal = goalOfView();
    const from = viewport.camera();
    const target = viewport.moved(0, shift);
    if (calm.matches) {
      painter.hold();
      turn.fadeTo(goal, drawNow);
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
    screen = screenOf(canvas, store.getState().isPresenting);
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

  function pointAt(pageX: number, pageY: number): { readonly x: number; readonly y: number } {
    const box = canvas.getBoundingClientRect();
    return { x: (pageX - box.left) / screen.scale, y: (pageY - box.top) / screen.scale };
  }

  function nodeUnder(pageX: number, pageY: number): number {
    const input = sceneInput();
    const { x, y } = pointAt(pageX, pageY);
    return input ? nodeAt(input, placed, x, y) : -1;
  }

  function hoverLink(next: HoveredLink | null): void {
    if (next === hoveredLink) return;
    hoveredLink = next;
    redraw();
  }

  function linkAt({ clientX, clientY }: MouseEvent): HoveredLink | null {
    const { x, y } = pointAt(clientX, clientY);
    const link = linkUnder(linkWays, x, y);
    if (!link) return null;
    return { a: link.a, b: link.b, source: LINK_SOURCES[link.source] ?? "drawn", x, y };
  }

  function placesOnPage(): readonly StagePlace[] {
    const box = canvas.getBoundingClientRect();
    const { scale } = screen;
    return placed.map(({ unit, left, right, height }) => ({
      node: unit.node,
      left: box.left + left * scale,
      top: box.top + (unit.y - height / 2) * scale,
      width: (right - left) * scale,
      height: height * scale,
    }));
  }

  const unsubscribe = store.subscribe((state, before) => {
    if (!isDrawnOtherwise(state, before)) return;
    const isNew = state.document !== before.document;
    if (state.isPresenting !== before.isPresenting) resize();
    if (state.layout !== before.layout) {
      rows = state.layout && viewRows(state.layout);
      if (isNew) viewport.showAll(0);
      else viewport.reframe(REFIT_MS);
    }
    // Elsewhere now, a link is no longer where the pointer found it.
    if (state.view !== before.view || state.layout !== before.layout) hoveredLink = null;
    const isWished = state.cameraWish.serial !== before.cameraWish.serial && !isNew;
    if (state.view !== before.view) {
      // A path that the flip would take off the screen is followed; so is whatever is wished for.
      const isFollowed = !isWished && pathOf(state).length > 0 && isTaller();
      turnOver(isWished || isFollowed ? 0 : shiftThroughFlip());
      if (isFollowed) fly({ kind: "path" });
    }
    if (isWished) fulfil(state.cameraWish);
    if (state.chosen && state.chosen !== before.chosen) showChosen();
    photoCache.keepFor(shownPhotos(state));
    if (isRecoloured(state, before) && !hasNewImport()) drawNow();
    else redraw();
  });
  const stopListening = listen(canvas, {
    pointermove: (event) => {
      if (event.buttons !== 0 || event.pointerType === "touch") return;
      const node = nodeUnder(event.clientX, event.clientY);
      const link = node >= 0 ? null : linkAt(event);
      canvas.dataset.over = node >= 0 ? "person" : "";
      actions.hover(node);
      hoverLink(link);
    },
    pointerdown: () => hoverLink(null),
    pointerleave: () => {
      actions.hover(-1);
      hoverLink(null);
    },
    click: (event) => {
      const node = nodeUnder(event.clientX, event.clientY);
      if (isLinkOpen(store.getState())) actions.linkTo(node);
      else if (event.shiftKey || store.getState().path?.to === -1) void actions.pathTo(node);
      else actions.select(node);
    },
    keydown: (event) => {
      const { selected, path } = store.getState();
      if (event.key === "Enter" && event.shiftKey && selected >= 0) {
        event.preventDefault();
        if (path?.to === -1) void actions.pathTo(selected);
        else actions.startPath(selected);
      }
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
  const stopWatchingRatio = watchPixelRatio(resize);
  dark.addEventListener("change", redraw);
  const { layout } = store.getState();
  rows = layout && viewRows(layout);
  resize();

  return {
    nodeAt: nodeUnder,
    places: placesOnPage,
    setInsets(next) {
      insets = next;
      const input = sceneInput();
      // A chart that was not seen yet has nowhere to move from.
      if (!input || hasNewImport()) viewport.reframe(0);
      else viewport.reframe(REFIT_MS, shiftIntoFrame(input, placed));
    },
    watch(onFrame) {
      watchers.add(onFrame);
      redraw();
      return () => watchers.delete(onFrame);
    },
    lookAt({ slot, row }, milliseconds) {
      const zoom = viewport.zoom();
      viewport.flyTo({ camera: cameraOn(slot, row, extent(), frame(), zoom), zoom }, milliseconds);
    },
    zoomAt(factor, { slot, row }) {
      const { left, top, width, height } = frame();
      const { x, y, kx, ky } = viewport.camera();
      const within = (at: number, start: number, room: number): number =>
        Math.min(start + room, Math.max(start, at));
      viewport.zoomAbout(
        within(viewport.zoom() * factor, 1, viewport.largest() - 1),
        within(x + slot * kx, left, width),
        within(y + row * ky, top, height),
      );
    },
    destroy() {
      unsubscribe();
      stopListening();
      stopWatchingRatio();
      observer.disconnect();
      gestures.destroy();
      viewport.stop();
      turn.stop();
      photoCache.keepFor(null);
      endRehearsal();
      painter.stop();
      cancelAnimationFrame(request);
      window.clearTimeout(resting);
      window.clearTimeout(working);
      dark.removeEventListener("change", redraw);
    },
  };
}

/**
 * Whether the same chart has other colours: it is drawn before React draws the page around it, and painted
 * meanwhile.
 */
function isRecoloured(state: AppState, before: AppState): boolean {
  const { document, lensId } = state;
  if (!document || document.imported !== before.document?.imported) return false;
  return lensId !== before.lensId || document.figures !== before.document.figures;
}

/**
 * What the page shows around the chart only. A frame for its sake would keep waiting who works meanwhile:
 * the worker that reads a file, or counts with other settings, which show once their figures are there.
 */
const BESIDE_THE_CHART: ReadonlySet<string> = new Set<keyof AppState>([
  "progress",
  "problem",
  "notice",
  "keeping",
  "kept",
  "recipe",
  "workspace",
  "settings",
  "openRows",
  "steps",
  "stepNote",
  "sight",
]);

function isDrawnOtherwise(state: AppState, before: AppState): boolean {
  const parts = Object.keys(state) as (keyof AppState)[];
  return parts.some((part) => state[part] !== before[part] && !BESIDE_THE_CHART.has(part));
}

/** The managers between a product's people and whoever has all of them, who belong to the picture of it. */
function peopleAbove({ product }: SceneInput): readonly number[] {
  return product ? [...product.lines, product.decider] : [];
}

/** Whether a link is being drawn of which one end is still asked for. */
function isLinkOpen({ document, linkDraft }: AppState): boolean {
  if (!document || !linkDraft) return false;
  return hindranceBetween(document.imported.org, linkDraft.from, linkDraft.to) !== null;
}

/** A wish for a place of its own, whoever wishes it. */
type FlightWish = Flight<CameraWish>;
type BoxWish = Exclude<FlightWish, { readonly kind: "person" | "sight" }>;
type Flight<W> = W extends { readonly kind: "fit" | "zoom" } ? never : Omit<W, "serial">;

type Listeners = { [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void };

/** Listens to several events of one element; the result stops them all. */
function listen(element: HTMLElement, listeners: Listeners): () => void {
  const stop = new AbortController();
  for (const [name, listener] of Object.entries(listeners)) {
    element.addEventListener(name, listener as EventListener, { signal: stop.signal });
  }
  return () => stop.abort();
}
