import {
  type Camera,
  clampCamera,
  type Extent,
  type Frame,
  fitCamera,
  largestZoom,
  mixCameras,
  zoomCamera,
} from "../../scene/camera.ts";
import { type Motion, startMotion } from "./motion.ts";

/** Where the camera is and how it moves: always within the chart, always in the free frame. */
export interface Viewport {
  readonly camera: () => Camera;
  readonly zoom: () => number;
  readonly largest: () => number;
  /** Puts the camera somewhere at once. */
  readonly place: (camera: Camera, zoom: number) => void;
  readonly showAll: (milliseconds: number) => void;
  /** Flies there; `again` is asked for a new goal when the frame changes on the way. */
  readonly flyTo: (goal: Goal, milliseconds: number, again?: () => Goal | null) => void;
  /** The hands' zoom and pan, drawing px; they end a flight. */
  readonly zoomAbout: (zoom: number, x: number, y: number) => void;
  readonly panBy: (dx: number, dy: number) => void;
  /** The same camera moved by (dx, dy), as far as the chart allows. */
  readonly moved: (dx: number, dy: number) => Camera;
  /** What a zoom by this factor about the middle of the frame would show. */
  readonly zoomedBy: (factor: number) => Goal;
  /** The frame or the chart has changed: the whole fills the new one, a closer look stays but for this shift, px. */
  readonly reframe: (milliseconds: number, shift?: { dx: number; dy: number }) => void;
  readonly stop: () => void;
}

export interface Goal {
  readonly camera: Camera;
  readonly zoom: number;
}

interface Surroundings {
  readonly extent: () => Extent;
  readonly frame: () => Frame;
  readonly isCalm: () => boolean;
  /** Called after every move; `inMotion` when a frame is being drawn anyway. */
  readonly onMove: (inMotion: boolean) => void;
}

export function createViewport({ extent, frame, isCalm, onMove }: Surroundings): Viewport {
  let camera: Camera = { x: 0, y: 0, kx: 1, ky: 1 };
  let zoom = 1;
  let flight: { readonly motion: Motion; readonly again?: () => Goal | null } | null = null;

  const largest = (): number => largestZoom(extent(), frame());
  const clamped = (wanted: Camera): Camera => clampCamera(wanted, extent(), frame());
  const moved = (dx: number, dy: number): Camera =>
    clamped({ ...camera, x: camera.x + dx, y: camera.y + dy });
  const all = (): Goal => ({ camera: fitCamera(extent(), frame()), zoom: 1 });

  const isHere = (goal: Goal): boolean =>
    goal.zoom === zoom &&
    goal.camera.x === camera.x &&
    goal.camera.y === camera.y &&
    goal.camera.kx === camera.kx &&
    goal.camera.ky === camera.ky;

  function stop(): void {
    flight?.motion.stop();
    flight = null;
  }

  /** A hand at the edge of the chart moves nothing: the picture there is stays. */
  function moveByHand(next: Goal): void {
    stop();
    if (!isHere(next)) move(next, false);
  }

  function move(next: Goal, inMotion: boolean): void {
    camera = next.camera;
    zoom = next.zoom;
    onMove(inMotion);
  }

  function flyTo(goal: Goal, milliseconds: number, again?: () => Goal | null): void {
    stop();
    if (isCalm() || milliseconds === 0 || isHere(goal)) {
      // Arrived at once, but a panel that opens for the goal may still change the frame.
      if (again) flight = { motion: { stop: () => {} }, again };
      move(goal, false);
      return;
    }
    const from: Goal = { camera, zoom };
    const motion = startMotion(milliseconds, (share) => {
      if (share === 1) flight = null;
      const mixed = {
        camera: mixCameras(from.camera, goal.camera, share),
        zoom: from.zoom * (goal.zoom / from.zoom) ** share,
      };
      move(mixed, true);
    });
    flight = again ? { motion, again } : { motion };
  }

  return {
    camera: () => camera,
    zoom: () => zoom,
    largest,
    moved,
    flyTo,
    stop,
    place(next, nextZoom) {
      stop();
      move({ camera: next, zoom: nextZoom }, false);
    },
    showAll: (milliseconds) => flyTo(all(), milliseconds, all),
    zoomAbout(nextZoom, x, y) {
      const next = zoomCamera(camera, extent(), frame(), nextZoom, x, y);
      moveByHand({ camera: next, zoom: nextZoom });
    },
    panBy(dx, dy) {
      moveByHand({ camera: moved(dx, dy), zoom });
    },
    zoomedBy(factor) {
      const { left, top, width, height } = frame();
      const next = Math.min(largest(), Math.max(1, zoom * factor));
      const middle = [left + width / 2, top + height / 2] as const;
      return { camera: zoomCamera(camera, extent(), frame(), next, ...middle), zoom: next };
    },
    reframe(milliseconds, { dx, dy } = { dx: 0, dy: 0 }) {
      const goal = flight?.again?.();
      if (goal) flyTo(goal, milliseconds, flight?.again);
      else if (zoom <= 1) flyTo(all(), milliseconds);
      else if (dx !== 0 || dy !== 0) flyTo({ camera: moved(dx, dy), zoom }, milliseconds);
      else move({ camera: clamped(camera), zoom: Math.min(zoom, largest()) }, false);
    },
  };
}
