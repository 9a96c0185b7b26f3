import { type Extent, fitCamera, largestZoom, zoomCamera } from "../../scene/camera.ts";
import type { SceneInput } from "../../scene/sceneInput.ts";

/** How many distances are gone through from the whole chart to one card. */
const DISTANCES = 12;
/** On the way of the flip. */
const HALF_TURNED = 0.5;

/** The looks at a chart that a first journey into it and a first flip go through. */
export function rehearsedLooks(input: SceneInput, extent: Extent): readonly SceneInput[] {
  const { frame, flip } = input;
  const middle = [frame.left + frame.width / 2, frame.top + frame.height / 2] as const;
  const whole = fitCamera(extent, frame);
  const largest = largestZoom(extent, frame);
  const approach = Array.from({ length: DISTANCES }, (_, k): SceneInput => {
    const zoom = largest ** (k / (DISTANCES - 1));
    return { ...input, camera: zoomCamera(whole, extent, frame, zoom, ...middle) };
  });
  const turns = [HALF_TURNED, 1 - flip].map((share) => ({ ...input, camera: whole, flip: share }));
  return [...turns, ...approach];
}

/** Does these one after another while the page has nothing else to do; the result ends that. */
export function whileIdle(steps: Iterable<() => void>): () => void {
  if (!("requestIdleCallback" in window)) return () => {};
  const left = steps[Symbol.iterator]();
  let request = requestIdleCallback(function next() {
    const step = left.next();
    if (step.done) return;
    step.value();
    request = requestIdleCallback(next);
  });
  return () => cancelIdleCallback(request);
}
