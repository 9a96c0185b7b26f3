import type { BitSet } from "../../base/bitSet.ts";
import { drawMarks } from "../../render/canvas/drawMarks.ts";
import type { Mark } from "../../scene/marks.ts";
import {
  chartPointAt,
  isAllInSight,
  minimapInput,
  minimapMarks,
  minimapSight,
  type SightBox,
  sightMarks,
  spotMarks,
} from "../../scene/minimap.ts";
import type { SceneInput } from "../../scene/sceneInput.ts";
import type { AppStore } from "../../store/app.ts";
import type { StageHandle } from "../stage/createStage.ts";
import { measureMinimap } from "../stage/timing.ts";
import { watchPixelRatio } from "../watchPixelRatio.ts";
import { steppedTo } from "./arrowSteps.ts";
import { openHands, zoomOf } from "./hands.ts";
import { minimapWords } from "./minimapWords.ts";

export interface MinimapParts {
  /** What appears and goes. */
  readonly place: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  /** Says what the frame shows. */
  readonly words: HTMLElement;
}

/** The canvas: CSS px, their size on the page, device px to one of them. */
interface Size {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

/** The chart in small, and what it was drawn from: drawn anew only when that changes. */
interface Picture {
  readonly map: SceneInput;
  readonly ratio: number;
  readonly bitmap: HTMLCanvasElement;
}

interface Spots {
  readonly map: SceneInput;
  readonly selected: number;
  readonly found: BitSet;
  readonly marks: readonly Mark[];
}

/** On less room it would be a smudge, px. */
const NARROWEST = 96;
const STEP_MS = 150;
const FLIGHT_MS = 300;
/** Words are told when the camera has rested so long. */
const REST_MS = 300;

/** The imperative half of the minimap: drawn with the stage's frames. The result ends it. */
export function createMinimap(
  { place, canvas, words }: MinimapParts,
  stage: StageHandle,
  store: AppStore,
): () => void {
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser has no 2D canvas.");
  const pen = context;
  let size = sizeOf(canvas);
  let shown: SceneInput | null = null;
  let picture: Picture | null = null;
  let spots: Spots | null = null;
  let sight: SightBox = { x: 0, y: 0, width: 0, height: 0 };
  let isNeeded = false;
  let resting = 0;

  function draw(stageInput: SceneInput | null): void {
    const began = performance.now();
    shown = stageInput;
    const needed = stageInput !== null && isWanted(stageInput);
    if (needed !== isNeeded) {
      isNeeded = needed;
      place.dataset.needed = `${needed}`;
    }
    if (!stageInput || !needed) return;
    picture = pictureOf(stageInput);
    spots = spotsOf(stageInput, picture.map);
    sight = minimapSight(stageInput, picture.map);
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture.bitmap, 0, 0);
    pen.setTransform(size.ratio, 0, 0, size.ratio, 0, 0);
    drawMarks(pen, sightMarks(picture.map, sight));
    drawMarks(pen, spots.marks);
    measureMinimap(began);
    clearTimeout(resting);
    resting = window.setTimeout(tell, REST_MS);
  }

  /** There is more than the stage shows, and room for it; it does not vanish from under a hand. */
  function isWanted(input: SceneInput): boolean {
    if (!store.getState().minimapShown || size.width < NARROWEST) return false;
    return !isAllInSight(input) || (isNeeded && place.matches(":hover, :focus-within"));
  }

  function pictureOf(input: SceneInput): Picture {
    const { width, height, ratio } = size;
    if (picture && picture.ratio === ratio && isSamePicture(picture.map, input, size)) {
      return picture;
    }
    const map = minimapInput(input, width, height);
    const bitmap = picture?.bitmap ?? document.createElement("canvas");
    bitmap.width = canvas.width;
    bitmap.height = canvas.height;
    const brush = bitmap.getContext("2d");
    if (brush) {
      brush.setTransform(ratio, 0, 0, ratio, 0, 0);
      drawMarks(brush, minimapMarks(map));
    }
    return { map, ratio, bitmap };
  }

  function spotsOf({ selected, found }: SceneInput, map: SceneInput): Spots {
    if (spots?.map === map && spots.selected === selected && spots.found === found) return spots;
    return { map, selected, found, marks: spotMarks(map, { selected, found }) };
  }

  /** What the picture means, for those who do not see it and for tests. */
  function tell(): void {
    if (!shown) return;
    words.textContent = minimapWords(shown);
    canvas.dataset.sight = JSON.stringify(sight);
  }

  function resize(): void {
    size = sizeOf(canvas);
    canvas.width = Math.round(size.width * size.ratio);
    canvas.height = Math.round(size.height * size.ratio);
    draw(shown);
  }

  const stopHands = openHands(canvas, {
    sight: () => sight,
    lookAt: (x, y, isHeld) => {
      if (picture) stage.lookAt(chartPointAt(picture.map, x, y), isHeld ? 0 : FLIGHT_MS);
    },
    zoomAt: (factor, x, y) => {
      if (picture) stage.zoomAt(factor, chartPointAt(picture.map, x, y));
    },
    step: (key) => {
      const point = shown && steppedTo(shown, key);
      if (point) stage.lookAt(point, STEP_MS);
      return point !== null && point !== undefined;
    },
    leave: () => draw(shown),
  });
  const observer = new ResizeObserver(resize);
  observer.observe(canvas);
  const stopWatchingRatio = watchPixelRatio(resize);
  const stopWatching = stage.watch(draw);
  resize();
  return () => {
    stopWatching();
    stopWatchingRatio();
    stopHands();
    observer.disconnect();
    clearTimeout(resting);
  };
}

function sizeOf(canvas: HTMLCanvasElement): Size {
  const { clientWidth: width, clientHeight: height } = canvas;
  return { width, height, ratio: (window.devicePixelRatio || 1) * zoomOf(canvas) };
}

/** Nothing the picture is made from has changed. */
function isSamePicture(map: SceneInput, stage: SceneInput, { width, height }: Size): boolean {
  return (
    map.width === width &&
    map.height === height &&
    map.layout === stage.layout &&
    map.flip === stage.flip &&
    map.isUpsideDown === stage.isUpsideDown &&
    map.lens === stage.lens &&
    map.isolated === stage.isolated &&
    map.palette === stage.palette
  );
}
