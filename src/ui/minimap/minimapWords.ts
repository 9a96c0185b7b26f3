import { nameOf } from "../../org/org.ts";
import { managerInSight } from "../../scene/minimap.ts";
import type { SceneInput } from "../../scene/sceneInput.ts";

/** What the chart shows of the whole, for those who do not see the frame on the minimap. */
export function minimapWords(stage: SceneInput): string {
  const { camera, frame, layout, rows, found, org, isUpsideDown } = stage;
  const width = percent(frame.width / (layout.width * camera.kx));
  const height = percent(frame.height / (rows.height * camera.ky));
  const manager = managerInSight(stage);
  const whose =
    manager < 0 ? "" : `, ${isUpsideDown ? "supported" : "led"} by ${nameOf(org, manager)}`;
  const hits = found.count === 0 ? "" : ` Marked: ${found.count.toLocaleString("en")}.`;
  return `The chart shows ${width} of its width and ${height} of its height${whose}.${hits} Arrow keys move it, + and − zoom.`;
}

function percent(share: number): string {
  const shown = Math.min(1, share) * 100;
  return shown < 1 ? "less than 1%" : `${Math.round(shown)}%`;
}
