/**
 * A camera with two scales: screen x = x + slot * kx, screen y = y + row * ky, all in px. Zoomed out,
 * the axis that is pressed more is the only one that shrinks; zooming in widens it first, until cards
 * have their natural shape, and from there both grow together.
 */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly kx: number;
  readonly ky: number;
}

/** The part of the screen that is free for the chart, in px. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What lies in the middle of the frame, and how close (1 = the whole chart): holds in any window. */
export interface Sight {
  readonly slot: number;
  readonly row: number;
  readonly zoom: number;
}

/** The chart's size: slots along the wall, rows from edge to edge. */
export interface Extent {
  readonly width: number;
  readonly height: number;
}

/** What a person's full card takes: px per slot and per row. */
const NATURAL_KX = 190;
const NATURAL_KY = 74;
/** How far beyond the natural size one can zoom. */
const CLOSEST = 1.2;
/** A small organisation is not blown up beyond these when the whole is shown. */
const LARGEST_FIT_KX = 180;
const LARGEST_FIT_KY = 66;

/** The scales at which the whole chart fills the frame. */
export function fitScales(extent: Extent, frame: Frame): { kx: number; ky: number } {
  return {
    kx: Math.min(LARGEST_FIT_KX, frame.width / Math.max(extent.width, 1e-9)),
    ky: Math.min(LARGEST_FIT_KY, frame.height / Math.max(extent.height, 1e-9)),
  };
}

/** The zoom at which people are full cards. */
export function naturalZoom(extent: Extent, frame: Frame): number {
  const fit = fitScales(extent, frame);
  return Math.max(NATURAL_KX / fit.kx, NATURAL_KY / fit.ky, 1);
}

/** The end of the zoom's range, which begins at 1. */
export function largestZoom(extent: Extent, frame: Frame): number {
  return naturalZoom(extent, frame) * CLOSEST;
}

/** The scales at `zoom` (1 = the whole chart). */
export function scalesAt(extent: Extent, frame: Frame, zoom: number): { kx: number; ky: number } {
  const fit = fitScales(extent, frame);
  const pressedX = NATURAL_KX / fit.kx;
  const pressedY = NATURAL_KY / fit.ky;
  const stretch = (own: number, other: number): number =>
    own >= other ? zoom : Math.max(Math.min(zoom, 1), (zoom * own) / other);
  return {
    kx: fit.kx * stretch(pressedX, pressedY),
    ky: fit.ky * stretch(pressedY, pressedX),
  };
}

/** The camera that shows the whole chart in the middle of the frame. */
export function fitCamera(extent: Extent, frame: Frame): Camera {
  return clampCamera({ x: 0, y: 0, ...fitScales(extent, frame) }, extent, frame);
}

/** The camera at another zoom, with the point (px, py) of the screen staying where it is. */
export function zoomCamera(
  camera: Camera,
  extent: Extent,
  frame: Frame,
  zoom: number,
  px: number,
  py: number,
): Camera {
  const { kx, ky } = scalesAt(extent, frame, zoom);
  return clampCamera(
    {
      x: px - ((px - camera.x) * kx) / camera.kx,
      y: py - ((py - camera.y) * ky) / camera.ky,
      kx,
      ky,
    },
    extent,
    frame,
  );
}

/** The camera at a zoom that puts a point of the chart on a point of the screen. */
export function cameraOn(
  slot: number,
  row: number,
  extent: Extent,
  frame: Frame,
  zoom: number,
): Camera {
  const { kx, ky } = scalesAt(extent, frame, zoom);
  return clampCamera(
    {
      x: frame.left + frame.width / 2 - slot * kx,
      y: frame.top + frame.height / 2 - row * ky,
      kx,
      ky,
    },
    extent,
    frame,
  );
}

/** What a camera has in the middle of the frame. */
export function sightOf(camera: Camera, frame: Frame, zoom: number): Sight {
  return {
    slot: (frame.left + frame.width / 2 - camera.x) / camera.kx,
    row: (frame.top + frame.height / 2 - camera.y) / camera.ky,
    zoom,
  };
}

/** The closest zoom at which so many slots and rows fit into the frame. */
export function zoomToShow(wanted: Extent, extent: Extent, frame: Frame): number {
  const fit = fitScales(extent, frame);
  const pressedX = NATURAL_KX / fit.kx;
  const pressedY = NATURAL_KY / fit.ky;
  // An axis that is pressed less only begins to grow where the other has caught up (scalesAt).
  const furthest = (room: number, length: number, k: number, own: number, other: number): number =>
    (room / Math.max(length, 1e-9) / k) * Math.max(1, other / own);
  const across = furthest(frame.width, wanted.width, fit.kx, pressedX, pressedY);
  const down = furthest(frame.height, wanted.height, fit.ky, pressedY, pressedX);
  return Math.max(1, Math.min(across, down, naturalZoom(extent, frame)));
}

/** The same camera with the chart kept in the frame: an axis that fits is centred. */
export function clampCamera(camera: Camera, extent: Extent, frame: Frame): Camera {
  return {
    ...camera,
    x: clampAxis(camera.x, extent.width * camera.kx, frame.left, frame.width),
    y: clampAxis(camera.y, extent.height * camera.ky, frame.top, frame.height),
  };
}

function clampAxis(at: number, length: number, start: number, room: number): number {
  // The tolerance keeps an axis that fits exactly from trembling.
  if (length <= room + 0.5) return start + (room - length) / 2;
  return Math.min(start, Math.max(start + room - length, at));
}

/** Between two cameras: `share` 0 is the first, 1 the second. Scales go by ratio, as zooming does. */
export function mixCameras(from: Camera, to: Camera, share: number): Camera {
  const scale = (a: number, b: number): number => a * (b / a) ** share;
  const kx = scale(from.kx, to.kx);
  const ky = scale(from.ky, to.ky);
  // What stays in place while scale and offset change together: offsets follow the scale's way.
  const along = (a: number, b: number, k: number, ka: number, kb: number): number =>
    Math.abs(kb - ka) < 1e-9 * kb ? a + (b - a) * share : a + ((b - a) * (k - ka)) / (kb - ka);
  return {
    kx,
    ky,
    x: along(from.x, to.x, kx, from.kx, to.kx),
    y: along(from.y, to.y, ky, from.ky, to.ky),
  };
}
