import type { ChartPoint } from "../../scene/minimap.ts";
import type { SceneInput } from "../../scene/sceneInput.ts";

/** How far an arrow key moves the chart, as a share of what is shown. */
const STEP = 0.25;
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** What an arrow key brings into the middle of the stage; undefined for other keys. */
export function steppedTo({ camera, frame }: SceneInput, key: string): ChartPoint | undefined {
  const step = STEPS[key];
  if (!step) return undefined;
  const [across, down] = step;
  return {
    slot: (frame.left + frame.width * (0.5 + across) - camera.x) / camera.kx,
    row: (frame.top + frame.height * (0.5 + down) - camera.y) / camera.ky,
  };
}
